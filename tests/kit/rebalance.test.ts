import { describe, expect, it } from 'vitest';
import { rebalance } from '../../src/kit/rebalance.ts';

describe('rebalance', () => {
  it('sets one share, and the others keep their ratios', () => {
    expect(rebalance([0.5, 0.3, 0.2], 0, 0)).toEqual([0, 0.6, 0.4]);
    const [a, b, c] = rebalance([0.5, 0.3, 0.2], 1, 0.8);
    expect(b).toBe(0.8);
    expect(a / c).toBeCloseTo(0.5 / 0.2, 12);
    expect(a + b + c).toBeCloseTo(1, 15);
  });

  it('shares evenly what nobody had', () => {
    expect(rebalance([1, 0, 0], 0, 0.4)).toEqual([0.4, 0.3, 0.3]);
  });

  it('leads back where it began when the same start is given', () => {
    const start = [0.1, 0.2, 0.7];
    rebalance(start, 2, 1);
    expect(rebalance(start, 2, 0.7)).toEqual(start);
    const teams = [0.3, 0.2, 0.15, 0.1, 0.1, 0.05, 0.05, 0.05];
    expect(rebalance(teams, 0, 0.3)).toEqual(teams);
  });
});
