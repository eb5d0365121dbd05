import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bernoulliLikelihood } from '../../src/metrics/bernoulliLikelihood.ts';
import { binomialCoefficient } from '../../src/metrics/binomialCoefficient.ts';
import { binomialLikelihood } from '../../src/metrics/binomialLikelihood.ts';
import { binomialLogLikelihood } from '../../src/metrics/binomialLogLikelihood.ts';
import { probability } from './distributions.ts';
import { expectAmount, expectAtMost, expectClose, expectRangeError, law } from './law.ts';

describe('values', () => {
  test.each<[Parameters<typeof binomialLikelihood>, unknown]>([
    [[2, 4, 0.5], 0.375],
    [[1, 2, 0.5], 0.5],
    [[0, 0, 0.3], 1],
    [[0, 5, 0], 1],
    [[5, 5, 1], 1],
    [[1, 5, 0], 0],
    [[4, 5, 1], 0],
    [[0, 1e15, 0.5], 0],
  ])('binomialLikelihood(...%j) = %j', (args, value) => {
    expect(binomialLikelihood(...args)).toEqual(value);
  });

  test('7 heads in 10 tosses of p = 0.7', () => {
    expectClose(binomialLikelihood(7, 10, 0.7), 0.266827932, 1e-15);
  });

  test('as many heads as expected in a billion tosses: 1/√(2πnp(1 − p))', () => {
    const peak = 1 / Math.sqrt(2 * Math.PI * 1e9 * 0.25);
    expectClose(binomialLikelihood(5e8, 1e9, 0.5) / peak, 1, 1e-9);
  });
});

describe('laws', () => {
  const tosses = fc
    .integer({ min: 0, max: 60 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
  const manyTosses = fc
    .integer({ min: 900, max: 1200 }) // on both sides of the change of algorithm
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

  law('0 ≤ L ≤ 1', [fc.oneof(tosses, manyTosses), probability], ([k, n], p) => {
    expectAmount(binomialLikelihood(k, n, p));
    expectAtMost(binomialLikelihood(k, n, p), 1, 0);
  });
  law('Σ L = 1 over k = 0 … n', [fc.integer({ min: 0, max: 60 }), probability], (n, p) => {
    let total = 0;
    for (let k = 0; k <= n; k++) total += binomialLikelihood(k, n, p);
    expectClose(total, 1);
  });
  law('L = exp ℓ', [fc.oneof(tosses, manyTosses), probability], ([k, n], p) => {
    const likelihood = binomialLikelihood(k, n, p);
    const fromLogarithm = Math.exp(binomialLogLikelihood(k, n, p));
    expect(Math.abs(likelihood - fromLogarithm)).toBeLessThanOrEqual(1e-12 * fromLogarithm);
  });
  law('it is C(n,k) times the likelihood of one order', [tosses, probability], ([k, n], p) => {
    const oneOrder = bernoulliLikelihood(k, n, p);
    expectClose(binomialLikelihood(k, n, p), binomialCoefficient(n, k) * oneOrder);
  });
  law('one more toss: L(k; n+1) = p L(k−1; n) + (1 − p) L(k; n)', [tosses, probability], (t, p) => {
    const [k, n] = t;
    if (k === 0) return;
    const either = p * binomialLikelihood(k - 1, n, p) + (1 - p) * binomialLikelihood(k, n, p);
    expectClose(binomialLikelihood(k, n + 1, p), either);
  });
  law('largest at p = k/n', [tosses, probability], ([k, n], p) => {
    if (n > 0) expectAtMost(binomialLikelihood(k, n, p), binomialLikelihood(k, n, k / n));
  });
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [[2, 1, 0.5], 'binomialLikelihood requires k ≤ n = 1, but received k = 2'],
    [[1.5, 2, 0.5], 'binomialLikelihood requires k to be a whole number ≥ 0, but received 1.5'],
    [[0, -1, 0.5], 'binomialLikelihood requires n to be a whole number ≥ 0, but received -1'],
    [
      [0, Infinity, 0.5],
      'binomialLikelihood requires n to be a whole number ≥ 0, but received Infinity',
    ],
    [[0, 1, 1.5], 'binomialLikelihood requires 0 ≤ p ≤ 1, but received 1.5'],
    [[0, 1, NaN], 'binomialLikelihood requires 0 ≤ p ≤ 1, but received NaN'],
  ])('binomialLikelihood(...%j)', (args, message) => {
    expectRangeError(
      () => (binomialLikelihood as (...args: unknown[]) => unknown)(...args),
      message,
    );
  });
});
