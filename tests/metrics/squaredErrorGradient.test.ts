import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binarySquaredErrorGradient } from '../../src/metrics/binarySquaredErrorGradient.ts';
import { crossEntropyGradient } from '../../src/metrics/crossEntropyGradient.ts';
import { softmax } from '../../src/metrics/softmax.ts';
import { squaredError } from '../../src/metrics/squaredError.ts';
import { squaredErrorGradient } from '../../src/metrics/squaredErrorGradient.ts';
import { distribution, labelled, logits } from './distributions.ts';
import { expectAtMost, expectClose, expectRangeError, law } from './law.ts';
import { stepsBetween } from './stepsBetween.ts';

describe('values', () => {
  test.each<[Parameters<typeof squaredErrorGradient>, unknown]>([
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
      [[0, -Infinity], 0],
      [0, 0],
    ],
    [
      [[1000, 0], 1],
      [0, 0],
    ],
    [[[7], 0], [0]],
    [
      [[0, 0, 0, 0], 0],
      [-0.375, 0.125, 0.125, 0.125],
    ],
  ])('squaredErrorGradient(...%j) = %j', (args, value) => {
    expect(squaredErrorGradient(...args)).toEqual(value);
  });

  test('keeps its digits where the prediction is right for certain', () => {
    // 4 q (1 − q)² with 1 − q = 1/(1 + e⁴⁰); worked out with mpmath.
    const [right, wrong] = squaredErrorGradient([40, 0], 0);
    expect(stepsBetween(right, -7.21940555138166e-35)).toBeLessThanOrEqual(4);
    expect(stepsBetween(wrong, 7.21940555138166e-35)).toBeLessThanOrEqual(4);
  });
});

describe('laws', () => {
  law('the entries sum to 0', [labelled()], ([z, target]) => {
    expectClose(
      squaredErrorGradient(z, target).reduce((a, b) => a + b),
      0,
    );
  });
  law('16/27 at most in size, never −0', [labelled()], ([z, target]) => {
    for (const g of squaredErrorGradient(z, target)) {
      expectAtMost(Math.abs(g), 16 / 27);
      expect(g).not.toBe(-0);
    }
  });
  law('it is the slope of Σ(q − p)²', [labelled()], ([z, target]) => {
    if (z.some((zi) => Math.abs(zi) > 30)) return;
    const p = typeof target === 'number' ? z.map((_, i) => +(i === target)) : target;
    const step = 1e-5;
    squaredErrorGradient(z, target).forEach((g, i) => {
      const at = (by: number) => squaredError(p, softmax(z.map((zj, j) => zj + by * +(i === j))));
      expectClose((at(step) - at(-step)) / (2 * step), g, 1e-8);
    });
  });
  law(
    'of two classes it is twice that of a sigmoid',
    [fc.double({ min: -30, max: 30, noNaN: true })],
    (x) => {
      expectClose(squaredErrorGradient([x, 0], 0)[0], 2 * binarySquaredErrorGradient(x, 1), 1e-15);
    },
  );
  law('an index is a one-hot distribution', [labelled()], ([z, target]) => {
    if (typeof target !== 'number') return;
    const oneHot = z.map((_, i) => +(i === target));
    expect(squaredErrorGradient(z, target)).toEqual(squaredErrorGradient(z, oneHot));
  });
  law('0 when the prediction is the label', [logits()], (z) => {
    squaredErrorGradient(z, softmax(z)).forEach((g) => expectClose(g, 0, 1e-15));
  });
  law(
    'surely wrong, it vanishes where that of cross-entropy does not',
    [fc.double({ min: 50, max: 700, noNaN: true }), distribution({ minLength: 2 })],
    (lead, p) => {
      const z = p.map((_, i) => (i === 0 ? lead : 0));
      for (const g of squaredErrorGradient(z, 1)) expectClose(g, 0, 1e-20);
      expectClose(crossEntropyGradient(z, 1)[1], -1);
    },
  );
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [[[], 0], 'squaredErrorGradient requires logits to have at least one entry, but received none'],
    [
      [[0, Infinity], 0],
      'squaredErrorGradient requires every logits[i] to be finite or -Infinity, but received logits[1] = Infinity',
    ],
    [
      [[-Infinity], 0],
      'squaredErrorGradient requires some finite logits[i], but received only -Infinity',
    ],
    [
      [[1, 2], 2],
      'squaredErrorGradient requires target to be a class index from 0 to 1 or a distribution, but received 2',
    ],
    [
      [[1, 2], [1]],
      'squaredErrorGradient requires logits and target of one length, but received 2 and 1',
    ],
    [
      [
        [1, 2],
        [0.5, 0.48],
      ],
      'squaredErrorGradient requires target to sum to 1, but received a sum of 0.98; normalize(target) turns weights into probabilities',
    ],
  ])('squaredErrorGradient(...%j)', (args, message) => {
    expectRangeError(
      () => (squaredErrorGradient as (...args: unknown[]) => unknown)(...args),
      message,
    );
  });
});
