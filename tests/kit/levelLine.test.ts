import { describe, expect, it } from 'vitest';
import { levelLine, levelRing } from '../../src/kit/levelLine.ts';
import type { Shares3 } from '../../src/kit/ternary.ts';

/** Concave, 1/3 in the middle, 1/4 in the middle of a side, 0 in a corner. */
const f = ([a, b, c]: Shares3) => a * b + b * c + c * a;

describe('levelLine', () => {
  it('runs at its level where that lies inside', () => {
    const line = levelLine(f, 0.3, 4);
    expect(line).toHaveLength(27);
    for (const point of line) {
      expect(f(point)).toBeCloseTo(0.3, 5);
      expect(Math.min(...point)).toBeGreaterThan(0);
    }
  });

  it('meets the sides at the very places of its level, and touches them at the highest', () => {
    // a(1 − a) = 0.21 at 0.3 and 0.7.
    const low = levelLine(f, 0.21, 4);
    for (const point of low) expect(f(point)).toBeCloseTo(0.21, 5);
    expect(low[0][0]).toBeCloseTo(0.7, 5);
    expect(low[0]).toEqual([expect.any(Number), 0, expect.any(Number)]);
    const touching = levelLine(f, 0.25, 4);
    expect(touching[8][0]).toBeCloseTo(0.5, 5);
    expect(touching[8][2]).toBeCloseTo(0, 5);
  });

  it('is one walk around: corner after corner', () => {
    const corners = levelLine(f, 0.21, 2).map((point) => point.indexOf(Math.max(...point)));
    expect(corners).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2]);
  });
});

describe('levelRing', () => {
  const around = (counts: readonly number[], best: Shares3) => (at: Shares3) =>
    at.reduce((whole, each, i) => whole * (counts[i] > 0 ? (each / best[i]) ** counts[i] : 1), 1);

  it('runs at its level around a peak inside', () => {
    const f = around([5, 3, 2], [0.5, 0.3, 0.2]);
    const ring = levelRing(f, 0.1, [0.5, 0.3, 0.2]);
    expect(ring).toHaveLength(36);
    for (const point of ring) {
      expect(f(point)).toBeCloseTo(0.1, 2);
      expect(Math.min(...point)).toBeGreaterThan(0);
      expect(point[0] + point[1] + point[2]).toBeCloseTo(1, 12);
    }
  });

  it('keeps to the side on which the peak lies', () => {
    const f = around([5, 3, 0], [0.625, 0.375, 0]);
    const ring = levelRing(f, 0.5, [0.625, 0.375, 0]);
    const inside = ring.filter((point) => point[2] > 0);
    expect(inside.length).toBeGreaterThan(20);
    for (const point of inside) expect(f(point)).toBeCloseTo(0.5, 2);
    const onSide = ring.filter((point) => point[2] === 0);
    expect(Math.min(...onSide.map(f))).toBeCloseTo(0.5, 2);
  });

  it('is a straight line around a corner', () => {
    const ring = levelRing(around([5, 0, 0], [1, 0, 0]), 0.5, [1, 0, 0]);
    const inside = ring.filter((point) => point[1] > 0 && point[2] > 0);
    expect(inside).toHaveLength(11);
    for (const [top] of inside) expect(top).toBeCloseTo(0.5 ** 0.2, 3);
  });
});
