import { describe, expect, test } from 'vitest';
import { crossEntropyFromLogits } from '../../src/metrics/crossEntropyFromLogits.ts';
import { labelled } from './distributions.ts';
import { expectClose, expectRangeError, law } from './law.ts';
import { crossEntropyGradient } from '../../src/metrics/crossEntropyGradient.ts';

describe('values', () => {
  test.each<[Parameters<typeof crossEntropyGradient>, unknown]>([
    [
      [[0, 0], 0],
      [-0.5, 0.5],
    ],
    [
      [
        [0, 0],
        [0.5, 0.5],
      ],
      [0, 0],
    ],
    [
      [[0, -40], 0],
      [-4.248354255291589e-18, 4.248354255291589e-18],
    ],
    [
      [[0, -Infinity], 0],
      [0, 0],
    ],
    [[[7], 0], [0]],
  ])('crossEntropyGradient(...%j) = %j', (args, value) => {
    expect(crossEntropyGradient(...args)).toEqual(value);
  });
});

describe('laws', () => {
  law('the entries sum to 0', [labelled()], ([z, target]) => {
    expectClose(
      crossEntropyGradient(z, target).reduce((a, b) => a + b),
      0,
    );
  });
  law('−1 ≤ each entry ≤ 1, never −0', [labelled()], ([z, target]) => {
    for (const g of crossEntropyGradient(z, target)) {
      expect(Math.abs(g)).toBeLessThanOrEqual(1);
      expect(g).not.toBe(-0);
    }
  });
  law('it is the slope of the loss', [labelled()], ([z, target]) => {
    if (z.some((zi) => Math.abs(zi) > 30)) return;
    const step = 1e-5;
    crossEntropyGradient(z, target).forEach((g, i) => {
      const at = (by: number) =>
        crossEntropyFromLogits(
          z.map((zj, j) => (j === i ? zj + by : zj)),
          target,
        );
      expectClose((at(step) - at(-step)) / (2 * step), g, 1e-8);
    });
  });
  law('adding one number to all logits changes nothing', [labelled()], ([z, target]) => {
    const moved = crossEntropyGradient(
      z.map((zi) => zi + 3),
      target,
    );
    crossEntropyGradient(z, target).forEach((g, i) => expectClose(moved[i], g, 1e-11));
  });
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [[[], 0], 'crossEntropyGradient requires logits to have at least one entry, but received none'],
    [
      [[0, Infinity], 0],
      'crossEntropyGradient requires every logits[i] to be finite or -Infinity, but received logits[1] = Infinity',
    ],
    [
      [[NaN], 0],
      'crossEntropyGradient requires every logits[i] to be finite or -Infinity, but received logits[0] = NaN',
    ],
    [
      [[-Infinity], 0],
      'crossEntropyGradient requires some finite logits[i], but received only -Infinity',
    ],
    [
      [[1, 2], 2],
      'crossEntropyGradient requires target to be a class index from 0 to 1 or a distribution, but received 2',
    ],
    [
      [[1, 2], 0.5],
      'crossEntropyGradient requires target to be a class index from 0 to 1 or a distribution, but received 0.5',
    ],
    [
      [[1, 2], [1]],
      'crossEntropyGradient requires logits and target of one length, but received 2 and 1',
    ],
    [
      [
        [1, 2],
        [0.5, 0.48],
      ],
      'crossEntropyGradient requires target to sum to 1, but received a sum of 0.98; normalize(target) turns weights into probabilities',
    ],
  ])('crossEntropyGradient(...%j)', (args, message) => {
    expectRangeError(
      () => (crossEntropyGradient as (...args: unknown[]) => unknown)(...args),
      message,
    );
  });
});
