import { describe, expect, test } from 'vitest';
import { crossEntropy } from '../../src/metrics/crossEntropy.ts';
import { entropy } from '../../src/metrics/entropy.ts';
import { smoothLabels } from '../../src/metrics/smoothLabels.ts';
import { softmax } from '../../src/metrics/softmax.ts';
import { fullDistribution, labelled, logits } from './distributions.ts';
import { expectAmount, expectAtMost, expectClose, expectRangeError, law } from './law.ts';
import { crossEntropyFromLogits } from '../../src/metrics/crossEntropyFromLogits.ts';

describe('values', () => {
  test.each<[Parameters<typeof crossEntropyFromLogits>, unknown]>([
    [[[0, 0], 1], Math.LN2],
    [[[1000, 0], 1], 1000],
    [[[0, -40], 0], 4.248354255291589e-18],
    [[[0, -Infinity], 1], Infinity],
    [[[0, -Infinity], 0], 0],
    [[[0, 0, 0, 0], [0.25, 0.25, 0.25, 0.25], 0.3], Math.log(4)],
  ])('crossEntropyFromLogits(...%j) = %j', (args, value) => {
    expect(crossEntropyFromLogits(...args)).toEqual(value);
  });

  test('label smoothing of the course: 0.1 over three classes', () => {
    const logits = [Math.log(0.9), Math.log(0.04), Math.log(0.06)];
    expectClose(crossEntropyFromLogits(logits, 0, 0.1), 0.2994126993, 1e-10);
  });
});

describe('laws', () => {
  law('loss ≥ 0', [labelled()], ([z, target]) => expectAmount(crossEntropyFromLogits(z, target)));
  law('it is H(P, softmax z) in nats', [labelled()], ([z, target]) => {
    if (z.some((zi) => Math.abs(zi) > 300)) return; // softmax underflows there
    const p = typeof target === 'number' ? z.map((_, i) => +(i === target)) : target;
    expectClose(crossEntropyFromLogits(z, target), crossEntropy(p, softmax(z), 'e'));
  });
  law('an index is a one-hot distribution', [labelled()], ([z, target]) => {
    if (typeof target !== 'number') return;
    const oneHot = z.map((_, i) => +(i === target));
    expect(crossEntropyFromLogits(z, target)).toBe(crossEntropyFromLogits(z, oneHot));
  });
  law('label smoothing ε is the smoothed label', [labelled()], ([z, target]) => {
    const p = typeof target === 'number' ? z.map((_, i) => +(i === target)) : target;
    expectClose(
      crossEntropyFromLogits(z, target, 0.1),
      crossEntropyFromLogits(z, smoothLabels(p, 0.1)),
    );
  });
  law('adding one number to all logits changes nothing', [labelled()], ([z, target]) => {
    const moved = z.map((zi) => zi + 3);
    expectClose(crossEntropyFromLogits(moved, target), crossEntropyFromLogits(z, target), 1e-11);
  });
  law(
    'least, over all logits, where softmax is the label: H(P)',
    [logits(), fullDistribution()],
    (other, p) => {
      const z = p.map((_, i) => other[i % other.length]);
      expectAtMost(entropy(p, 'e'), crossEntropyFromLogits(z, p));
      expectClose(crossEntropyFromLogits(p.map(Math.log), p), entropy(p, 'e'));
    },
  );
  law('convex in the logits (Jensen)', [labelled(), logits()], ([z, target], other) => {
    const y = z.map((_, i) => other[i % other.length]);
    const middle = z.map((zi, i) => (zi + y[i]) / 2);
    const ends = crossEntropyFromLogits(z, target) / 2 + crossEntropyFromLogits(y, target) / 2;
    expectAtMost(crossEntropyFromLogits(middle, target), ends);
  });
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [
      [[], 0],
      'crossEntropyFromLogits requires logits to have at least one entry, but received none',
    ],
    [
      [[0, Infinity], 0],
      'crossEntropyFromLogits requires every logits[i] to be finite or -Infinity, but received logits[1] = Infinity',
    ],
    [
      [[NaN], 0],
      'crossEntropyFromLogits requires every logits[i] to be finite or -Infinity, but received logits[0] = NaN',
    ],
    [
      [[-Infinity], 0],
      'crossEntropyFromLogits requires some finite logits[i], but received only -Infinity',
    ],
    [
      [[1, 2], 2],
      'crossEntropyFromLogits requires target to be a class index from 0 to 1 or a distribution, but received 2',
    ],
    [
      [[1, 2], 0.5],
      'crossEntropyFromLogits requires target to be a class index from 0 to 1 or a distribution, but received 0.5',
    ],
    [
      [[1, 2], [1]],
      'crossEntropyFromLogits requires logits and target of one length, but received 2 and 1',
    ],
    [
      [
        [1, 2],
        [0.5, 0.48],
      ],
      'crossEntropyFromLogits requires target to sum to 1, but received a sum of 0.98; normalize(target) turns weights into probabilities',
    ],
    [[[1, 2], 0, 1.5], 'crossEntropyFromLogits requires 0 ≤ labelSmoothing ≤ 1, but received 1.5'],
  ])('crossEntropyFromLogits(...%j)', (args, message) => {
    expectRangeError(
      () => (crossEntropyFromLogits as (...args: unknown[]) => unknown)(...args),
      message,
    );
  });
});
