import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/kit/random.ts';

function take(count: number, seed: number): number[] {
  const next = seededRandom(seed);
  return Array.from({ length: count }, next);
}

describe('seededRandom', () => {
  it('seededRandom(seed) gives the same numbers every time', () => {
    expect(take(50, 2026)).toEqual(take(50, 2026));
  });

  it('seededRandom(1) and seededRandom(2) part ways at once', () => {
    const [one, two] = [take(20, 1), take(20, 2)];
    expect(one.filter((value, i) => value === two[i])).toEqual([]);
  });

  it('seededRandom(seed) stays in [0, 1) and fills it evenly', () => {
    const draws = take(100_000, 7);
    const bins = new Array<number>(20).fill(0);
    for (const draw of draws) bins[Math.floor(20 * draw)] += 1;
    expect(bins.reduce((sum, count) => sum + count)).toBe(100_000);
    // Each bin is binomial(10⁵, 1/20): standard deviation 69, five of them 345.
    for (const count of bins) expect(Math.abs(count - 5000)).toBeLessThan(345);
  });

  it('seededRandom(seed) has no memory from one draw to the next', () => {
    const draws = take(100_000, 3).map((value) => value - 0.5);
    const products = draws.slice(1).map((value, i) => value * draws[i]);
    const correlation = (12 * products.reduce((sum, value) => sum + value)) / products.length;
    // Standard deviation 1/√10⁵ = 0.0032.
    expect(Math.abs(correlation)).toBeLessThan(0.016);
  });
});
