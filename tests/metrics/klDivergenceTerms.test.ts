import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { klDivergence } from '../../src/metrics/klDivergence.ts';
import { klDivergenceTerms } from '../../src/metrics/klDivergenceTerms.ts';
import { base, pair, shuffledPair } from './distributions.ts';
import { expectAtMost, expectClose, expectRangeError, law } from './law.ts';
import { stepsBetween } from './stepsBetween.ts';

describe('values', () => {
  test.each<[number[], number[], number[]]>([
    [
      [0.5, 0.25, 0.25],
      [0.25, 0.25, 0.5],
      [0.5, 0, -0.25],
    ],
    [
      [1, 0],
      [0.125, 0.875],
      [3, 0],
    ],
    [
      [0.5, 0.5],
      [1, 0],
      [-0.5, Infinity],
    ],
    [
      [0.5, 0.5],
      [1, -0],
      [-0.5, Infinity],
    ],
    [
      [0, 1],
      [0, 1],
      [0, 0],
    ],
  ])('klDivergenceTerms(%j, %j) = %j', (p, q, terms) => {
    expect(klDivergenceTerms(p, q)).toEqual(terms);
  });

  test('keeps its digits where p is near q', () => {
    // p ln(p/q) for p = 0.5 + 2⁻⁵², q = 0.5, and the other way round; worked out with mpmath.
    const p = [0.5 + 2 ** -52, 0.5 - 2 ** -52];
    const [above, below] = klDivergenceTerms(p, [0.5, 0.5], 'e');
    expect(stepsBetween(above, 2.2204460492503136e-16)).toBeLessThanOrEqual(2);
    expect(stepsBetween(below, -2.220446049250313e-16)).toBeLessThanOrEqual(2);
  });

  test('a tiny probability in the model has an ordinary logarithm', () => {
    expect(klDivergenceTerms([0.5, 0.5], [5e-324, 1])).toEqual([536.5, -0.5]);
  });
});

describe('laws', () => {
  law('they add up to D(P‖Q)', [pair(), base], ([p, q], b) => {
    const total = klDivergenceTerms(p, q, b).reduce((sum, term) => sum + term, 0);
    expectClose(total, klDivergence(p, q, b));
  });
  law('positive exactly where q is too small', [pair(), base], ([p, q], b) => {
    klDivergenceTerms(p, q, b).forEach((term, i) => {
      if (p[i] > 1e-300) expect(Math.sign(term)).toBe(Math.sign(p[i] - q[i]));
      expect(term).not.toBe(-0);
    });
  });
  law('no term is below −q/e nat', [pair()], ([p, q]) => {
    klDivergenceTerms(p, q, 'e').forEach((term, i) => expectAtMost(-term, q[i] / Math.E));
  });
  law('swapping P and Q turns every logarithm round, to the last digits', [pair()], ([p, q]) => {
    const forward = klDivergenceTerms(p, q).map((term, i) => term / p[i]);
    const backward = klDivergenceTerms(q, p).map((term, i) => term / q[i]);
    forward.forEach((logarithm, i) => {
      if (!(p[i] > 1e-290 && q[i] > 1e-290)) return; // no digits are left to compare
      const rounding = 2e-15 * Math.abs(logarithm);
      expect(Math.abs(logarithm + backward[i])).toBeLessThanOrEqual(rounding);
    });
  });
  law(
    'log-sum inequality: any group adds at least P(A) log(P(A)/Q(A))',
    [pair(), fc.nat()],
    ([p, q], bits) => {
      const inGroup = p.map((_, i) => (bits >> i) % 2 === 1);
      const total = (v: readonly number[]) =>
        v.reduce((sum, vi, i) => sum + (inGroup[i] ? vi : 0), 0);
      const [pA, qA] = [total(p), total(q)];
      const least = pA === 0 ? 0 : pA * Math.log2(pA / qA);
      expectAtMost(least, total(klDivergenceTerms(p, q)));
    },
  );
  law('each depends on its own outcome alone', [shuffledPair(), base], ([p, q, order], b) => {
    const terms = klDivergenceTerms(p, q, b);
    const moved = klDivergenceTerms(
      order.map((i) => p[i]),
      order.map((i) => q[i]),
      b,
    );
    expect(moved).toEqual(order.map((i) => terms[i]));
  });
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [
      [
        [0.5, 0.48],
        [0.5, 0.5],
      ],
      'klDivergenceTerms requires p to sum to 1, but received a sum of 0.98; normalize(p) turns weights into probabilities',
    ],
    [
      [
        [0.5, 0.5],
        [0.5, 0.48],
      ],
      'klDivergenceTerms requires q to sum to 1, but received a sum of 0.98; normalize(q) turns weights into probabilities',
    ],
    [[[1], [0.5, 0.5]], 'klDivergenceTerms requires p and q of one length, but received 1 and 2'],
    [
      [
        [0.5, 0.5],
        [1.5, -0.5],
      ],
      'klDivergenceTerms requires every q[i] ≥ 0, but received q[1] = -0.5',
    ],
    [
      [
        [NaN, 1],
        [0.5, 0.5],
      ],
      'klDivergenceTerms requires every p[i] ≥ 0, but received p[0] = NaN',
    ],
    [[[], []], 'klDivergenceTerms requires p to have at least one entry, but received none'],
    [[[1], [1], 0], "klDivergenceTerms requires base > 1 or 'e', but received 0"],
  ])('klDivergenceTerms(...%j)', (args, message) => {
    expectRangeError(
      () => (klDivergenceTerms as (...args: unknown[]) => unknown)(...args),
      message,
    );
  });
});
