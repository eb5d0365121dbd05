import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entropy } from '../../src/metrics/entropy.ts';
import { base, distribution, joint, marginals, product } from './distributions.ts';
import { expectAmount, expectAtMost, expectClose, expectRangeError, law } from './law.ts';
import { jointEntropy } from '../../src/metrics/jointEntropy.ts';

describe('values', () => {
  test.each<[Parameters<typeof jointEntropy>, unknown]>([
    [
      [
        [
          [0.25, 0.25],
          [0.25, 0.25],
        ],
      ],
      2,
    ],
    [
      [
        [
          [0.5, 0],
          [0, 0.5],
        ],
      ],
      1,
    ],
    [[[[3]]], 0],
    [
      [
        [
          [1, 1, 1, 1],
          [1, 1, 1, 1],
        ],
        2,
      ],
      3,
    ],
  ])('jointEntropy(...%j) = %j', (args, value) => {
    expect(jointEntropy(...args)).toEqual(value);
  });
});

describe('laws', () => {
  law('H(X,Y) ≥ 0', [joint(), base], (table, b) => expectAmount(jointEntropy(table, b)));
  law('max(H(X), H(Y)) ≤ H(X,Y) ≤ H(X) + H(Y)', [joint()], (table) => {
    const [x, y] = marginals(table).map((p) => entropy(p.map((pi) => Math.min(1, pi))));
    expectAtMost(Math.max(x, y), jointEntropy(table));
    expectAtMost(jointEntropy(table), x + y);
  });
  law(
    'H(X,Y) = H(X) + H(Y) for independent X and Y',
    [fc.tuple(distribution(), distribution())],
    ([p, q]) => {
      expectClose(jointEntropy(product([p, q])), entropy(p) + entropy(q));
    },
  );
  law('it is the entropy of the cells', [joint()], (table) => {
    expectClose(jointEntropy(table), entropy(table.flat()));
  });
  law('H(X,Y) = H(Y,X)', [joint()], (table) => {
    const turned = table[0].map((_, j) => table.map((row) => row[j]));
    expectClose(jointEntropy(turned), jointEntropy(table));
  });
  law('a factor in all weights changes nothing', [joint()], (table) => {
    if (table.flat().some((w) => w > 0 && w < 1e-290)) return;
    const scaled = table.map((row) => row.map((w) => w * 8));
    expect(jointEntropy(scaled)).toBe(jointEntropy(table));
  });
  law('a change of base is a factor', [joint(), base], (table, b) => {
    const nats = jointEntropy(table, b) * (b === 'e' ? 1 : Math.log(b));
    expectClose(nats, jointEntropy(table, 'e'), 1e-14);
  });
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [
      [[[NaN, 0.5]]],
      'jointEntropy requires every joint[0][i] ≥ 0 and finite, but received joint[0][0] = NaN',
    ],
    [
      [
        [
          [1, 1],
          [1, -1],
        ],
      ],
      'jointEntropy requires every joint[1][i] ≥ 0 and finite, but received joint[1][1] = -1',
    ],
    [[[[1], [1, 1]]], 'jointEntropy requires rows of one length in joint, but received 1 and 2'],
    [[[[0, 0]]], 'jointEntropy requires joint with a sum > 0, but received a sum of 0'],
    [[[]], 'jointEntropy requires joint to have at least one entry, but received none'],
    [[[0.5, 0.5]], 'jointEntropy requires joint[0] to be a vector, but received 0.5'],
    [[[[1]], 1], "jointEntropy requires base > 1 or 'e', but received 1"],
    [[[[1]], 'bit'], "jointEntropy requires base > 1 or 'e', but received bit"],
  ])('jointEntropy(...%j)', (args, message) => {
    expectRangeError(() => (jointEntropy as (...args: unknown[]) => unknown)(...args), message);
  });
});
