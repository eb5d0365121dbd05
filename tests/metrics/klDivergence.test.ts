import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { base, distribution, fullDistribution, pair, product } from './distributions.ts';
import { expectAmount, expectAtMost, expectClose, expectRangeError, law } from './law.ts';
import { klDivergence } from '../../src/metrics/klDivergence.ts';

describe('values', () => {
  test.each<[Parameters<typeof klDivergence>, unknown]>([
    [
      [
        [1, 0],
        [0.5, 0.5],
      ],
      1,
    ],
    [
      [
        [0.5, 0.5],
        [1, 0],
      ],
      Infinity,
    ],
    [
      [
        [0.5, 0.5, 0],
        [0.5, 0.5, 0],
      ],
      0,
    ],
    [
      [
        [0.5, 0.25, 0.25],
        [0.25, 0.25, 0.5],
      ],
      0.25,
    ],
    [
      [
        [1, 0],
        [0.125, 0.875],
      ],
      3,
    ],
    [[[1, 0], [1, 1e-20], 'e'], 1e-20],
    [
      [
        [0.5, 0.5],
        [-0, 1],
      ],
      Infinity,
    ],
  ])('klDivergence(...%j) = %j', (args, value) => {
    expect(klDivergence(...args)).toEqual(value);
  });

  test('a tiny probability in the model has an ordinary logarithm', () => {
    expectClose(klDivergence([0.5, 0.5], [5e-324, 1]), 536);
  });
});

describe('laws', () => {
  law('D(P‖Q) ≥ 0 (Gibbs)', [pair(), base], ([p, q], b) => expectAmount(klDivergence(p, q, b)));
  law('D(P‖Q) = 0 exactly when P = Q', [pair()], ([p, q]) => {
    const divergence = klDivergence(p, q);
    if (p.every((pi, i) => pi === q[i])) expect(divergence).toBe(0);
    // Below 1e-150 the square of a difference underflows.
    else if (p.some((pi, i) => Math.abs(pi - q[i]) > 1e-150)) expect(divergence).toBeGreaterThan(0);
  });
  law('D(P‖Q) ≥ 0 for distributions that differ in the last digit', [distribution()], (p) => {
    const q = p.map((pi, i) => pi * (1 + (i % 2 ? -1 : 1) * 2 ** -52));
    expectAmount(
      klDivergence(
        p,
        q.map((qi) => Math.min(1, qi)),
      ),
    );
  });
  law('∞ exactly when q calls impossible what p does not', [pair()], ([p, q]) => {
    expect(klDivergence(p, q) === Infinity).toBe(p.some((pi, i) => pi > 0 && q[i] === 0));
  });
  law('D ≥ (Σ|p − q|)²/2 nat (Pinsker)', [pair()], ([p, q]) => {
    const distance = p.reduce((sum, pi, i) => sum + Math.abs(pi - q[i]), 0);
    expectAtMost(distance ** 2 / 2, klDivergence(p, q, 'e'));
  });
  law('merging outcomes never increases D (data processing)', [pair()], ([p, q]) => {
    if (p.length < 2) return;
    const merge = ([a, b, ...rest]: number[]) => [Math.min(1, a + b), ...rest];
    expectAtMost(klDivergence(merge(p), merge(q)), klDivergence(p, q));
  });
  law(
    'D adds up over independent variables',
    [fc.tuple(fullDistribution(), fullDistribution({ minLength: 2, maxLength: 2 }))],
    ([p, r]) => {
      const uniform = p.map(() => 1 / p.length);
      const fair = [0.5, 0.5];
      expectClose(
        klDivergence(product([p, r]).flat(), product([uniform, fair]).flat()),
        klDivergence(p, uniform) + klDivergence(r, fair),
      );
    },
  );
  law('reversing both orders changes nothing', [pair()], ([p, q]) => {
    expectClose(klDivergence(p.toReversed(), q.toReversed()), klDivergence(p, q));
  });
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [
      [
        [0.5, 0.5],
        [0.5, 0.48],
      ],
      'klDivergence requires q to sum to 1, but received a sum of 0.98; normalize(q) turns weights into probabilities',
    ],
    [
      [
        [0.5, 0.48],
        [0.5, 0.5],
      ],
      'klDivergence requires p to sum to 1, but received a sum of 0.98; normalize(p) turns weights into probabilities',
    ],
    [
      [
        [0.5, 0.25, 0.25],
        [0.25, 0.25, 0.25, 0.25],
      ],
      'klDivergence requires p and q of one length, but received 3 and 4',
    ],
    [
      [
        [0.5, 0.5],
        [1.5, -0.5],
      ],
      'klDivergence requires every q[i] ≥ 0, but received q[1] = -0.5',
    ],
    [[[1], [1], 1], "klDivergence requires base > 1 or 'e', but received 1"],
    [[[1], [1], 'bit'], "klDivergence requires base > 1 or 'e', but received bit"],
  ])('klDivergence(...%j)', (args, message) => {
    expectRangeError(() => (klDivergence as (...args: unknown[]) => unknown)(...args), message);
  });
});
