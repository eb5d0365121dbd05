import { expect, it } from 'vitest';
import { places } from '../../src/kit/places.ts';
import { linear, log } from '../../src/kit/scale.ts';

it('places(count, x) rise from the first to the last, at most most + 1 of them', () => {
  for (const x of [log([1, 10_000], Math.log2), linear([1, 10_000])]) {
    const chosen = places(10_000, x, 100);
    expect(chosen[0]).toBe(1);
    expect(chosen.at(-1)).toBe(10_000);
    expect(chosen.length).toBeLessThanOrEqual(101);
    for (let i = 1; i < chosen.length; i += 1) expect(chosen[i]).toBeGreaterThan(chosen[i - 1]);
  }
});

it('places(count, x) are all the numbers when there are few', () => {
  expect(places(3, log([1, 10_000], Math.log2))).toEqual([1, 2, 3]);
  expect(places(0, log([1, 10], Math.log2))).toEqual([]);
});
