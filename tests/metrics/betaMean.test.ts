import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { categoricalMLE } from '../../src/metrics/categoricalMLE.ts';
import { expectClose, expectRangeError, law } from './law.ts';
import { betaMean } from '../../src/metrics/betaMean.ts';

describe('values', () => {
  test.each<[Parameters<typeof betaMean>, unknown]>([
    [[3, 1], 0.75],
    [[1, 1], 0.5],
    [[1e308, 1e308], 0.5],
    [[1e308, 1], 1],
  ])('betaMean(...%j) = %j', (args, value) => {
    expect(betaMean(...args)).toEqual(value);
  });
});

describe('laws', () => {
  const shape = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
  law('the means of a, b and of b, a sum to 1', [shape, shape], (a, b) => {
    expectClose(betaMean(a, b) + betaMean(b, a), 1);
  });
  law('Laplace’s rule is the mean after a uniform prior', [fc.nat(50), fc.nat(50)], (k, m) => {
    expectClose(betaMean(k + 1, m + 1), categoricalMLE([k, m], 1)[0]);
  });
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [[0, 1], 'betaMean requires a > 0, but received 0'],
    [[1, -1], 'betaMean requires b > 0, but received -1'],
    [[1, Infinity], 'betaMean requires b > 0, but received Infinity'],
  ])('betaMean(...%j)', (args, message) => {
    expectRangeError(() => (betaMean as (...args: unknown[]) => unknown)(...args), message);
  });
});
