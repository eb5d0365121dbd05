// The exercises of the course: none is missing, and no draw of their numbers breaks one.
import { readdirSync, readFileSync } from 'node:fs';
import type { Expression, Program } from 'estree';
import type { Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it, test } from 'vitest';
import { judge, type Quantity } from '../../src/practice/judge.ts';
import { evaluate } from '../../src/markdown/evaluate.ts';
import { expressionsIn } from '../../src/markdown/liveExpressions.ts';
import { tagsIn, type Tag } from '../../src/markdown/pageVariables.ts';
import { courseScope } from '../../src/markdown/scope.ts';
import { Formatted } from '../../src/notebook/formatted.ts';
import reference from '../reference/exercise-values.json' with { type: 'json' };

const folder = new URL('../../content/', import.meta.url);
const scope = await courseScope();

interface Exercise {
  id: string;
  tree: Root;
}

function exercisesIn(file: string): Exercise[] {
  const text = readFileSync(new URL(file, folder), 'utf8').replace(/^---[\s\S]*?---/, '');
  const tree = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkMath).parse(text);
  const found: Exercise[] = [];
  visit(tree, 'mdxJsxFlowElement', (node) => {
    if (node.name !== 'Exercise') return;
    found.push({ id: String(attribute(node, 'id')), tree: { type: 'root', children: [node] } });
  });
  return found;
}

function attribute(tag: Tag, name: string): unknown {
  const item = tag.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
  if (typeof item?.value !== 'object' || item.value === null) return item?.value;
  const statement = (item.value.data?.estree as Program).body[0];
  if (statement.type !== 'ExpressionStatement') return undefined;
  return evaluate(statement.expression as Expression, scope);
}

const files = readdirSync(folder).filter((file) => /exercises\.mdx$|^(before|final-test)\.mdx$/.test(file));
const all = files.flatMap((file) => exercisesIn(file).map((one) => ({ file, ...one })));

describe('the 32 exercises', () => {
  test.each(['01-self-information', '02-entropy', '03-kl-divergence', '04-maximum-likelihood'])(
    'eight of %s: from easy to hard, the last a proof',
    (chapter) => {
      const own = all.filter(({ file }) => file === `${chapter}.exercises.mdx`);
      expect(own).toHaveLength(8);
      const levels = own.map(({ tree }) => Number(attribute(tree.children[0] as Tag, 'level')));
      expect(levels.filter((level) => level === 1).length).toBeGreaterThanOrEqual(1);
      expect(levels.filter((level) => level === 3).length).toBeGreaterThanOrEqual(1);
      const proofs = own.filter(({ tree }) => {
        const inside = (tree.children[0] as MdxJsxFlowElement).children;
        return tagsIn({ type: 'root', children: inside } as Root).some(({ name }) => name === 'Hint');
      });
      expect(proofs.length).toBeGreaterThanOrEqual(1);
    },
  );

  test('have names of their own over all pages', () => {
    const ids = all.map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });
});

test('the final test has more than a paper asks, from every chapter', () => {
  const bank = all.filter(({ file }) => file === 'final-test.mdx');
  expect(bank.length).toBeGreaterThanOrEqual(28);
  const chapters = bank.map(({ tree }) => String(attribute(tree.children[0] as Tag, 'reread')).slice(0, 2));
  for (const chapter of ['01', '02', '03', '04']) {
    expect(chapters.filter((one) => one === chapter).length).toBeGreaterThan(5);
  }
});

interface Given {
  name: string;
  values: number[];
}

function givensIn(tree: Root): Given[] {
  return tagsIn(tree)
    .filter(({ name }) => name === 'Given')
    .map((tag) => {
      const [min, max, step] = ['min', 'max', 'step'].map((name) => Number(attribute(tag, name)));
      const stops = Math.round((max - min) / step);
      const values = Array.from({ length: stops + 1 }, (_, i) =>
        Number((min + i * step).toPrecision(12)),
      );
      return { name: String(attribute(tag, 'name')), values };
    });
}

/** Every combination of the values that may be drawn. */
function draws(givens: readonly Given[]): Record<string, number>[] {
  return givens.reduce<Record<string, number>[]>(
    (rest, { name, values }) => rest.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  );
}

