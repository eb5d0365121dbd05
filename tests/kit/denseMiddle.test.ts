import { describe, expect, it } from 'vitest';
import { denseMiddle } from '../../src/kit/denseMiddle.ts';

describe('denseMiddle', () => {
  it('reaches as far to either side, with 0 in the middle', () => {
    expect(denseMiddle(4, 2)).toEqual([-4, -1, 0, 1, 4]);
    expect(denseMiddle(0.5, 1)).toEqual([-0.5, 0, 0.5]);
  });

  it('the steps grow outwards', () => {
    const places = denseMiddle(1, 20);
    const steps = places.slice(21).map((place, i) => place - places[20 + i]);
    expect([...steps].sort((a, b) => a - b)).toEqual(steps);
    expect(steps).toHaveLength(20);
  });
});
