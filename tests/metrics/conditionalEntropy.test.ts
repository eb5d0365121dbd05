import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entropy } from '../../src/metrics/entropy.ts';
import { jointEntropy } from '../../src/metrics/jointEntropy.ts';
import { base, distribution, joint, marginals, product } from './distributions.ts';
import { expectAmount, expectAtMost, expectClose, expectRangeError, law } from './law.ts';
import { conditionalEntropy } from '../../src/metrics/conditionalEntropy.ts';

describe('values', () => {
  test.each<[Parameters<typeof conditionalEntropy>, unknown]>([
    [
      [
        [
          [0.25, 0.25],
          [0.5, 0],
        ],
      ],
      0.5,
    ],
    [
      [
        [
          [0.5, 0],
          [0, 0.5],
        ],
      ],
      0,
    ],
    [
      [
        [
          [1, 1],
          [1, 1],
        ],
      ],
      1,
    ],
    [
      [
        [
          [0, 0],
          [1, 1],
        ],
      ],
      1,
    ],
    [[[[7]]], 0],
  ])('conditionalEntropy(...%j) = %j', (args, value) => {
    expect(conditionalEntropy(...args)).toEqual(value);
  });
});

describe('laws', () => {
  law('H(Y|X) ≥ 0', [joint(), base], (table, b) => expectAmount(conditionalEntropy(table, b)));
  law('knowing never hurts: H(Y|X) ≤ H(Y)', [joint()], (table) => {
    const y = marginals(table)[1].map((pi) => Math.min(1, pi));
    expectAtMost(conditionalEntropy(table), entropy(y));
  });
  law('chain rule: H(X,Y) = H(X) + H(Y|X)', [joint()], (table) => {
    const x = marginals(table)[0].map((pi) => Math.min(1, pi));
    expectClose(jointEntropy(table), entropy(x) + conditionalEntropy(table));
  });
  law(
    'H(Y|X) = H(Y) for independent X and Y',
    [fc.tuple(distribution(), distribution())],
    ([p, q]) => {
      expectClose(conditionalEntropy(product([p, q])), entropy(q));
    },
  );
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [
      [[[NaN, 0.5]]],
      'conditionalEntropy requires every joint[i][j] ≥ 0 and finite, but received joint[0][0] = NaN',
    ],
    [
      [
        [
          [1, 1],
          [1, -1],
        ],
      ],
      'conditionalEntropy requires every joint[i][j] ≥ 0 and finite, but received joint[1][1] = -1',
    ],
    [
      [[[1], [1, 1]]],
      'conditionalEntropy requires rows of one length in joint, but received 1 and 2',
    ],
    [[[[0, 0]]], 'conditionalEntropy requires joint with a sum > 0, but received a sum of 0'],
    [[[]], 'conditionalEntropy requires joint to have at least one entry, but received none'],
    [[[0.5, 0.5]], 'conditionalEntropy requires joint[0] to be a vector, but received 0.5'],
    [[[[1]], 1], "conditionalEntropy requires base > 1 or 'e', but received 1"],
    [[[[1]], 'bit'], "conditionalEntropy requires base > 1 or 'e', but received bit"],
  ])('conditionalEntropy(...%j)', (args, message) => {
    expectRangeError(
      () => (conditionalEntropy as (...args: unknown[]) => unknown)(...args),
      message,
    );
  });
});
