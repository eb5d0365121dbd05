import { describe, expect, it } from 'vitest';
import { levelLine } from '../../src/kit/levelLine.ts';
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
