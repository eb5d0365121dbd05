import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binaryCrossEntropyGradient } from '../../src/metrics/binaryCrossEntropyGradient.ts';
import { sigmoid } from '../../src/metrics/sigmoid.ts';
import { probability } from './distributions.ts';
import { expectAtMost, expectClose, expectRangeError, law } from './law.ts';
import { binarySquaredErrorGradient } from '../../src/metrics/binarySquaredErrorGradient.ts';

describe('values', () => {
  test.each<[Parameters<typeof binarySquaredErrorGradient>, unknown]>([
    [[0, 1], -0.25],
    [[0, 0.5], 0],
    [[-1000, 1], 0],
    [[1000, 0], 0],
    [[-Infinity, 1], 0],
  ])('binarySquaredErrorGradient(...%j) = %j', (args, value) => {
    expect(binarySquaredErrorGradient(...args)).toEqual(value);
  });
});

describe('laws', () => {
  const x = fc.double({ min: -30, max: 30, noNaN: true });
  law('it is the slope of (σ(x) − y)²', [x, probability], (value, y) => {
    const at = (by: number) => (sigmoid(value + by) - y) ** 2;
    expectClose((at(1e-5) - at(-1e-5)) / 2e-5, binarySquaredErrorGradient(value, y), 1e-8);
  });
  law('half as steep as cross-entropy at most: 2σ(1 − σ) ≤ 1/2', [x, probability], (value, y) => {
    expectAtMost(
      Math.abs(binarySquaredErrorGradient(value, y)),
      Math.abs(binaryCrossEntropyGradient(value, y)) / 2,
    );
  });
  law('never −0', [fc.double({ noNaN: true }), probability], (value, y) => {
    expect(binarySquaredErrorGradient(value, y)).not.toBe(-0);
  });
  law('8/27 at most for a label 0 or 1', [x], (value) => {
    expectAtMost(Math.abs(binarySquaredErrorGradient(value, 1)), 8 / 27);
  });
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [[NaN, 1], 'binarySquaredErrorGradient requires x to be a number, but received NaN'],
    [[0, -0.1], 'binarySquaredErrorGradient requires 0 ≤ y ≤ 1, but received -0.1'],
    [[0, 1.5], 'binarySquaredErrorGradient requires 0 ≤ y ≤ 1, but received 1.5'],
    [[0, NaN], 'binarySquaredErrorGradient requires 0 ≤ y ≤ 1, but received NaN'],
  ])('binarySquaredErrorGradient(...%j)', (args, message) => {
    expectRangeError(
      () => (binarySquaredErrorGradient as (...args: unknown[]) => unknown)(...args),
      message,
    );
  });
});
