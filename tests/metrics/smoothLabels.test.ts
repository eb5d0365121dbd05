import { describe, expect, test } from 'vitest';
import { entropy } from '../../src/metrics/entropy.ts';
import { distribution, probability } from './distributions.ts';
import { expectAtMost, expectClose, expectRangeError, law } from './law.ts';
import { smoothLabels } from '../../src/metrics/smoothLabels.ts';

describe('values', () => {
  test.each<[Parameters<typeof smoothLabels>, unknown]>([
    [
      [[1, 0], 0.5],
      [0.75, 0.25],
    ],
    [
      [[0.7, 0.3], 0],
      [0.7, 0.3],
    ],
    [
      [[1, 0, 0, 0], 1],
      [0.25, 0.25, 0.25, 0.25],
    ],
  ])('smoothLabels(...%j) = %j', (args, value) => {
    expect(smoothLabels(...args)).toEqual(value);
  });
});

describe('laws', () => {
  law('the result is a distribution', [distribution(), probability], (p, epsilon) => {
    expectClose(
      smoothLabels(p, epsilon).reduce((a, b) => a + b),
      1,
    );
  });
  law('smoothing never lowers the entropy', [distribution(), probability], (p, epsilon) => {
    expectAtMost(entropy(p), entropy(smoothLabels(p, epsilon)));
  });
  law('every class gets at least ε/m', [distribution(), probability], (p, epsilon) => {
    smoothLabels(p, epsilon).forEach((pi) => expectAtMost(epsilon / p.length, pi));
  });
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [
      [[0.5, 0.48], 0.1],
      'smoothLabels requires p to sum to 1, but received a sum of 0.98; normalize(p) turns weights into probabilities',
    ],
    [[[1.1, -0.1], 0.1], 'smoothLabels requires every p[i] ≥ 0, but received p[1] = -0.1'],
    [[[NaN, 1], 0.1], 'smoothLabels requires every p[i] ≥ 0, but received p[0] = NaN'],
    [[[null, 1], 0.1], 'smoothLabels requires every p[i] ≥ 0, but received p[0] = null'],
    [
      [[1.0000000001], 0.1],
      'smoothLabels requires every p[i] ≤ 1, but received p[0] = 1.0000000001',
    ],
    [[[], 0.1], 'smoothLabels requires p to have at least one entry, but received none'],
    [[0.5, 0.1], 'smoothLabels requires p to be a vector, but received 0.5'],
    [[[1], -0.1], 'smoothLabels requires 0 ≤ epsilon ≤ 1, but received -0.1'],
    [[[1], 1.5], 'smoothLabels requires 0 ≤ epsilon ≤ 1, but received 1.5'],
    [[[1], NaN], 'smoothLabels requires 0 ≤ epsilon ≤ 1, but received NaN'],
  ])('smoothLabels(...%j)', (args, message) => {
    expectRangeError(() => (smoothLabels as (...args: unknown[]) => unknown)(...args), message);
  });
});
