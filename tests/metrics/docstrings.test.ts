import { existsSync, readdirSync, readFileSync } from 'node:fs';
import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { allMetrics } from './allMetrics.ts';
import { expectClose } from './law.ts';

/*
 * The docstring of a metric is printed on the page /metrics/, so it is held to the form that the
 * page prints and to the rules of Chinese typography that the chapters follow.
 */

const folder = new URL('../../src/metrics/', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length));

/** The comment right before `export function NAME(`, without its stars, and the parameters. */
function read(name: string) {
  const source = readFileSync(new URL(`${name}.ts`, folder), 'utf8');
  const end = source.indexOf(`export function ${name}(`);
  const comment = source.slice(source.lastIndexOf('/**', end), end);
  const signature = source.slice(end).match(/\(([^)]*)\)/)![1];
  return {
    text: comment.replace(/^\/\*\*\n|^ \*\/\n|^ \* ?/gm, ''),
    parameters: [...signature.matchAll(/(?:^|,)\s*(\w+)/g)].map(([, parameter]) => parameter),
  };
}

/** Every part of a docstring, in order; a continued field is indented by two spaces. */
const FORM = new RegExp(
  [
    String.raw`^(?<chinese>[^·\n]+) · (?<english>[^·:\n]+): (?<says>[^\n]+)\n\n`,
    String.raw`(?<sentence>[^\n]+)\n\n`,
    String.raw`(?<formulas>(?: {2}\$[^\n]+\$\n\n)+)`,
    ...['Unit    ', 'Domain  ', 'Range   ', 'Limits  '].map(
      (field) => String.raw`${field}(?<${field.trim()}>\S[^\n]*\n(?: {2}\S[^\n]*\n)*)`,
    ),
    String.raw`\n@throws \{RangeError\} (?<throws>[^\n]+)\n`,
    String.raw`@example (?<example>[^\n]+?) // (?<value>[^\n]+)\n`,
    String.raw`@chapter (?<chapter>\S+)\n`,
    String.raw`(?:@alias (?<alias>[^\n]+)\n)?`,
    String.raw`@see (?<see>\S[^\n]+)\n$`,
  ].join(''),
  'u',
);

/** Runs `expression` as a reader would, with every metric in scope. */
function evaluate(expression: string): unknown {
  const run = new Function(...Object.keys(allMetrics), `return (${expression});`);
  return run(...Object.values(allMetrics));
}

/** Without intervals, calls and tuples, whose brackets and commas are not punctuation. */
function withoutFormulas(text: string): string {
  const shorter = text.replace(/[[(][^[\]()\p{Script=Han}]*[\])]/gu, '');
  return shorter === text ? text : withoutFormulas(shorter);
}

test('the folder has metrics', () => expect(names.length).toBeGreaterThan(30));

describe.each(names)('%s', (name) => {
  const { text, parameters } = read(name);
  const parts = FORM.exec(text)?.groups ?? {};

  test('exports its own name', () => {
    expect(allMetrics[name]).toBeTypeOf('function');
    expect(allMetrics[name].name).toBe(name);
  });

  test('has a test of its name', () => {
    expect(existsSync(new URL(`./${name}.test.ts`, import.meta.url))).toBe(true);
  });

  test('says in order: names, meaning, formula, fields, error, example, chapter, source', () => {
    expect(text).toMatch(FORM);
  });

  test('says in one Chinese sentence what it measures', () => {
    expect(parts.sentence).toMatch(/^\p{Script=Han}[^。]+。$|^[a-z]+\p{Script=Han}[^。]+。$/u);
  });

  test('is typed as Chinese: full-width punctuation, no spaces beside it or inside', () => {
    const { chinese, sentence, Unit, Domain, Range, Limits, throws } = parts;
    for (const field of [chinese, sentence, Unit, Domain, Range, Limits, throws]) {
      const prose = withoutFormulas(field.replace(/\n {2}/g, ''));
      expect(prose).not.toMatch(/\p{Script=Han}[,.;:!?()"]|[,.;:!?()"]\p{Script=Han}/u);
      expect(prose).not.toMatch(/\p{Script=Han} [A-Za-z0-9]|[A-Za-z0-9] \p{Script=Han}/u);
      expect(prose).not.toMatch(/ [，。；：？！、（）“”]|[，。；：？！、（）“”] /);
    }
  });

  test('has formulas that KaTeX renders', () => {
    for (const [, formula] of parts.formulas.matchAll(/\$(.+)\$/g)) {
      expect(() => katex.renderToString(formula, { strict: 'error' })).not.toThrow();
    }
  });

  test.each(parameters)('says what %s may be', (parameter) => {
    expect(parts.Domain).toMatch(new RegExp(String.raw`(?<!\w)${parameter}(?!\w)`));
  });

  test('has an example that is true', () => {
    expect(parts.example).toContain(`${name}(`);
    const received = [evaluate(parts.example)].flat();
    const expected = [evaluate(parts.value)].flat();
    expect(received).toHaveLength(expected.length);
    received.forEach((entry, i) => {
      if (typeof entry === 'number') expectClose(entry, expected[i] as number, 1e-14);
      else expect(entry).toEqual(expected[i]);
    });
  });

  test('names the chapter it belongs to', () => {
    const chapter = new URL(`../../content/${parts.chapter}.mdx`, import.meta.url);
    expect(existsSync(chapter)).toBe(true);
  });
});
