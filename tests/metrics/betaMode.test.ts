import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaMean } from '../../src/metrics/betaMean.ts';
import { categoricalMLE } from '../../src/metrics/categoricalMLE.ts';
import { expectAtMost, expectClose, expectRangeError, law } from './law.ts';
import { betaMode } from '../../src/metrics/betaMode.ts';

describe('values', () => {
  test.each<[Parameters<typeof betaMode>, unknown]>([
    [[4, 2], 0.75],
    [[1, 2], 0],
    [[2, 1], 1],
    [[8, 4], 0.7],
    [[12, 8], 11 / 18],
  ])('betaMode(...%j) = %j', (args, value) => {
    expect(betaMode(...args)).toEqual(value);
  });
});

describe('laws', () => {
  const shape = fc.double({ min: 1.001, max: 1e6, noNaN: true });
  law('the modes of a, b and of b, a sum to 1', [shape, shape], (a, b) => {
    expectClose(betaMode(a, b) + betaMode(b, a), 1);
  });
  law(
    'the mode after a uniform prior is the maximum-likelihood estimate',
    [fc.nat(50), fc.nat(50)],
    (k, m) => {
      if (k + m > 0) expectClose(betaMode(k + 1, m + 1), categoricalMLE([k, m])[0]);
    },
  );
  law('the mean lies nearer to 1/2', [shape, shape], (a, b) => {
    expectAtMost(Math.abs(betaMean(a, b) - 0.5), Math.abs(betaMode(a, b) - 0.5));
  });
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [[1, 1], 'betaMode requires a ≥ 1 and b ≥ 1, not both 1, but received a = 1 and b = 1'],
    [[0.5, 2], 'betaMode requires a ≥ 1 and b ≥ 1, not both 1, but received a = 0.5 and b = 2'],
    [[NaN, 2], 'betaMode requires a > 0, but received NaN'],
  ])('betaMode(...%j)', (args, message) => {
    expectRangeError(() => (betaMode as (...args: unknown[]) => unknown)(...args), message);
  });
});
