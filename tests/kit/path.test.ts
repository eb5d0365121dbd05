import { describe, expect, it } from 'vitest';
import { curvePlaces } from './curvePlaces.ts';
import { path } from '../../src/kit/path.ts';

describe('path', () => {
  it('counts every step from the last point', () => {
    expect(
      path([
        [0, 0],
        [10, 20.4],
        [15, 15],
      ]),
    ).toBe('M0 0l10 20 5-5');
    expect(
      path([
        [5, 5],
        [3, 8],
        [3, 2],
      ]),
    ).toBe('M5 5l-2 3 0-6');
  });

  it('never drifts: every place is the nearest whole one', () => {
    const points = Array.from({ length: 500 }, (_, i) => [i * 1.37, 500 + 300 * Math.sin(i / 9)]);
    const places = curvePlaces(path(points as [number, number][]));
    expect(places.at(-1)).toEqual(points.at(-1)!.map(Math.round));
    for (const [x, y] of points) {
      const near = places.some(([px, py]) => Math.abs(px - x) <= 0.5 && Math.abs(py - y) <= 0.5);
      expect(near, `${x}, ${y}`).toBe(true);
    }
  });

  it('does not write a place twice', () => {
    expect(
      path([
        [1, 1],
        [1.2, 1.1],
        [4, 1],
      ]),
    ).toBe('M1 1l3 0');
  });

  it('a single point is a dot', () => {
    expect(path([[3, 4]])).toBe('M3 4h0');
  });
});
