import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockDistribution } from '../../src/metrics/blockDistribution.ts';
import { klDivergence } from '../../src/metrics/klDivergence.ts';
import { base, distribution, dyadic, shuffled, unrelated } from './distributions.ts';
import { expectAmount, expectAtMost, expectClose, expectRangeError, law } from './law.ts';
import { entropy } from '../../src/metrics/entropy.ts';

describe('values', () => {
  test.each<[Parameters<typeof entropy>, unknown]>([
    [[[0.5, 0.5]], 1],
    [[[0.5, 0.25, 0.125, 0.125]], 1.75],
    [[[0, 1, 0]], 0],
    [[[1]], 0],
    [[[1 / 2, 1 / 4, 1 / 8, 1 / 16, 1 / 64, 1 / 64, 1 / 64, 1 / 64]], 2],
    [[Array(10).fill(0.1), 10], 1],
    [[new Float64Array([0.5, 0.5])], 1],
  ])('entropy(...%j) = %j', (args, value) => {
    expect(entropy(...args)).toEqual(value);
  });

  test.each([1, 2, 3, 8, 16])('of 2^%i equally likely outcomes, exactly', (k) => {
    expect(entropy(new Float64Array(2 ** k).fill(2 ** -k))).toBe(k);
  });
});

describe('laws', () => {
  law('H(P) ≥ 0', [distribution(), base], (p, b) => expectAmount(entropy(p, b)));
  law('H(P) = 0 exactly when one outcome is certain', [distribution()], (p) => {
    expect(entropy(p) === 0).toBe(p.every((pi) => pi === 0 || pi === 1));
  });
  law('H(P) ≤ log₂ n', [distribution()], (p) => expectAtMost(entropy(p), Math.log2(p.length)));
  law('H(P) = log₂ n − D(P‖U)', [distribution()], (p) => {
    const uniform = p.map(() => 1 / p.length);
    expectClose(entropy(p), Math.log2(p.length) - klDivergence(p, uniform));
  });
  law('the order of the outcomes changes nothing', [shuffled()], ([p, order]) => {
    expectClose(entropy(order.map((i) => p[i])), entropy(p));
  });
  law('an impossible outcome changes nothing', [distribution()], (p) => {
    expect(entropy([...p, 0])).toBe(entropy(p));
  });
  law('n independent draws have n times the entropy', [distribution({ maxLength: 4 })], (p) => {
    expectClose(entropy(blockDistribution(p, 3)), 3 * entropy(p));
  });
  law(
    'grouping: H(p₁, p₂, …) = H(p₁ + p₂, …) + (p₁ + p₂) H(share of each)',
    [distribution({ minLength: 2 })],
    ([a, b, ...rest]) => {
      const both = a + b;
      if (both === 0) return;
      const inside = entropy([a / both, 1 - a / both]);
      expectClose(entropy([a, b, ...rest]), entropy([Math.min(1, both), ...rest]) + both * inside);
    },
  );
  law(
    'concave: the entropy of a mixture is at least the mixture of the entropies',
    [unrelated(2)],
    ([p, q]) => {
      const mixture = p.map((pi, i) => (pi + q[i]) / 2);
      expectAtMost((entropy(p) + entropy(q)) / 2, entropy(mixture));
    },
  );
  law('H(P) = log₂ n for equally likely outcomes', [fc.integer({ min: 1, max: 4096 })], (n) => {
    expectClose(entropy(Array<number>(n).fill(1 / n)), Math.log2(n), 1e-15);
  });
  law('H(P) < log₂ n for any others', [distribution({ minLength: 2 })], (p) => {
    const distance = Math.max(...p.map((pi) => Math.abs(pi - 1 / p.length)));
    // By Pinsker the gap is at least 2.8 distance²; smaller ones are below the last digit.
    if (distance > 1e-7) expect(entropy(p)).toBeLessThan(Math.log2(p.length));
  });
  law('of powers of two it is a number of halvings, exactly', [dyadic()], ([p, depths]) => {
    expect(entropy(p)).toBe(p.reduce((sum, pi, i) => sum + pi * depths[i], 0));
  });
  law('a change of base is a factor', [distribution(), base], (p, b) => {
    expectClose(entropy(p, b) * (b === 'e' ? 1 : Math.log(b)), entropy(p) * Math.LN2, 1e-14);
  });
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [
      [[0.5, 0.48]],
      'entropy requires p to sum to 1, but received a sum of 0.98; normalize(p) turns weights into probabilities',
    ],
    [[[1.1, -0.1]], 'entropy requires every p[i] ≥ 0, but received p[1] = -0.1'],
    [[[NaN, 1]], 'entropy requires every p[i] ≥ 0, but received p[0] = NaN'],
    [[[null, 1]], 'entropy requires every p[i] ≥ 0, but received p[0] = null'],
    [[[1.0000000001]], 'entropy requires every p[i] ≤ 1, but received p[0] = 1.0000000001'],
    [[[]], 'entropy requires p to have at least one entry, but received none'],
    [[0.5], 'entropy requires p to be a vector, but received 0.5'],
    [[[1], 1], "entropy requires base > 1 or 'e', but received 1"],
    [[[1], 'bit'], "entropy requires base > 1 or 'e', but received bit"],
  ])('entropy(...%j)', (args, message) => {
    expectRangeError(() => (entropy as (...args: unknown[]) => unknown)(...args), message);
  });
});
