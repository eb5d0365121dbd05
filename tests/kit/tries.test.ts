import { describe, expect, it } from 'vitest';
import { drawTries, hitsAfter, usualHits } from '../../src/kit/tries.ts';
import { binomialLikelihood } from '../../src/metrics/binomialLikelihood.ts';

describe('drawTries and hitsAfter', () => {
  it('count the hits of one seeded run, at chance 0 none, at chance 1 all', () => {
    const draws = drawTries(1000, 7);
    expect(drawTries(1000, 7)).toEqual(draws);
    expect(hitsAfter([1, 10, 1000], draws, 0)).toEqual([0, 0, 0]);
    expect(hitsAfter([1, 10, 1000], draws, 1)).toEqual([1, 10, 1000]);
    const [half] = hitsAfter([1000], draws, 0.5);
    expect(half).toBe([...draws].filter((draw) => draw >= 0.5).length);
  });
});

describe('usualHits', () => {
  const likelihoods = (tries: number, chance: number, from: number, to: number) => {
    let total = 0;
    for (let k = from; k <= to; k += 1) total += binomialLikelihood(k, tries, chance);
    return total;
  };

  it.each([
    [1, 0.01],
    [6, 0.01],
    [10, 0.1],
    [100, 0.5],
    [300, 0.3],
    [1000, 0.01],
  ])(
    '%i tries of chance %d: at most a twentieth lies beyond either end, and no less fits',
    (n, p) => {
      const [fewest, most] = usualHits(n, p);
      expect(likelihoods(n, p, 0, fewest - 1)).toBeLessThanOrEqual(0.05);
      expect(likelihoods(n, p, 0, fewest)).toBeGreaterThan(0.05);
      expect(likelihoods(n, p, most + 1, n)).toBeLessThanOrEqual(0.05);
      expect(likelihoods(n, p, most, n)).toBeGreaterThan(0.05);
    },
  );

  it('a hundred thousand tries: 1.645 deviations to either side', () => {
    const deviation = Math.sqrt(100_000 * 0.25);
    const [fewest, most] = usualHits(100_000, 0.5);
    expect(Math.abs(50_000 - fewest - 1.645 * deviation)).toBeLessThan(1);
    expect(most - 50_000).toBe(50_000 - fewest);
  });

  it('never a hit without a chance', () => {
    expect(usualHits(1000, 0)).toEqual([0, 0]);
  });
});
