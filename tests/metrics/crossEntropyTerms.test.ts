import { describe, expect, test } from 'vitest';
import { crossEntropy } from '../../src/metrics/crossEntropy.ts';
import { crossEntropyTerms } from '../../src/metrics/crossEntropyTerms.ts';
import { base, pair, shuffledPair } from './distributions.ts';
import { expectAmount, expectClose, expectRangeError, law } from './law.ts';

describe('values', () => {
  test.each<[number[], number[], number[]]>([
    [
      [0.5, 0.5],
      [0.5, 0.5],
      [0.5, 0.5],
    ],
    [
      [0.5, 0.5, 0],
      [0.25, 0.5, 0.25],
      [1, 0.5, 0],
    ],
    [
      [0, 1],
      [0, 1],
      [0, 0],
    ],
    [
      [1, 0],
      [0, 1],
      [Infinity, 0],
    ],
  ])('crossEntropyTerms(%j, %j) = %j', (p, q, terms) => {
    expect(crossEntropyTerms(p, q)).toEqual(terms);
  });
});

describe('laws', () => {
  law('no term is negative', [pair(), base], ([p, q], b) => {
    crossEntropyTerms(p, q, b).forEach(expectAmount);
  });
  law('they add up to H(P,Q)', [pair(), base], ([p, q], b) => {
    const total = crossEntropyTerms(p, q, b).reduce((sum, term) => sum + term, 0);
    expectClose(total, crossEntropy(p, q, b));
  });
  law('each depends on its own outcome alone', [shuffledPair(), base], ([p, q, order], b) => {
    const terms = crossEntropyTerms(p, q, b);
    const moved = crossEntropyTerms(
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
        [0.5, 0.5],
        [0.5, 0.48],
      ],
      'crossEntropyTerms requires q to sum to 1, but received a sum of 0.98; normalize(q) turns weights into probabilities',
    ],
    [
      [
        [0.5, 0.5],
        [0.25, 0.25, 0.5],
      ],
      'crossEntropyTerms requires p and q of one length, but received 2 and 3',
    ],
    [[[1], [1], 1], "crossEntropyTerms requires base > 1 or 'e', but received 1"],
  ])('crossEntropyTerms(...%j)', (args, message) => {
    expectRangeError(
      () => (crossEntropyTerms as (...args: unknown[]) => unknown)(...args),
      message,
    );
  });
});
