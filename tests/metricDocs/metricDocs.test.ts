// The real docstrings: all of them can be read, and what the page prints is what the rest of the
// course would print.
import { parseExpressionAt } from 'acorn';
import type { Expression } from 'estree';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/markdown/evaluate.ts';
import { printed } from '../../src/markdown/printed.ts';
import { courseScope } from '../../src/markdown/scope.ts';
import { matchKey } from '../../src/metricDocs/matchKey.ts';
import { byFirstMention, describeMetric, metricDocs } from '../../src/metricDocs/metricDocs.ts';
import { allMetrics } from '../metrics/allMetrics.ts';

const docs = metricDocs();
const scope = await courseScope();

/** What a chapter prints for an expression in braces. */
function printedInChapter(expression: string): string {
  const text = (node: ReturnType<typeof printed>[number]): string => {
    if ('value' in node) return node.value;
    return 'children' in node ? (node.children as never[]).map(text).join('') : '';
  };
  const tree = parseExpressionAt(expression, 0, { ecmaVersion: 'latest' }) as unknown as Expression;
  return printed(evaluate(tree, scope)).map(text).join('');
}

test('every file of src/metrics is described', () => {
  expect(docs.map(({ name }) => name)).toEqual(Object.keys(allMetrics).sort());
});

test('no two metrics have the same name, in whatever language', () => {
  const names = docs.flatMap((doc) => [matchKey(doc.chineseName), matchKey(doc.englishName)]);
  const twice = names.filter((name, i) => names.indexOf(name) !== i);
  // «softmax» is its own English name.
  expect(twice.filter((name) => !(name in allMetrics))).toEqual([]);
});

describe.each(docs)('$name', ({ examples }) => {
  test('is printed in a chapter as the page says', () => {
    for (const { inText } of examples) {
      if (inText) expect(printedInChapter(inText.source.slice(1, -1))).toBe(inText.printed);
    }
  });
});

test('all faults of a file are told together', () => {
  const [{ source }] = docs.filter(({ name }) => name === 'entropy');
  const broken = source
    .replace(' // 1.5', ' // 1.6')
    .replace(' * @example', ' * @example entropy(1) // 0\n * @example');
  expect(() => describeMetric('entropy', broken, allMetrics)).toThrow(
    'src/metrics/entropy.ts: the example entropy(1) does not run: entropy requires',
  );
  expect(() => describeMetric('entropy', broken, allMetrics)).toThrow(
    'src/metrics/entropy.ts: the example entropy([0.5, 0.25, 0.25]) gives 1.5, not 1.6',
  );
});

test('metrics stand in the order in which a text names them, the rest by name', () => {
  const some = docs.filter(({ name }) =>
    ['crossEntropy', 'entropy', 'klDivergence', 'sigmoid', 'softmax'].includes(name),
  );
  const text = '一，{klDivergence([1, 0], p)}和{crossEntropy(p, q)}，klDivergence; entropyOf';
  expect(byFirstMention(some, text).map(({ name }) => name)).toEqual([
    'klDivergence',
    'crossEntropy',
    'entropy',
    'sigmoid',
    'softmax',
  ]);
});
