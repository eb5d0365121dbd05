import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bernoulliLogLikelihood } from '../../src/metrics/bernoulliLogLikelihood.ts';
import { probability } from './distributions.ts';
import { expectAmount, expectAtMost, expectClose, expectRangeError, law } from './law.ts';
import { bernoulliLikelihood } from '../../src/metrics/bernoulliLikelihood.ts';

describe('values', () => {
  test.each<[Parameters<typeof bernoulliLikelihood>, unknown]>([
    [[2, 3, 0.5], 0.125],
    [[0, 0, 0.3], 1],
    [[0, 5, 0], 1],
    [[5, 5, 1], 1],
    [[1, 5, 0], 0],
    [[4, 5, 1], 0],
  ])('bernoulliLikelihood(...%j) = %j', (args, value) => {
    expect(bernoulliLikelihood(...args)).toEqual(value);
  });

  test('a probability that 1 − p forgets counts when there are many tosses', () => {
    expectClose(bernoulliLikelihood(0, 1e15, 1e-17), Math.exp(-0.01), 1e-15);
  });
});

describe('laws', () => {
  const tosses = fc
    .integer({ min: 0, max: 60 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

  law('0 ≤ L ≤ 1', [tosses, probability], ([k, n], p) => {
    expectAmount(bernoulliLikelihood(k, n, p));
    expectAtMost(bernoulliLikelihood(k, n, p), 1, 0);
  });
  law('L = exp ℓ', [tosses, probability], ([k, n], p) => {
    expectClose(bernoulliLikelihood(k, n, p), Math.exp(bernoulliLogLikelihood(k, n, p)));
  });
  law('largest at p = k/n', [tosses, probability], ([k, n], p) => {
    if (n === 0) return;
    expectAtMost(bernoulliLikelihood(k, n, p), bernoulliLikelihood(k, n, k / n));
  });
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [[2, 1, 0.5], 'bernoulliLikelihood requires k ≤ n = 1, but received k = 2'],
    [[1.5, 2, 0.5], 'bernoulliLikelihood requires k to be a whole number ≥ 0, but received 1.5'],
    [[0, -1, 0.5], 'bernoulliLikelihood requires n to be a whole number ≥ 0, but received -1'],
    [
      [0, Infinity, 0.5],
      'bernoulliLikelihood requires n to be a whole number ≥ 0, but received Infinity',
    ],
    [[0, 1, 1.5], 'bernoulliLikelihood requires 0 ≤ p ≤ 1, but received 1.5'],
  ])('bernoulliLikelihood(...%j)', (args, message) => {
    expectRangeError(
      () => (bernoulliLikelihood as (...args: unknown[]) => unknown)(...args),
      message,
    );
  });
});
