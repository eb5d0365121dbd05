import { describe, expect, test } from 'vitest';
import { klDivergence } from '../../src/metrics/klDivergence.ts';
import { squaredError } from '../../src/metrics/squaredError.ts';
import { pair, probability, unrelated } from './distributions.ts';
import { expectAmount, expectAtMost, expectClose, expectRangeError, law } from './law.ts';

describe('values', () => {
  test.each<[number[], number[], number]>([
    [[1, 0, 0], [0.5, 0.25, 0.25], 0.375],
    [[1, 0], [0, 1], 2],
    [[0.5, 0.5], [0.5, 0.5], 0],
    [[1], [1], 0],
    [[0.5, 0.5], [0.5 + 2 ** -40, 0.5 - 2 ** -40], 2 ** -79],
  ])('squaredError(%j, %j) = %j', (p, q, value) => {
    expect(squaredError(p, q)).toBe(value);
    expect(squaredError(new Float64Array(p), q)).toBe(value);
  });
});

describe('laws', () => {
  law('0 ≤ Σ(p − q)² ≤ 2', [pair()], ([p, q]) => {
    expectAmount(squaredError(p, q));
    expectAtMost(squaredError(p, q), 2);
  });
  law(
    'of two outcomes it is twice the square of their difference',
    [probability, probability],
    (p, q) => {
      expectClose(squaredError([p, 1 - p], [q, 1 - q]), 2 * (p - q) ** 2);
    },
  );
  law('symmetric', [pair()], ([p, q]) => expect(squaredError(q, p)).toBe(squaredError(p, q)));
  law('0 exactly when P = Q', [pair()], ([p, q]) => {
    // Below 1e-150 the square of a difference underflows.
    const apart = p.some((pi, i) => Math.abs(pi - q[i]) > 1e-150);
    if (apart) expect(squaredError(p, q)).toBeGreaterThan(0);
    expect(squaredError(p, p.slice())).toBe(0);
  });
  law('at most 2 D(P‖Q) nat (Pinsker)', [pair()], ([p, q]) => {
    expectAtMost(squaredError(p, q), 2 * klDivergence(p, q, 'e'));
  });
  law('proper: on average over P nothing scores better than Q = P', [unrelated(2)], ([p, q]) => {
    const score = (forecast: number[]) =>
      p.reduce((sum, pi, i) => sum + pi * squaredError(oneHot(i, p.length), forecast), 0);
    expectAtMost(score(p), score(q));
    expectClose(score(q), score(p) + squaredError(p, q));
  });
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [
      [
        [0.5, 0.48],
        [0.5, 0.5],
      ],
      'squaredError requires p to sum to 1, but received a sum of 0.98; normalize(p) turns weights into probabilities',
    ],
    [
      [
        [0.5, 0.5],
        [0.5, 0.48],
      ],
      'squaredError requires q to sum to 1, but received a sum of 0.98; normalize(q) turns weights into probabilities',
    ],
    [[[1], [0.5, 0.5]], 'squaredError requires p and q of one length, but received 1 and 2'],
    [
      [
        [0.5, 0.5],
        [1.5, -0.5],
      ],
      'squaredError requires every q[i] ≥ 0, but received q[1] = -0.5',
    ],
    [
      [
        [NaN, 1],
        [0.5, 0.5],
      ],
      'squaredError requires every p[i] ≥ 0, but received p[0] = NaN',
    ],
    [[[], []], 'squaredError requires p to have at least one entry, but received none'],
  ])('squaredError(...%j)', (args, message) => {
    expectRangeError(() => (squaredError as (...args: unknown[]) => unknown)(...args), message);
  });
});

function oneHot(i: number, n: number): number[] {
  return Array.from({ length: n }, (_, j) => +(i === j));
}
