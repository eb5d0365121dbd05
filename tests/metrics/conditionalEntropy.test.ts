import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entropy } from '../../src/metrics/entropy.ts';
import { jointEntropy } from '../../src/metrics/jointEntropy.ts';
import { normalize } from '../../src/metrics/normalize.ts';
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
  law('it is the average of the entropies of the rows', [joint()], (table) => {
    const average = table.reduce((sum, row) => {
      const total = row.reduce((a, b) => a + b, 0);
      return total < 1e-290 ? sum : sum + total * entropy(normalize(row));
    }, 0);
    expectClose(conditionalEntropy(table), average);
  });
  law('0 exactly when every row has one possible column', [joint()], (table) => {
    const certain = table.every((row) => row.filter((w) => w > 0).length <= 1);
    if (certain) expect(conditionalEntropy(table)).toBe(0);
    else if (table.flat().every((w) => w === 0 || w > 1e-290)) {
      expect(conditionalEntropy(table)).toBeGreaterThan(0);
    }
  });
  law('a factor in all weights changes nothing', [joint()], (table) => {
    if (table.flat().some((w) => w > 0 && w < 1e-290)) return;
    const scaled = table.map((row) => row.map((w) => w * 8));
    expect(conditionalEntropy(scaled)).toBe(conditionalEntropy(table));
  });
  law('a change of base is a factor', [joint(), base], (table, b) => {
    const nats = conditionalEntropy(table, b) * (b === 'e' ? 1 : Math.log(b));
    expectClose(nats, conditionalEntropy(table, 'e'), 1e-14);
  });
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [
      [[[NaN, 0.5]]],
      'conditionalEntropy requires every joint[0][i] ≥ 0 and finite, but received joint[0][0] = NaN',
    ],
    [
      [
        [
          [1, 1],
          [1, -1],
        ],
      ],
      'conditionalEntropy requires every joint[1][i] ≥ 0 and finite, but received joint[1][1] = -1',
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
