import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gaussianEntropy } from '../../src/metrics/gaussianEntropy.ts';
import { expectAmount, expectAtMost, expectClose, expectRangeError, law } from './law.ts';
import { gaussianKL } from '../../src/metrics/gaussianKL.ts';

describe('values', () => {
  test.each<[Parameters<typeof gaussianKL>, unknown]>([
    [[0, 1, 2, 1], 2],
    [[5, 3, 5, 3], 0],
    [[0, 1, 0, 2], Math.LN2 - 0.375],
    [[0, 1, 1e200, 1], Infinity],
  ])('gaussianKL(...%j) = %j', (args, value) => {
    expect(gaussianKL(...args)).toEqual(value);
  });
});

describe('laws', () => {
  const mean = fc.double({ min: -100, max: 100, noNaN: true });
  const deviation = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
  law('D ≥ 0', [mean, deviation, mean, deviation], (m1, s1, m2, s2) => {
    expectAmount(gaussianKL(m1, s1, m2, s2));
  });
  law('0 exactly for the same distribution', [mean, deviation], (mu, s) => {
    expect(gaussianKL(mu, s, mu, s)).toBe(0);
    expect(gaussianKL(mu, s * (1 + 2 ** -52), mu, s)).toBeGreaterThan(0);
  });
  law('a change of unit changes nothing', [mean, deviation, mean, deviation], (m1, s1, m2, s2) => {
    expect(gaussianKL(4 * m1, 4 * s1, 4 * m2, 4 * s2)).toBe(gaussianKL(m1, s1, m2, s2));
  });
  law('D = cross-entropy − h', [mean, deviation, mean, deviation], (m1, s1, m2, s2) => {
    const cross =
      Math.log(s2 * Math.sqrt(2 * Math.PI)) + (s1 ** 2 + (m1 - m2) ** 2) / (2 * s2 ** 2);
    expectClose(gaussianKL(m1, s1, m2, s2), cross - gaussianEntropy(s1, 'e'), 1e-11);
  });
  law(
    'half a square for equal deviations: D = ((μ₁ − μ₂)/s)²/2',
    [mean, mean, deviation],
    (m1, m2, s) => {
      expectClose(gaussianKL(m1, s, m2, s), ((m1 - m2) / s) ** 2 / 2);
    },
  );
  law(
    'a nearer mean is never the farther distribution',
    [mean, deviation, deviation],
    (m, s1, s2) => {
      expectAtMost(gaussianKL(m / 2, s1, 0, s2), gaussianKL(m, s1, 0, s2));
    },
  );
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [[0, 0, 0, 1], 'gaussianKL requires sigma1 > 0, but received 0'],
    [[0, 1, 0, -1], 'gaussianKL requires sigma2 > 0, but received -1'],
    [[Infinity, 1, 0, 1], 'gaussianKL requires mu1 to be finite, but received Infinity'],
    [[0, 1, NaN, 1], 'gaussianKL requires mu2 to be finite, but received NaN'],
    [[0, Infinity, 0, 1], 'gaussianKL requires sigma1 > 0, but received Infinity'],
  ])('gaussianKL(...%j)', (args, message) => {
    expectRangeError(() => (gaussianKL as (...args: unknown[]) => unknown)(...args), message);
  });
});
