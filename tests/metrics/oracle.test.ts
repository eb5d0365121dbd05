import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allMetrics } from './allMetrics.ts';
import { stepsBetween } from './stepsBetween.ts';

type Special = 'NaN' | 'Infinity' | '-Infinity' | '-0';
type Encoded = number | Special | readonly Encoded[];

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

const oracle = JSON.parse(
  readFileSync(new URL('../reference/metrics-oracle.json', import.meta.url), 'utf8'),
) as Oracle;

function decode(value: Encoded): unknown {
  if (Array.isArray(value)) return value.map(decode);
  // 'e' is a base, not a number.
  return typeof value === 'string' && value !== ('e' as string) ? Number(value) : value;
}

function call(name: string, args: Vector['args']): unknown {
  return allMetrics[name]!(...Object.values(args).map(decode));
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
  for (const name of Object.keys(oracle.functions)) expect(files).toContain(`${name}.ts`);
});

describe.each(Object.entries(oracle.functions))('%s', (name, { vectors }) => {
  test.each(vectors.map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
    if (vector.accept) {
      expect(vector.accept).toContain(convention(name, vector.args));
      return;
    }
    const expected = [decode(vector.nearest!)].flat() as number[];
    const received = [call(name, vector.args)].flat() as number[];
    expect(received).toHaveLength(expected.length);
    expected.forEach((value, i) => {
      expect(received[i], `entry ${i}: no −0`).not.toBe(-0);
      expect(stepsBetween(received[i]!, value), `${received[i]} for ${value}`).toBeLessThanOrEqual(
        vector.tolUlp!,
      );
    });
  });
});
