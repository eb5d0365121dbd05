import { expect, it } from 'vitest';
import { linear, log } from '../../src/kit/scale.ts';
import { thin } from '../../src/kit/thin.ts';

const values = Array.from({ length: 10_000 }, (_, i) => -i);

it('thin(values, x) keeps first and last and at most count + 1 points, left to right', () => {
  for (const x of [log([1, 10_000]), linear([1, 10_000])]) {
    const points = thin(values, x);
    expect(points[0]).toEqual([1, -0]);
    expect(points.at(-1)).toEqual([10_000, -9_999]);
    expect(points.length).toBeLessThanOrEqual(401);
    expect(points.map(([place]) => place)).toEqual(points.map(([p]) => p).sort((a, b) => a - b));
  }
});

it('thin(values, x) keeps every one of a few values', () => {
  expect(thin([5, 6, 7], log([1, 10_000]))).toEqual([
    [1, 5],
    [2, 6],
    [3, 7],
  ]);
  expect(thin([], log([1, 10]))).toEqual([]);
});
