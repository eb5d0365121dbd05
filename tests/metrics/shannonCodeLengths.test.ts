import { describe, expect, test } from 'vitest';
import { averageCodeLength } from '../../src/metrics/averageCodeLength.ts';
import { entropy } from '../../src/metrics/entropy.ts';
import { distribution } from './distributions.ts';
import { expectAtMost, expectRangeError, law } from './law.ts';
import { shannonCodeLengths } from '../../src/metrics/shannonCodeLengths.ts';

describe('values', () => {
  test.each<[Parameters<typeof shannonCodeLengths>, unknown]>([
    [[[0.5, 0.3, 0.2]], [1, 2, 3]],
    [[[0.5, 0.25, 0.25]], [1, 2, 2]],
    [[[1, 0]], [0, null]],
    [[[0.99, 0.01]], [1, 7]],
    [[[0.5 - 2 ** -54, 0.5, 2 ** -54]], [2, 1, 54]],
  ])('shannonCodeLengths(...%j) = %j', (args, value) => {
    expect(shannonCodeLengths(...args)).toEqual(value);
  });

  test('just below a power of two the word is one digit longer', () => {
    expect(shannonCodeLengths([0.25 - 2 ** -55, 0.75])).toEqual([3, 1]);
  });

  test('exact at every power of two', () => {
    for (let k = 1; k <= 1074; k++) {
      expect(shannonCodeLengths([2 ** -k, 1 - 2 ** -k])[0]).toBe(k);
    }
  });
});

describe('laws', () => {
  law('2^−l ≤ p < 2^−(l−1)', [distribution()], (p) => {
    shannonCodeLengths(p).forEach((l, i) => {
      if (l === null) return expect(p[i]).toBe(0);
      expect(2 ** -l <= p[i] && p[i] < 2 ** -(l - 1)).toBe(true);
    });
  });
  law('H ≤ average length < H + 1', [distribution()], (p) => {
    const average = averageCodeLength(p, shannonCodeLengths(p));
    expectAtMost(entropy(p), average);
    expectAtMost(average, entropy(p) + 1);
  });
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [
      [[0.5, 0.48]],
      'shannonCodeLengths requires p to sum to 1, but received a sum of 0.98; normalize(p) turns weights into probabilities',
    ],
    [[[1.1, -0.1]], 'shannonCodeLengths requires every p[i] ≥ 0, but received p[1] = -0.1'],
    [[[NaN, 1]], 'shannonCodeLengths requires every p[i] ≥ 0, but received p[0] = NaN'],
    [[[null, 1]], 'shannonCodeLengths requires every p[i] ≥ 0, but received p[0] = null'],
    [
      [[1.0000000001]],
      'shannonCodeLengths requires every p[i] ≤ 1, but received p[0] = 1.0000000001',
    ],
    [[[]], 'shannonCodeLengths requires p to have at least one entry, but received none'],
    [[0.5], 'shannonCodeLengths requires p to be a vector, but received 0.5'],
  ])('shannonCodeLengths(...%j)', (args, message) => {
    expectRangeError(
      () => (shannonCodeLengths as (...args: unknown[]) => unknown)(...args),
      message,
    );
  });
});
