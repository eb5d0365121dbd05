import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectRangeError, law } from './law.ts';
import { binomialCoefficient } from '../../src/metrics/binomialCoefficient.ts';

describe('values', () => {
  test.each<[Parameters<typeof binomialCoefficient>, unknown]>([
    [[4, 2], 6],
    [[10, 7], 120],
    [[0, 0], 1],
    [[33, 6], 1107568],
    [[52, 5], 2598960],
    [[2000, 1000], Infinity],
    [[2 ** 53 - 1, 2 ** 52], Infinity],
  ])('binomialCoefficient(...%j) = %j', (args, value) => {
    expect(binomialCoefficient(...args)).toEqual(value);
  });
});

describe('laws', () => {
  const choice = fc
    .integer({ min: 1, max: 50 })
    .chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: 1, max: n })));
  law('C(n,k) = C(n,n−k)', [choice], ([n, k]) => {
    expect(binomialCoefficient(n, n - k)).toBe(binomialCoefficient(n, k));
  });
  law('C(n+1,k) = C(n,k−1) + C(n,k) (Pascal)', [choice], ([n, k]) => {
    expect(binomialCoefficient(n + 1, k)).toBe(
      binomialCoefficient(n, k - 1) + binomialCoefficient(n, k),
    );
  });
  law('Σ C(n,k) = 2ⁿ', [choice], ([n]) => {
    let sum = 0;
    for (let k = 0; k <= n; k++) sum += binomialCoefficient(n, k);
    expect(sum).toBe(2 ** n);
  });
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [[2, 3], 'binomialCoefficient requires k ≤ n = 2, but received k = 3'],
    [[2.5, 1], 'binomialCoefficient requires n to be a whole number ≥ 0, but received 2.5'],
    [[2, -1], 'binomialCoefficient requires k to be a whole number ≥ 0, but received -1'],
  ])('binomialCoefficient(...%j)', (args, message) => {
    expectRangeError(
      () => (binomialCoefficient as (...args: unknown[]) => unknown)(...args),
      message,
    );
  });
});
