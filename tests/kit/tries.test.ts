import { describe, expect, it } from 'vitest';
import { drawTries, hitsAfter } from '../../src/kit/tries.ts';

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
