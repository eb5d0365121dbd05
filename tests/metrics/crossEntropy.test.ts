import { describe, expect, test } from 'vitest';
import { entropy } from '../../src/metrics/entropy.ts';
import { klDivergence } from '../../src/metrics/klDivergence.ts';
import {
  base,
  distribution,
  dyadicPair,
  fullDistribution,
  pair,
  shuffledPair,
  unrelated,
} from './distributions.ts';
import { expectAmount, expectAtMost, expectClose, expectRangeError, law } from './law.ts';
import { crossEntropy } from '../../src/metrics/crossEntropy.ts';

describe('values', () => {
  test.each<[Parameters<typeof crossEntropy>, unknown]>([
    [
      [
        [0.5, 0.5],
        [0.25, 0.75],
      ],
      1.207518749639422,
    ],
    [
      [
        [0.5, 0.25, 0.25],
        [0.25, 0.25, 0.5],
      ],
      1.75,
    ],
    [
      [
        [1, 0],
        [1, 0],
      ],
      0,
    ],
    [
      [
        [1, 0],
        [0, 1],
      ],
      Infinity,
    ],
    [
      [
        [0, 1],
        [0, 1],
      ],
      0,
    ],
    [
      [
        [1, 0],
        [0.125, 0.875],
      ],
      3,
    ],
  ])('crossEntropy(...%j) = %j', (args, value) => {
    expect(crossEntropy(...args)).toEqual(value);
  });
});

describe('laws', () => {
  law('H(P,Q) ≥ 0', [pair(), base], ([p, q], b) => expectAmount(crossEntropy(p, q, b)));
  law('H(P,Q) ≥ H(P)', [pair(), base], ([p, q], b) => {
    expectAtMost(entropy(p, b), crossEntropy(p, q, b));
  });
  law('H(P,P) = H(P)', [distribution(), base], (p, b) => {
    expect(crossEntropy(p, p, b)).toBe(entropy(p, b));
  });
  law('H(P,Q) = H(P) + D(P‖Q)', [pair(), base], ([p, q], b) => {
    expectClose(crossEntropy(p, q, b), entropy(p, b) + klDivergence(p, q, b));
  });
  law('∞ exactly when q calls impossible what p does not', [pair()], ([p, q]) => {
    expect(crossEntropy(p, q) === Infinity).toBe(p.some((pi, i) => pi > 0 && q[i] === 0));
  });
  law('least at Q = P', [pair()], ([p, q]) => {
    expectAtMost(crossEntropy(p, p), crossEntropy(p, q));
    const distance = Math.max(...p.map((pi, i) => Math.abs(pi - q[i])));
    if (distance > 1e-6) expect(crossEntropy(p, q)).toBeGreaterThan(crossEntropy(p, p));
  });
  law('linear in P', [unrelated(3, { of: fullDistribution })], ([p, q, model]) => {
    const mixture = p.map((pi, i) => pi / 4 + (3 * q[i]) / 4);
    expectClose(
      crossEntropy(mixture, model),
      crossEntropy(p, model) / 4 + (3 * crossEntropy(q, model)) / 4,
    );
  });
  law('convex in Q (Jensen)', [unrelated(3)], ([p, q, r]) => {
    const mixture = q.map((qi, i) => (qi + r[i]) / 2);
    expectAtMost(crossEntropy(p, mixture), (crossEntropy(p, q) + crossEntropy(p, r)) / 2);
  });
  law('the order of the outcomes changes nothing', [shuffledPair()], ([p, q, order]) => {
    const [movedP, movedQ] = [order.map((i) => p[i]), order.map((i) => q[i])];
    expectClose(crossEntropy(movedP, movedQ), crossEntropy(p, q));
  });
  law('of powers of two it is a number of halvings, exactly', [dyadicPair()], ([[p], [q, l]]) => {
    expect(crossEntropy(p, q)).toBe(p.reduce((sum, pi, i) => sum + pi * l[i], 0));
  });
  law('a change of base is a factor', [pair(), base], ([p, q], b) => {
    const nats = crossEntropy(p, q, b) * (b === 'e' ? 1 : Math.log(b));
    expectClose(nats, crossEntropy(p, q, 'e'), 1e-14);
  });
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [
      [
        [0.5, 0.5],
        [0.5, 0.48],
      ],
      'crossEntropy requires q to sum to 1, but received a sum of 0.98; normalize(q) turns weights into probabilities',
    ],
    [
      [
        [0.5, 0.48],
        [0.5, 0.5],
      ],
      'crossEntropy requires p to sum to 1, but received a sum of 0.98; normalize(p) turns weights into probabilities',
    ],
    [
      [
        [0.5, 0.25, 0.25],
        [0.25, 0.25, 0.25, 0.25],
      ],
      'crossEntropy requires p and q of one length, but received 3 and 4',
    ],
    [
      [
        [0.5, 0.5],
        [1.5, -0.5],
      ],
      'crossEntropy requires every q[i] ≥ 0, but received q[1] = -0.5',
    ],
    [[[1], [1], 1], "crossEntropy requires base > 1 or 'e', but received 1"],
    [[[1], [1], 'bit'], "crossEntropy requires base > 1 or 'e', but received bit"],
  ])('crossEntropy(...%j)', (args, message) => {
    expectRangeError(() => (crossEntropy as (...args: unknown[]) => unknown)(...args), message);
  });
});
