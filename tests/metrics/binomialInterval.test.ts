import { describe, expect, test } from 'vitest';
import { binomialInterval } from '../../src/metrics/binomialInterval.ts';
import { binomialLikelihood } from '../../src/metrics/binomialLikelihood.ts';
import { expectRangeError } from './law.ts';

const probability = (n: number, p: number, from: number, to: number) => {
  let total = 0;
  for (let k = from; k <= to; k += 1) total += binomialLikelihood(k, n, p);
  return total;
};

describe('binomialInterval', () => {
  test.each([
    [1, 0.01, 0.05],
    [6, 0.01, 0.05],
    [10, 0.1, 0.05],
    [100, 0.5, 0.05],
    [300, 0.3, 0.025],
    [1000, 0.01, 0.05],
    [1000, 0.97, 0.1],
  ])(
    'n=%i, p=%d, tail=%d: no more than the tail beyond either end, and no less fits',
    (n, p, t) => {
      const [low, high] = binomialInterval(n, p, t);
      expect(probability(n, p, 0, low - 1)).toBeLessThanOrEqual(t);
      expect(probability(n, p, 0, low)).toBeGreaterThan(t);
      expect(probability(n, p, high + 1, n)).toBeLessThanOrEqual(t);
      expect(probability(n, p, high, n)).toBeGreaterThan(t);
      expect(probability(n, p, low, high)).toBeGreaterThanOrEqual(1 - 2 * t);
    },
  );

  test('heads and tails may change places', () => {
    for (const [n, p] of [
      [50, 0.2],
      [999, 0.01],
    ]) {
      const [low, high] = binomialInterval(n, p, 0.05);
      expect(binomialInterval(n, 1 - p, 0.05)).toEqual([n - high, n - low]);
    }
  });

  test('a million tosses: 1.645 deviations to either side', () => {
    const deviation = Math.sqrt(1e6 * 0.25);
    const [low, high] = binomialInterval(1e6, 0.5, 0.05);
    expect(Math.abs(5e5 - low - 1.6449 * deviation)).toBeLessThan(1);
    expect(high - 5e5).toBe(5e5 - low);
  });

  test('without chance there is but one count; no tail, no limit but those of the tosses', () => {
    expect(binomialInterval(1000, 0, 0.05)).toEqual([0, 0]);
    expect(binomialInterval(1000, 1, 0.05)).toEqual([1000, 1000]);
    expect(binomialInterval(0, 0.5, 0.05)).toEqual([0, 0]);
    expect(binomialInterval(5, 0.5, 0)).toEqual([0, 5]);
  });

  test.each([-0.1, 0.5, 1, Infinity])('tail %d is refused', (tail) => {
    expectRangeError(
      () => binomialInterval(10, 0.5, tail),
      `binomialInterval requires 0 ≤ tail < 1/2, but received ${tail}`,
    );
  });
});
