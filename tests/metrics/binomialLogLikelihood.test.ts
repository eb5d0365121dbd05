import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bernoulliLogLikelihood } from '../../src/metrics/bernoulliLogLikelihood.ts';
import { binomialCoefficient } from '../../src/metrics/binomialCoefficient.ts';
import { binomialLogLikelihood } from '../../src/metrics/binomialLogLikelihood.ts';
import { klDivergence } from '../../src/metrics/klDivergence.ts';
import { probability } from './distributions.ts';
import { expectAtMost, expectClose, expectRangeError, law } from './law.ts';
import { stepsBetween } from './stepsBetween.ts';

describe('values', () => {
  test.each<[Parameters<typeof binomialLogLikelihood>, unknown]>([
    [[1, 2, 0.5], -Math.LN2],
    [[0, 0, 0.5], 0],
    [[0, 0, 0], 0],
    [[0, 0, 1], 0],
    [[0, 5, 0], 0],
    [[5, 5, 1], 0],
    [[0, 3, 0.5], -3 * Math.LN2],
    [[3, 3, 0.5], -3 * Math.LN2],
    [[1, 5, 0], -Infinity],
    [[5, 5, 0], -Infinity],
    [[4, 5, 1], -Infinity],
    [[0, 5, 1], -Infinity],
  ])('binomialLogLikelihood(...%j) = %j', (args, value) => {
    expect(binomialLogLikelihood(...args)).toEqual(value);
  });

  // Worked out with mpmath at 80 digits, from the exact values of the doubles.
  test.each<[number, number, number, number]>([
    [7, 10, 0.7, -1.3211512777668886],
    [1, 2, 0.3, -0.8675005677047231],
    [500, 1000, 0.5, -3.6799189920941293],
    [3, 1000000, 3e-6, -1.495921103221726],
    [700000, 1000000, 0.7, -7.046370251546539],
    [4503599627370496, 9007199254740991, 0.5, -18.594191637483277],
    [4503599694479360, 9007199254740991, 0.5, -19.59419165238444],
    [1099511627776, 9007199254740991, 0.0001220703125, -14.78182110552181],
    [1, 9007199254740991, 1e-300, -654.0387273285367],
    [9007199254740990, 9007199254740991, 0.9999999999999999, -0.9999999999999999],
    [2, 4, 5e-324, -1487.0883843735344],
    [999, 1000, 0.001, -6893.940768924506],
  ])('binomialLogLikelihood(%d, %d, %d) to a few steps', (k, n, p, value) => {
    expect(stepsBetween(binomialLogLikelihood(k, n, p), value)).toBeLessThanOrEqual(4);
  });
});

describe('laws', () => {
  const tosses = fc
    .integer({ min: 0, max: 60 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
  const manyTosses = fc.maxSafeNat().chain((n) =>
    fc.tuple(
      fc.maxSafeNat().map((k) => k % (n + 1)),
      fc.constant(n),
    ),
  );

  law('ℓ ≤ 0, never −0', [fc.oneof(tosses, manyTosses), probability], ([k, n], p) => {
    const value = binomialLogLikelihood(k, n, p);
    expect(value).toBeLessThanOrEqual(0);
    expect(value).not.toBe(-0);
  });
  law('it is that of one order and the logarithm of C(n,k)', [tosses, probability], ([k, n], p) => {
    const ways = Math.log(binomialCoefficient(n, k));
    expectClose(binomialLogLikelihood(k, n, p), ways + bernoulliLogLikelihood(k, n, p));
  });
  law('largest at p = k/n', [fc.oneof(tosses, manyTosses), probability], ([k, n], p) => {
    if (n > 0) expectAtMost(binomialLogLikelihood(k, n, p), binomialLogLikelihood(k, n, k / n));
  });
  law('what p costs against k/n is n D(k/n ‖ p)', [tosses, probability], ([k, n], p) => {
    if (n === 0 || (p > 0 && p < 1e-15)) return; // 1 − p has lost p there
    const cost = n * klDivergence([k / n, (n - k) / n], [p, 1 - p], 'e');
    expectClose(binomialLogLikelihood(k, n, p), binomialLogLikelihood(k, n, k / n) - cost);
  });
  law('heads and tails change places', [fc.oneof(tosses, manyTosses)], ([k, n]) => {
    expectClose(binomialLogLikelihood(k, n, 0.25), binomialLogLikelihood(n - k, n, 0.75), 1e-14);
  });
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [[2, 1, 0.5], 'binomialLogLikelihood requires k ≤ n = 1, but received k = 2'],
    [[1.5, 2, 0.5], 'binomialLogLikelihood requires k to be a whole number ≥ 0, but received 1.5'],
    [[-1, 2, 0.5], 'binomialLogLikelihood requires k to be a whole number ≥ 0, but received -1'],
    [[0, -1, 0.5], 'binomialLogLikelihood requires n to be a whole number ≥ 0, but received -1'],
    [
      [0, 2 ** 53, 0.5],
      'binomialLogLikelihood requires n to be a whole number ≥ 0, but received 9007199254740992',
    ],
    [[0, NaN, 0.5], 'binomialLogLikelihood requires n to be a whole number ≥ 0, but received NaN'],
    [[0, 1, 1.5], 'binomialLogLikelihood requires 0 ≤ p ≤ 1, but received 1.5'],
    [[0, 1, -0.1], 'binomialLogLikelihood requires 0 ≤ p ≤ 1, but received -0.1'],
    [[0, 1, NaN], 'binomialLogLikelihood requires 0 ≤ p ≤ 1, but received NaN'],
  ])('binomialLogLikelihood(...%j)', (args, message) => {
    expectRangeError(
      () => (binomialLogLikelihood as (...args: unknown[]) => unknown)(...args),
      message,
    );
  });
});
