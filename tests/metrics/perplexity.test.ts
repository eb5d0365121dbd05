import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entropy } from '../../src/metrics/entropy.ts';
import { distribution, dyadic, product, shuffled } from './distributions.ts';
import { expectAtMost, expectClose, expectRangeError, law } from './law.ts';
import { perplexity } from '../../src/metrics/perplexity.ts';

describe('values', () => {
  test.each<[Parameters<typeof perplexity>, unknown]>([
    [[[0.25, 0.25, 0.25, 0.25]], 4],
    [[[1, 0]], 1],
    [[[1]], 1],
    [[[0.5, 0.25, 0.25]], 2 ** 1.5],
  ])('perplexity(...%j) = %j', (args, value) => {
    expect(perplexity(...args)).toEqual(value);
  });

  test.each([1, 2, 5, 10])('of 2^%i equally likely outcomes, exactly', (k) => {
    expect(perplexity(Array<number>(2 ** k).fill(2 ** -k))).toBe(2 ** k);
  });
});

describe('laws', () => {
  law('1 ≤ PPL ≤ n', [distribution()], (p) => {
    expectAtMost(1, perplexity(p));
    expectAtMost(perplexity(p), p.length);
  });
  law('PPL = 2^H', [distribution()], (p) => expectClose(perplexity(p), 2 ** entropy(p)));
  law('PPL = n only for equally likely outcomes', [distribution({ minLength: 2 })], (p) => {
    const distance = Math.max(...p.map((pi) => Math.abs(pi - 1 / p.length)));
    if (distance > 1e-7) expect(perplexity(p)).toBeLessThan(p.length);
  });
  law('the order of the outcomes changes nothing', [shuffled()], ([p, order]) => {
    expectClose(perplexity(order.map((i) => p[i])), perplexity(p));
  });
  law(
    'of two independent draws it is the product',
    [fc.tuple(distribution(), distribution())],
    (pq) => {
      expectClose(perplexity(product(pq).flat()), perplexity(pq[0]) * perplexity(pq[1]));
    },
  );
  law('of powers of two it is a power of 2^H, to the last digit', [dyadic()], ([p]) => {
    expect(perplexity(p)).toBe(2 ** entropy(p));
  });
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [
      [[0.5, 0.48]],
      'perplexity requires p to sum to 1, but received a sum of 0.98; normalize(p) turns weights into probabilities',
    ],
    [[[1.1, -0.1]], 'perplexity requires every p[i] ≥ 0, but received p[1] = -0.1'],
    [[[NaN, 1]], 'perplexity requires every p[i] ≥ 0, but received p[0] = NaN'],
    [[[null, 1]], 'perplexity requires every p[i] ≥ 0, but received p[0] = null'],
    [[[1.0000000001]], 'perplexity requires every p[i] ≤ 1, but received p[0] = 1.0000000001'],
    [[[]], 'perplexity requires p to have at least one entry, but received none'],
    [[0.5], 'perplexity requires p to be a vector, but received 0.5'],
  ])('perplexity(...%j)', (args, message) => {
    expectRangeError(() => (perplexity as (...args: unknown[]) => unknown)(...args), message);
  });
});
