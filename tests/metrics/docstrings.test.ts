import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allMetrics } from './allMetrics.ts';
import { expectClose } from './law.ts';

const folder = new URL('../../src/metrics/', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length));

/** The comment right before `export function NAME(`. */
function docstring(name: string): string {
  const source = readFileSync(new URL(`${name}.ts`, folder), 'utf8');
  const end = source.indexOf(`export function ${name}(`);
  const start = source.lastIndexOf('/**', end);
  return source.slice(start, end);
}

/** Runs `expression` as a reader would, with every metric in scope. */
function evaluate(expression: string): unknown {
  const run = new Function(...Object.keys(allMetrics), `return (${expression});`);
  return run(...Object.values(allMetrics));
}

test('the folder has metrics', () => expect(names.length).toBeGreaterThan(30));

describe.each(names)('%s', (name) => {
  const text = docstring(name);

  test('exports its own name', () => {
    expect(allMetrics[name]).toBeTypeOf('function');
    expect(allMetrics[name].name).toBe(name);
  });

  test('has a test of its name', () => {
    expect(existsSync(new URL(`./${name}.test.ts`, import.meta.url))).toBe(true);
  });

  test('says in order: name, formula, unit, domain, range, limits, error, example, source', () => {
    const parts = [
      /^\/\*\*\n \* \S[^·\n]* · \S/, // Chinese name · English name
      /^ \* {3}\$.+\$$/m,
      /^ \* Unit {4}\S/m,
      /^ \* Domain {2}\S/m,
      /^ \* Range {3}\S/m,
      /^ \* Limits {2}\S/m,
      /^ \* @throws \{RangeError\} if \S/m,
      /^ \* @example \S/m,
      /^ \* @see \S/m,
    ];
    const places = parts.map((part) => text.search(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('has an example that is true', () => {
    const [, expression, value] = /@example (.+?) \/\/ (.+)/.exec(text)!;
    expect(expression).toContain(`${name}(`);
    const received = [evaluate(expression)].flat();
    const expected = [evaluate(value.split(' = ').at(-1)!)].flat();
    expect(received).toHaveLength(expected.length);
    received.forEach((entry, i) => {
      if (typeof entry === 'number') expectClose(entry, expected[i] as number, 1e-14);
      else expect(entry).toEqual(expected[i]);
    });
  });
});
