import { expect, test } from 'vitest';
import { isSteady, pool } from './speed.ts';

const rounds = (yardstick: number[], again: number[], ours: number[]) => [
  { n: 3, yardstick, ratios: { 'the same again': again, ours } },
];

test('the rounds of all processes count alike', () => {
  const pooled = pool([
    rounds([10, 11], [1, 1], [2, 3]),
    rounds([12], [1], [7]),
    rounds([30, 31], [1, 1], [2, 2]),
  ]);
  expect(pooled).toHaveLength(1);
  expect(pooled[0].n).toBe(3);
  expect(pooled[0].yardstick.median).toBe(12);
  expect(pooled[0].ratios.ours).toEqual({ lower: 2, median: 2, upper: 3 });
});

test('a yardstick that is not as fast as itself has been disturbed', () => {
  expect(isSteady(rounds([10], [0.95, 1, 1.1], [2]))).toBe(true);
  expect(isSteady(rounds([10], [0.1, 0.1, 1], [2]))).toBe(false);
  expect(isSteady(rounds([10], [1.5, 1.5, 1], [2]))).toBe(false);
});

test('ours, now fast and now slow, has been disturbed', () => {
  expect(isSteady(rounds([10], [1], [2, 2, 2, 3, 90]))).toBe(true);
  expect(isSteady(rounds([10], [1], [2, 2, 2, 90, 90]))).toBe(false);
});
