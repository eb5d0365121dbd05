import { describe, expect, test } from 'vitest';
import { entropy } from '../../src/metrics/entropy.ts';
import { distribution } from './distributions.ts';
import { expectClose, expectRangeError, law } from './law.ts';
import { blockDistribution } from '../../src/metrics/blockDistribution.ts';

describe('values', () => {
  test.each<[Parameters<typeof blockDistribution>, unknown]>([
    [
      [[0.5, 0.5], 2],
      [0.25, 0.25, 0.25, 0.25],
    ],
    [
      [[0.75, 0.25], 2],
      [0.5625, 0.1875, 0.1875, 0.0625],
    ],
    [
      [[0.7, 0.3], 1],
      [0.7, 0.3],
    ],
    [[[0.7, 0.3], 0], [1]],
    [[[1], 1000000], [1]],
  ])('blockDistribution(...%j) = %j', (args, value) => {
    expect(blockDistribution(...args)).toEqual(value);
  });
});

describe('laws', () => {
  law('mⁿ entries that sum to 1', [distribution({ maxLength: 4 })], (p) => {
    const block = blockDistribution(p, 4);
    expect(block).toHaveLength(p.length ** 4);
    expectClose(
      block.reduce((a, b) => a + b),
      1,
    );
  });
  law('n independent draws have n times the entropy', [distribution({ maxLength: 4 })], (p) => {
    expectClose(entropy(blockDistribution(p, 4)), 4 * entropy(p));
  });
  law('the first draw comes first', [distribution({ maxLength: 4 })], (p) => {
    const block = blockDistribution(p, 2);
    p.forEach((pi, i) => p.forEach((pj, j) => expect(block[i * p.length + j]).toBe(pi * pj)));
  });
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [
      [[0.5, 0.5], 21],
      'blockDistribution requires at most 1048576 outcomes, but received 2 to the power of 21',
    ],
    [[[0.5, 0.5], 1.5], 'blockDistribution requires n to be a whole number ≥ 0, but received 1.5'],
    [
      [[0.5, 0.48], 2],
      'blockDistribution requires p to sum to 1, but received a sum of 0.98; normalize(p) turns weights into probabilities',
    ],
  ])('blockDistribution(...%j)', (args, message) => {
    expectRangeError(
      () => (blockDistribution as (...args: unknown[]) => unknown)(...args),
      message,
    );
  });
});
