import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binaryCrossEntropyWithLogits } from '../../src/metrics/binaryCrossEntropyWithLogits.ts';
import { probability } from './distributions.ts';
import { expectClose, expectRangeError, law } from './law.ts';
import { binaryCrossEntropyGradient } from '../../src/metrics/binaryCrossEntropyGradient.ts';

describe('values', () => {
  test.each<[Parameters<typeof binaryCrossEntropyGradient>, unknown]>([
    [[0, 1], -0.5],
    [[0, 0.5], 0],
    [[40, 1], -4.248354255291589e-18],
    [[-Infinity, 1], -1],
    [[Infinity, 1], 0],
  ])('binaryCrossEntropyGradient(...%j) = %j', (args, value) => {
    expect(binaryCrossEntropyGradient(...args)).toEqual(value);
  });
});

describe('laws', () => {
  const x = fc.double({ min: -30, max: 30, noNaN: true });
  law('it is the slope of the loss', [x, probability], (value, y) => {
    const at = (by: number) => binaryCrossEntropyWithLogits(value + by, y);
    expectClose((at(1e-5) - at(-1e-5)) / 2e-5, binaryCrossEntropyGradient(value, y), 1e-8);
  });
  law('swapping yes and no turns it round', [x], (value) => {
    expectClose(binaryCrossEntropyGradient(-value, 0), -binaryCrossEntropyGradient(value, 1), 0);
  });
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [[NaN, 1], 'binaryCrossEntropyGradient requires x to be a number, but received NaN'],
    [[0, -0.1], 'binaryCrossEntropyGradient requires 0 ≤ y ≤ 1, but received -0.1'],
    [[0, 1.5], 'binaryCrossEntropyGradient requires 0 ≤ y ≤ 1, but received 1.5'],
    [[0, NaN], 'binaryCrossEntropyGradient requires 0 ≤ y ≤ 1, but received NaN'],
  ])('binaryCrossEntropyGradient(...%j)', (args, message) => {
    expectRangeError(
      () => (binaryCrossEntropyGradient as (...args: unknown[]) => unknown)(...args),
      message,
    );
  });
});