function quantityOf(result: unknown): Quantity {
  if (!(result instanceof Formatted)) return { value: Number(result), measure: 'plain' };
  const measure = result.kind === 'digits' ? 'plain' : result.kind;
  return { value: result.value, measure };
}

const drawn = all.filter(({ tree }) => givensIn(tree).length > 0);

describe('numbers drawn anew', () => {
  it('there are ten exercises and more that can be', () => {
    expect(drawn.length).toBeGreaterThanOrEqual(10);
  });

  test.each(drawn)('$file $id: start, min and max lie on the grid', ({ tree }) => {
    for (const tag of tagsIn(tree).filter(({ name }) => name === 'Given')) {
      const [value, min, max, step] = ['value', 'min', 'max', 'step'].map((name) =>
        Number(attribute(tag, name)),
      );
      for (const one of [value, min, max]) expect(one / step).toBeCloseTo(Math.round(one / step), 9);
    }
  });

  test.each(drawn)('$file $id: every draw has every number', ({ tree }) => {
    const expressions = expressionsIn(tree);
    for (const values of draws(givensIn(tree))) {
      for (const { source, expression } of expressions) {
        const result = evaluate(expression, { ...scope, ...values });
        const number = result instanceof Formatted ? result.value : result;
        if (typeof number === 'number') {
          expect(Number.isFinite(number), `${source} at ${JSON.stringify(values)}`).toBe(true);
        }
      }
    }
  });
});

describe('known mistakes', () => {
  const answers = all.flatMap(({ file, id, tree }) =>
    tagsIn(tree)
      .filter(({ name }) => name === 'Answer')
      .map((answer) => ({ file, id, tree, answer, label: String(attribute(answer, 'label')) })),
  );

  test.each(answers)('$file $id, $label: none is taken for the answer', ({ tree, answer }) => {
    const [right, ...mistakes] = expressionsIn({ type: 'root', children: [answer] } as Root);
    const givens = givensIn(tree);
    const combinations = draws(givens);
    const taken = combinations.flatMap((values) =>
      mistakes.flatMap(({ source, expression }) => {
        const at = { ...scope, ...values };
        const truth = quantityOf(evaluate(right.expression, at));
        const mistake = quantityOf(evaluate(expression, at));
        const verdict = judge({ value: mistake.value }, truth, [], 'bit');
        return verdict.kind === 'right' ? [`${source} at ${JSON.stringify(values)}`] : [];
      }),
    );
    expect(taken).toEqual([]);
  });
});

test.each(drawn)('$file $id: a mistake is hardly ever taken for another', ({ tree }) => {
  const combinations = draws(givensIn(tree));
  for (const answer of tagsIn(tree).filter(({ name }) => name === 'Answer')) {
    const [, ...mistakes] = expressionsIn({ type: 'root', children: [answer] } as Root);
    const mixed = combinations.filter((values) => {
      const found = mistakes.map(({ expression }) =>
        quantityOf(evaluate(expression, { ...scope, ...values })),
      );
      return found.some((one, i) =>
        found.slice(0, i).some((other) => judge({ value: one.value }, other, [], 'bit').kind === 'right'),
      );
    });
    expect(mixed.length / combinations.length, JSON.stringify(mixed)).toBeLessThan(0.3);
  }
});

describe('what they print was computed elsewhere', () => {
  /** At the start, before anything is drawn anew. */
  const startOf = (tree: Root) =>
    Object.fromEntries(
      tagsIn(tree)
        .filter(({ name }) => name === 'Given')
        .map((tag) => [String(attribute(tag, 'name')), attribute(tag, 'value')]),
    );

  test.each(Object.entries(reference.values))('%s', (id, values) => {
    const { tree } = all.find((one) => one.id === id)!;
    const printed = expressionsIn(tree).flatMap(({ expression }) => {
      const result = evaluate(expression, { ...scope, ...startOf(tree) });
      return result instanceof Formatted ? [result.value] : typeof result === 'number' ? [result] : [];
    });
    for (const value of values) {
      // As many digits as the list has.
      const near = printed.filter((one) => Math.abs(one - value) <= 2e-6 * Math.abs(value));
      expect(near.length, `${value} among ${printed.join(', ')}`).toBeGreaterThan(0);
    }
  });
});
