import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crossEntropyFromLogits } from '../../src/metrics/crossEntropyFromLogits.ts';
import { softplus } from '../../src/metrics/softplus.ts';
import { probability } from './distributions.ts';
import { expectAmount, expectAtMost, expectClose, expectRangeError, law } from './law.ts';
import { binaryCrossEntropyWithLogits } from '../../src/metrics/binaryCrossEntropyWithLogits.ts';

describe('values', () => {
  test.each<[Parameters<typeof binaryCrossEntropyWithLogits>, unknown]>([
    [[0, 1], Math.LN2],
    [[-40, 0], 4.248354255291589e-18],
    [[40, 1], 4.248354255291589e-18],
    [[1000, 0], 1000],
    [[Infinity, 1], 0],
    [[Infinity, 0], Infinity],
    [[-Infinity, 0], 0],
  ])('binaryCrossEntropyWithLogits(...%j) = %j', (args, value) => {
    expect(binaryCrossEntropyWithLogits(...args)).toEqual(value);
  });
});

describe('laws', () => {
  const x = fc.oneof(fc.double({ min: -30, max: 30, noNaN: true }), fc.double({ noNaN: true }));
  law('loss ≥ 0', [x, probability], (value, y) => {
    expectAmount(binaryCrossEntropyWithLogits(value, y));
  });
  law('swapping yes and no changes nothing', [x], (value) => {
    expect(binaryCrossEntropyWithLogits(-value, 0)).toBe(binaryCrossEntropyWithLogits(value, 1));
  });
  law(
    'it is the cross-entropy loss of the logits (x, 0)',
    [fc.double({ min: -30, max: 30, noNaN: true }), probability],
    (value, y) => {
      expectClose(
        binaryCrossEntropyWithLogits(value, y),
        crossEntropyFromLogits([value, 0], [y, 1 - y]),
      );
    },
  );
  law(
    'convex in the logit (Jensen)',
    [
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      probability,
    ],
    (a, b, y) => {
      const ends = binaryCrossEntropyWithLogits(a, y) / 2 + binaryCrossEntropyWithLogits(b, y) / 2;
      expectAtMost(binaryCrossEntropyWithLogits(a / 2 + b / 2, y), ends);
    },
  );
  law('with label 1 it is softplus(−x)', [x], (value) => {
    expect(binaryCrossEntropyWithLogits(value, 1)).toBe(softplus(-value));
  });
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [[NaN, 1], 'binaryCrossEntropyWithLogits requires x to be a number, but received NaN'],
    [[0, -0.1], 'binaryCrossEntropyWithLogits requires 0 ≤ y ≤ 1, but received -0.1'],
    [[0, 1.5], 'binaryCrossEntropyWithLogits requires 0 ≤ y ≤ 1, but received 1.5'],
    [[0, NaN], 'binaryCrossEntropyWithLogits requires 0 ≤ y ≤ 1, but received NaN'],
  ])('binaryCrossEntropyWithLogits(...%j)', (args, message) => {
    expectRangeError(
      () => (binaryCrossEntropyWithLogits as (...args: unknown[]) => unknown)(...args),
      message,
    );
  });
});
