import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allMetrics } from './allMetrics.ts';
import { stepsBetween } from './stepsBetween.ts';

type Special = 'NaN' | 'Infinity' | '-Infinity' | '-0';
type Encoded = number | null | Special | readonly Encoded[];

interface Vector {
  readonly id: string;
  readonly cls: 'easy' | 'hard' | 'edge';
  readonly args: Readonly<Record<string, Encoded>>;
  readonly nearest?: Encoded;
  readonly tolUlp?: number;
  readonly accept?: readonly string[];
}

interface Oracle {
  readonly functions: Readonly<Record<string, { readonly vectors: readonly Vector[] }>>;
}

/** Values computed elsewhere, to hundreds of digits; each file says how under `about`. */
const functions = ['metrics-oracle', 'metrics-supplement'].flatMap((file) => {
  const url = new URL(`../reference/${file}.json`, import.meta.url);
  return Object.entries((JSON.parse(readFileSync(url, 'utf8')) as Oracle).functions);
});

function decode(value: Encoded): unknown {
  if (Array.isArray(value)) return value.map(decode);
  // 'e' is a base, not a number.
  return typeof value === 'string' && value !== ('e' as string) ? Number(value) : value;
}

function call(name: string, args: Vector['args']): unknown {
  return allMetrics[name](...Object.values(args).map(decode));
}

/** The result as a list: a number alone, a vector, or the fields of a record in their order. */
function numbers(result: unknown): number[] {
  return (typeof result === 'object' ? Object.values(result!) : [result]) as number[];
}

/** The convention met by a result on invalid input: what `accept` lists. */
function convention(name: string, args: Vector['args']): string {
  try {
    const result = call(name, args);
    return Array.isArray(result) && result.length === 0 ? '[]' : String(result);
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    return 'throw';
  }
}

test('every function of the oracle is a metric', () => {
  const files = readdirSync(new URL('../../src/metrics', import.meta.url));
  for (const [name] of functions) expect(files).toContain(`${name}.ts`);
});

test('every metric has values computed elsewhere', () => {
  const known = new Set(functions.map(([name]) => name));
  // A text's characters are counted, not computed; huffmanCode.test.ts reads its own list.
  const others = ['characterCounts', 'huffmanCode'];
  expect(Object.keys(allMetrics).filter((name) => !known.has(name))).toEqual(others);
});

describe.each(functions)('%s', (name, { vectors }) => {
  test.each(vectors.map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
    if (vector.accept) {
      expect(vector.accept).toContain(convention(name, vector.args));
      return;
    }
    const expected = [decode(vector.nearest!)].flat() as (number | null)[];
    const received = numbers(call(name, vector.args));
    expect(received).toHaveLength(expected.length);
    expected.forEach((value, i) => {
      if (value === null) return expect(received[i]).toBe(null);
      expect(received[i], 'no −0').not.toBe(-0);
      const steps = stepsBetween(received[i], value);
      expect(steps, `${received[i]} for ${value}`).toBeLessThanOrEqual(vector.tolUlp!);
    });
  });
});
