import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entropy } from '../../src/metrics/entropy.ts';
import { klDivergence } from '../../src/metrics/klDivergence.ts';
import { base, distribution, nearPairs, pair, shuffledPair, unrelated } from './distributions.ts';
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
  law('JS = 1 bit exactly when nothing is possible in both', [unrelated(2)], ([p, q]) => {
    const [apart, beside] = [
      [...p, ...q.map(() => 0)],
      [...p.map(() => 0), ...q],
    ];
    expectClose(jsDivergence(apart, beside), 1, 2 ** -52);
    if (p.some((pi, i) => Math.min(pi, q[i]) > 1e-12)) expect(jsDivergence(p, q)).toBeLessThan(1);
  });
  law(
    'JS(P,Q) > 0 for distributions that differ in one last digit',
    [distribution(), fc.nat()],
    (p, choice) => {
      const place = choice % p.length;
      if (p[place] < 1e-130) return; // the square of the difference underflows
      const q = p.map((pi, i) => (i === place ? pi * (1 - 2 ** -53) : pi));
      expect(jsDivergence(p, q)).toBeGreaterThan(0);
    },
  );
  law('its root is a distance: √JS(P,R) ≤ √JS(P,Q) + √JS(Q,R)', [unrelated(3)], ([p, q, r]) => {
    const distance = (a: number[], b: number[]) => Math.sqrt(jsDivergence(a, b));
    expectAtMost(distance(p, r), distance(p, q) + distance(q, r));
  });
  law('merging outcomes never increases JS (data processing)', [pair()], ([p, q]) => {
    if (p.length < 2) return;
    const merge = ([a, b, ...rest]: number[]) => [Math.min(1, a + b), ...rest];
    expectAtMost(jsDivergence(merge(p), merge(q)), jsDivergence(p, q));
  });
  law('the order of the outcomes changes nothing', [shuffledPair()], ([p, q, order]) => {
    const [movedP, movedQ] = [order.map((i) => p[i]), order.map((i) => q[i])];
    expectClose(jsDivergence(movedP, movedQ), jsDivergence(p, q), 1e-15);
  });
  law('a change of base is a factor', [pair(), base], ([p, q], b) => {
    const nats = jsDivergence(p, q, b) * (b === 'e' ? 1 : Math.log(b));
    expectClose(nats, jsDivergence(p, q, 'e'), 1e-14);
  });

  test('100,000 pairs that differ in their last digits: never negative, never 0', () => {
    for (const [p, q] of nearPairs(100_000)) {
      if (!(jsDivergence(p, q) > 0)) expect(jsDivergence(p, q), `${p} ${q}`).toBeGreaterThan(0);
    }
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
