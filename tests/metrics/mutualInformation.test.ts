import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conditionalEntropy } from '../../src/metrics/conditionalEntropy.ts';
import { entropy } from '../../src/metrics/entropy.ts';
import { jointEntropy } from '../../src/metrics/jointEntropy.ts';
import { klDivergence } from '../../src/metrics/klDivergence.ts';
import { base, distribution, joint, marginals, product } from './distributions.ts';
import { expectAmount, expectAtMost, expectClose, expectRangeError, law } from './law.ts';
import { mutualInformation } from '../../src/metrics/mutualInformation.ts';

describe('values', () => {
  test.each<[Parameters<typeof mutualInformation>, unknown]>([
    [
      [
        [
          [0.5, 0],
          [0, 0.5],
        ],
      ],
      1,
    ],
    [
      [
        [
          [0.25, 0.25],
          [0.25, 0.25],
        ],
      ],
      0,
    ],
    [
      [
        [
          [1, 0],
          [0, 1],
        ],
      ],
      1,
    ],
    [[[[3]]], 0],
    [
      [
        [
          [1, 0, 0, 0],
          [0, 1, 0, 0],
          [0, 0, 1, 0],
          [0, 0, 0, 1],
        ],
      ],
      2,
    ],
  ])('mutualInformation(...%j) = %j', (args, value) => {
    expect(mutualInformation(...args)).toEqual(value);
  });

  test('keeps its digits next to independence', () => {
    const counts = [
      [1e6, 1e6],
      [1e6, 1e6 + 1],
    ];
    expect(mutualInformation(counts, 'e') / 3.124996875002377e-14).toBeCloseTo(1, 14);
  });
});

describe('laws', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 4 });
  const transpose = (table: number[][]) => table[0].map((_, j) => table.map((row) => row[j]));
  law('I(X;Y) ≥ 0', [joint(), base], (table, b) => expectAmount(mutualInformation(table, b)));
  law('I(X;Y) = I(Y;X)', [joint()], (table) => {
    expectClose(mutualInformation(transpose(table)), mutualInformation(table));
  });
  law('I(X;Y) = H(X) + H(Y) − H(X,Y)', [joint()], (table) => {
    const [x, y] = marginals(table).map((p) => p.map((pi) => Math.min(1, pi)));
    expectClose(mutualInformation(table), entropy(x) + entropy(y) - jointEntropy(table));
  });
  law('I(X;Y) = H(Y) − H(Y|X)', [joint()], (table) => {
    const y = marginals(table)[1].map((pi) => Math.min(1, pi));
    expectClose(mutualInformation(table), entropy(y) - conditionalEntropy(table));
  });
  law('0 for independent X and Y', [fc.tuple(distribution(), distribution())], (pq) => {
    expectAtMost(mutualInformation(product(pq)), 0, 1e-25);
  });
  law(
    'next to independence it is half the squared excess: ε²/2 · p(x,y)(1 − p(x))(1 − p(y)) nat',
    [weights, weights],
    (rows, columns) => {
      const share = ([a, ...rest]: number[]) => a / rest.reduce((sum, w) => sum + w, a);
      const [x, y] = [share(rows), share(columns)];
      const table = product([rows, columns]).map((row) => row.map((w) => w * 2 ** 24));
      const excess = 1 / table[0][0];
      table[0][0] += 1; // exactly, and that is all that keeps the two from being independent
      const expected = (excess ** 2 / 2) * x * y * (1 - x) * (1 - y);
      expectClose(mutualInformation(table, 'e') / expected, 1, 1e-5);
    },
  );
  law('a factor in all weights changes nothing', [joint()], (table) => {
    if (table.flat().some((w) => w > 0 && w < 1e-290)) return;
    const scaled = table.map((row) => row.map((w) => w * 8));
    expect(mutualInformation(scaled)).toBe(mutualInformation(table));
  });
  law('merging two columns never increases it (data processing)', [joint()], (table) => {
    if (table[0].length < 2) return;
    const merged = table.map(([a, b, ...rest]) => [a + b, ...rest]);
    expectAtMost(mutualInformation(merged), mutualInformation(table));
  });
  law('I(X;Y) = D(P(x,y) ‖ P(x)P(y))', [joint(), base], (table, b) => {
    const [x, y] = marginals(table).map((p) => p.map((pi) => Math.min(1, pi)));
    const apart = product([x, y]).flat();
    // Of two tiny margins the product underflows, and then calls impossible what is not.
    if (table.flat().some((w, i) => w > 0 && apart[i] < 1e-290)) return;
    expectClose(mutualInformation(table, b), klDivergence(table.flat(), apart, b));
  });
  law('I(X;X) = H(X)', [distribution({ maxLength: 5 })], (p) => {
    const diagonal = p.map((pi, i) => p.map((_, j) => (i === j ? pi : 0)));
    expectClose(mutualInformation(diagonal), entropy(p));
  });
  law('I(X;Y) ≤ min(H(X), H(Y))', [joint()], (table) => {
    const [x, y] = marginals(table).map((p) => entropy(p.map((pi) => Math.min(1, pi))));
    expectAtMost(mutualInformation(table), Math.min(x, y));
  });
  law('the order of rows and columns changes nothing', [joint()], (table) => {
    const turned = table.map((row) => row.toReversed()).toReversed();
    expectClose(mutualInformation(turned), mutualInformation(table));
  });
  law('a change of base is a factor', [joint(), base], (table, b) => {
    const nats = mutualInformation(table, b) * (b === 'e' ? 1 : Math.log(b));
    expectClose(nats, mutualInformation(table, 'e'), 1e-14);
  });
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [
      [[[NaN, 0.5]]],
      'mutualInformation requires every joint[0][i] ≥ 0 and finite, but received joint[0][0] = NaN',
    ],
    [
      [
        [
          [1, 1],
          [1, -1],
        ],
      ],
      'mutualInformation requires every joint[1][i] ≥ 0 and finite, but received joint[1][1] = -1',
    ],
    [
      [[[1], [1, 1]]],
      'mutualInformation requires rows of one length in joint, but received 1 and 2',
    ],
    [[[[0, 0]]], 'mutualInformation requires joint with a sum > 0, but received a sum of 0'],
    [[[]], 'mutualInformation requires joint to have at least one entry, but received none'],
    [[[0.5, 0.5]], 'mutualInformation requires joint[0] to be a vector, but received 0.5'],
    [[[[1]], 1], "mutualInformation requires base > 1 or 'e', but received 1"],
    [[[[1]], 'bit'], "mutualInformation requires base > 1 or 'e', but received bit"],
  ])('mutualInformation(...%j)', (args, message) => {
    expectRangeError(
      () => (mutualInformation as (...args: unknown[]) => unknown)(...args),
      message,
    );
  });
});
