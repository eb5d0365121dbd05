import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bernoulliLogLikelihood } from '../../src/metrics/bernoulliLogLikelihood.ts';
import { crossEntropy } from '../../src/metrics/crossEntropy.ts';
import { empiricalDistribution } from '../../src/metrics/empiricalDistribution.ts';
import { distribution, probability } from './distributions.ts';
import { expectAtMost, expectClose, expectRangeError, law } from './law.ts';
import { categoricalLogLikelihood } from '../../src/metrics/categoricalLogLikelihood.ts';

describe('values', () => {
  test.each<[Parameters<typeof categoricalLogLikelihood>, unknown]>([
    [
      [
        [1, 1],
        [0.5, 0.5],
      ],
      -Math.log(4),
    ],
    [
      [
        [1, 0],
        [1, 0],
      ],
      0,
    ],
    [
      [
        [1, 1],
        [1, 0],
      ],
      -Infinity,
    ],
    [
      [
        [0, 0],
        [0.5, 0.5],
      ],
      0,
    ],
  ])('categoricalLogLikelihood(...%j) = %j', (args, value) => {
    expect(categoricalLogLikelihood(...args)).toEqual(value);
  });
});

describe('laws', () => {
  const data = distribution().chain((theta) =>
    fc.tuple(
      fc.array(fc.nat(50), { minLength: theta.length, maxLength: theta.length }),
      fc.constant(theta),
    ),
  );
  law('ℓ ≤ 0, never −0', [data], ([counts, theta]) => {
    const value = categoricalLogLikelihood(counts, theta);
    expect(value).toBeLessThanOrEqual(0);
    expect(value).not.toBe(-0);
  });
  law('ℓ = −N H(P̂, Q)', [data], ([counts, theta]) => {
    const n = counts.reduce((a, b) => a + b);
    if (n === 0) return;
    const empirical = counts.map((c) => c / n);
    expectClose(categoricalLogLikelihood(counts, theta), -n * crossEntropy(empirical, theta, 'e'));
  });
  law('two classes are a coin', [fc.nat(30), fc.nat(30), probability], (k, m, p) => {
    if (p > 0 && p < 1e-15) return; // 1 − p has lost p there
    expectClose(categoricalLogLikelihood([k, m], [p, 1 - p]), bernoulliLogLikelihood(k, k + m, p));
  });
  law('largest at θᵢ = cᵢ/N', [data], ([counts, theta]) => {
    if (counts.every((c) => c === 0)) return;
    const best = categoricalLogLikelihood(counts, empiricalDistribution(counts));
    expectAtMost(categoricalLogLikelihood(counts, theta), best);
  });
  law('two samples together have the sum', [data], ([counts, theta]) => {
    const twice = categoricalLogLikelihood(
      counts.map((c) => 2 * c),
      theta,
    );
    expectClose(twice, 2 * categoricalLogLikelihood(counts, theta));
  });
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [
      [[1, 2], [1]],
      'categoricalLogLikelihood requires counts and theta of one length, but received 2 and 1',
    ],
    [
      [
        [1, -2],
        [0.5, 0.5],
      ],
      'categoricalLogLikelihood requires counts[1] to be a whole number ≥ 0, but received -2',
    ],
    [
      [
        [1, 2],
        [0.5, 0.48],
      ],
      'categoricalLogLikelihood requires theta to sum to 1, but received a sum of 0.98; normalize(theta) turns weights into probabilities',
    ],
  ])('categoricalLogLikelihood(...%j)', (args, message) => {
    expectRangeError(
      () => (categoricalLogLikelihood as (...args: unknown[]) => unknown)(...args),
      message,
    );
  });
});
