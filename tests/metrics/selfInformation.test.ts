import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { base, probability } from './distributions.ts';
import { expectAmount, expectAtMost, expectClose, expectRangeError, law } from './law.ts';
import { selfInformation } from '../../src/metrics/selfInformation.ts';

describe('values', () => {
  test.each<[Parameters<typeof selfInformation>, unknown]>([
    [[1 / 8], 3],
    [[0], Infinity],
    [[1], 0],
    [[2 ** -1074], 1074],
    [[0.001, 10], 3],
    [[1 / 256, 16], 2],
    [[0.5, 'e'], Math.LN2],
  ])('selfInformation(...%j) = %j', (args, value) => {
    expect(selfInformation(...args)).toEqual(value);
  });
});

describe('laws', () => {
  law('I(p) ≥ 0', [probability, base], (p, b) => expectAmount(selfInformation(p, b)));
  law('I(pq) = I(p) + I(q) for independent events', [probability, probability], (p, q) => {
    if (p * q < 1e-290) return; // the product itself has lost digits
    expectClose(selfInformation(p * q), selfInformation(p) + selfInformation(q));
  });
  law('the less likely, the more surprising', [probability, probability], (p, q) => {
    expectAtMost(selfInformation(Math.max(p, q)), selfInformation(Math.min(p, q)));
  });
  law('a change of base is a factor', [probability], (p) => {
    expectClose(selfInformation(p, 'e'), selfInformation(p) * Math.LN2);
  });
  law('of a halving done k times it is k, exactly', [fc.integer({ min: 0, max: 1074 })], (k) => {
    expect(selfInformation(2 ** -k)).toBe(k);
  });
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [[-0.1], 'selfInformation requires 0 ≤ p ≤ 1, but received -0.1'],
    [[1.5], 'selfInformation requires 0 ≤ p ≤ 1, but received 1.5'],
    [[NaN], 'selfInformation requires 0 ≤ p ≤ 1, but received NaN'],
    [[0.5, 1], "selfInformation requires base > 1 or 'e', but received 1"],
    [[0.5, 'bit'], "selfInformation requires base > 1 or 'e', but received bit"],
  ])('selfInformation(...%j)', (args, message) => {
    expectRangeError(() => (selfInformation as (...args: unknown[]) => unknown)(...args), message);
  });
});
