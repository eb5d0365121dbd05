import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decode, numbersOf, oracleFunctions, type OracleVector } from './oracle.ts';
import { allMetrics } from './allMetrics.ts';
import { stepsBetween } from './stepsBetween.ts';

/** Values computed elsewhere, to hundreds of digits. */
const functions = [...oracleFunctions('metrics-oracle'), ...oracleFunctions('metrics-supplement')];

function call(name: string, args: OracleVector['args']): unknown {
  return allMetrics[name](...Object.values(args).map(decode));
}

/** The convention met by a result on invalid input: what `accept` lists. */
function convention(name: string, args: OracleVector['args']): string {
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
    const expected = numbersOf(decode(vector.nearest!));
    const received = numbersOf(call(name, vector.args));
    expect(received).toHaveLength(expected.length);
    expected.forEach((value, i) => {
      if (value === null) return expect(received[i]).toBe(null);
      expect(received[i], 'no −0').not.toBe(-0);
      const steps = stepsBetween(received[i]!, value);
      expect(steps, `${received[i]} for ${value}`).toBeLessThanOrEqual(vector.tolUlp!);
    });
  });
});
