import { existsSync, readFileSync } from 'node:fs';
import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { parseDocstring } from '../../src/metricDocs/docstring.ts';
import { describeMetric } from '../../src/metricDocs/metricDocs.ts';
import { allMetrics } from './allMetrics.ts';

/*
 * The docstring of a metric is printed on the page /metrics/, so it is held to the form that the
 * page prints and to the rules of Chinese typography that the chapters follow.
 */

const folder = new URL('../../src/metrics/', import.meta.url);
const names = Object.keys(allMetrics);

/** How the parts of a docstring begin, in their order; only @alias may be left out. */
const ORDER = [
  /^\/\*\*\n \* \S[^·\n]* · [^:\n]+: \S.*\.\n \*\n/,
  /^ \* .+。\n \*\n/m,
  /^ \* {3}\$.+\$\n \*\n/m,
  /^ \* Unit {4}\S/m,
  /^ \* Domain {2}\S/m,
  /^ \* Range {3}\S/m,
  /^ \* Limits {2}\S/m,
  /^ \*\n \* @throws \{RangeError\} \S/m,
  /^ \* @example \S/m,
  /^ \* @chapter \S/m,
  /^ \* @alias \S/m,
  /^ \* @see \S/m,
];

/** Without intervals, calls and tuples, whose brackets and commas are not punctuation. */
function withoutFormulas(text: string): string {
  const shorter = text.replace(/[[(][^[\]()\p{Script=Han}]*[\])]/gu, '');
  return shorter === text ? text : withoutFormulas(shorter);
}

test('the folder has metrics', () => expect(names.length).toBeGreaterThan(30));

describe.each(names)('%s', (name) => {
  const source = readFileSync(new URL(`${name}.ts`, folder), 'utf8');

  test('exports its own name', () => {
    expect(allMetrics[name]).toBeTypeOf('function');
    expect(allMetrics[name].name).toBe(name);
  });

  test('has a test of its name', () => {
    expect(existsSync(new URL(`./${name}.test.ts`, import.meta.url))).toBe(true);
  });

  test('says in order: names, meaning, formula, fields, error, example, chapter, source', () => {
    const end = source.indexOf(`export function ${name}(`);
    const comment = source.slice(source.lastIndexOf('/**', end), end);
    const order = ORDER.filter(
      (part) => comment.includes('@alias') || !part.source.includes('alias'),
    );
    const places = order.map((part) => comment.search(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('says in one Chinese sentence what it measures', () => {
    const { chineseSentence } = parseDocstring(name, source);
    expect(chineseSentence).toMatch(/^[^。]*\p{Script=Han}[^。]*。$/u);
  });

  test('is typed as Chinese: full-width punctuation, no spaces beside it or inside', () => {
    const doc = parseDocstring(name, source);
    const { chineseName, chineseSentence, unit, domain, range, limits, throws } = doc;
    const fields = [chineseName, chineseSentence, unit, domain, range, limits];
    for (const field of [...fields, ...throws.map(({ when }) => when)]) {
      const prose = withoutFormulas(field);
      expect(prose).not.toMatch(/\p{Script=Han}[,.;:!?()"]|[,.;:!?()"]\p{Script=Han}/u);
      expect(prose).not.toMatch(/\p{Script=Han} [A-Za-z0-9]|[A-Za-z0-9] \p{Script=Han}/u);
      expect(prose).not.toMatch(/ [，。；：？！、（）“”]|[，。；：？！、（）“”] /);
    }
  });

  test('has formulas that KaTeX renders', () => {
    for (const formula of parseDocstring(name, source).formulas) {
      expect(() => katex.renderToString(formula, { strict: 'error' })).not.toThrow();
    }
  });

  test('says of every parameter what it may be', () => {
    const { domain, signature } = parseDocstring(name, source);
    for (const parameter of signature.parameters) {
      expect(domain).toMatch(new RegExp(String.raw`(?<!\w)${parameter.name}(?!\w)`));
    }
  });

  test('has an example that is true', () => {
    // The parser asks for a call of the metric, describeMetric for what it is said to give.
    expect(describeMetric(name, source, allMetrics).examples).not.toEqual([]);
  });

  test('names the chapter it belongs to', () => {
    const { chapter } = parseDocstring(name, source);
    expect(existsSync(new URL(`../../content/${chapter}.mdx`, import.meta.url))).toBe(true);
  });
});
