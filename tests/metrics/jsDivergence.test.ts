import { describe, expect, test } from 'vitest';
import { entropy } from '../../src/metrics/entropy.ts';
import { klDivergence } from '../../src/metrics/klDivergence.ts';
import { base, distribution, pair } from './distributions.ts';
import { expectAmount, expectAtMost, expectClose, expectRangeError, law } from './law.ts';
import { jsDivergence } from '../../src/metrics/jsDivergence.ts';

describe('values', () => {
  test.each<[Parameters<typeof jsDivergence>, unknown]>([
    [
      [
        [1, 0],
        [0, 1],
      ],
      1,
    ],
    [
      [
        [0.5, 0.5, 0, 0],
        [0, 0, 0.25, 0.75],
      ],
      1,
    ],
    [
      [
        [0.5, 0.5],
        [0.5, 0.5],
      ],
      0,
    ],
    [[[1, 0], [0, 1], 'e'], Math.LN2],
  ])('jsDivergence(...%j) = %j', (args, value) => {
    expect(jsDivergence(...args)).toEqual(value);
  });
});

describe('laws', () => {
  law('JS ≥ 0', [pair(), base], ([p, q], b) => expectAmount(jsDivergence(p, q, b)));
  law('JS ≤ 1 bit', [pair()], ([p, q]) => expectAtMost(jsDivergence(p, q), 1));
  law('JS(P,P) = 0', [distribution()], (p) => expect(jsDivergence(p, p)).toBe(0));
  law('JS(P,Q) = JS(Q,P)', [pair()], ([p, q]) => {
    expectClose(jsDivergence(p, q), jsDivergence(q, p), 1e-15);
  });
  law('JS = (D(P‖M) + D(Q‖M))/2 = H(M) − (H(P) + H(Q))/2', [pair()], ([p, q]) => {
    const m = p.map((pi, i) => (pi + q[i]) / 2);
    expectClose(jsDivergence(p, q), (klDivergence(p, m) + klDivergence(q, m)) / 2);
    expectClose(jsDivergence(p, q), entropy(m) - (entropy(p) + entropy(q)) / 2);
  });
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [
      [
        [0.5, 0.5],
        [0.5, 0.48],
      ],
      'jsDivergence requires q to sum to 1, but received a sum of 0.98; normalize(q) turns weights into probabilities',
    ],
    [
      [
        [0.5, 0.48],
        [0.5, 0.5],
      ],
      'jsDivergence requires p to sum to 1, but received a sum of 0.98; normalize(p) turns weights into probabilities',
    ],
    [
      [
        [0.5, 0.25, 0.25],
        [0.25, 0.25, 0.25, 0.25],
      ],
      'jsDivergence requires p and q of one length, but received 3 and 4',
    ],
    [
      [
        [0.5, 0.5],
        [1.5, -0.5],
      ],
      'jsDivergence requires every q[i] ≥ 0, but received q[1] = -0.5',
    ],
    [[[1], [1], 1], "jsDivergence requires base > 1 or 'e', but received 1"],
    [[[1], [1], 'bit'], "jsDivergence requires base > 1 or 'e', but received bit"],
  ])('jsDivergence(...%j)', (args, message) => {
    expectRangeError(() => (jsDivergence as (...args: unknown[]) => unknown)(...args), message);
  });
});
