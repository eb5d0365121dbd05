import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crossEntropy } from '../../src/metrics/crossEntropy.ts';
import { probability } from './distributions.ts';
import { expectAtMost, expectClose, expectRangeError, law } from './law.ts';
import { bernoulliLogLikelihood } from '../../src/metrics/bernoulliLogLikelihood.ts';

describe('values', () => {
  test.each<[Parameters<typeof bernoulliLogLikelihood>, unknown]>([
    [[1, 2, 0.5], -Math.log(4)],
    [[0, 0, 0.5], 0],
    [[0, 5, 0], 0],
    [[5, 5, 1], 0],
    [[1, 5, 0], -Infinity],
    [[4, 5, 1], -Infinity],
  ])('bernoulliLogLikelihood(...%j) = %j', (args, value) => {
    expect(bernoulliLogLikelihood(...args)).toEqual(value);
  });
});

describe('laws', () => {
  const tosses = fc
    .integer({ min: 0, max: 60 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

  law('ℓ ≤ 0, never −0', [tosses, probability], ([k, n], p) => {
    const value = bernoulliLogLikelihood(k, n, p);
    expect(value).toBeLessThanOrEqual(0);
    expect(value).not.toBe(-0);
  });
  law('largest at p = k/n', [tosses, probability], ([k, n], p) => {
    if (n === 0) return;
    expectAtMost(bernoulliLogLikelihood(k, n, p), bernoulliLogLikelihood(k, n, k / n));
  });
  law(
    '−ℓ/n is the cross-entropy of (k/n, 1 − k/n) and (p, 1 − p)',
    [tosses, probability],
    ([k, n], p) => {
      if (n === 0 || (p > 0 && p < 1e-15)) return; // 1 − p has lost p there
      expectClose(
        -bernoulliLogLikelihood(k, n, p) / n,
        crossEntropy([k / n, (n - k) / n], [p, 1 - p], 'e'),
      );
    },
  );
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [[2, 1, 0.5], 'bernoulliLogLikelihood requires k ≤ n = 1, but received k = 2'],
    [[1.5, 2, 0.5], 'bernoulliLogLikelihood requires k to be a whole number ≥ 0, but received 1.5'],
    [[0, -1, 0.5], 'bernoulliLogLikelihood requires n to be a whole number ≥ 0, but received -1'],
    [
      [0, Infinity, 0.5],
      'bernoulliLogLikelihood requires n to be a whole number ≥ 0, but received Infinity',
    ],
    [[0, 1, 1.5], 'bernoulliLogLikelihood requires 0 ≤ p ≤ 1, but received 1.5'],
  ])('bernoulliLogLikelihood(...%j)', (args, message) => {
    expectRangeError(
      () => (bernoulliLogLikelihood as (...args: unknown[]) => unknown)(...args),
      message,
    );
  });
});
