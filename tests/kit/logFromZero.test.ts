import { describe, expect, it } from 'vitest';
import { logFromZero } from '../../src/kit/logFromZero.ts';
import { selfInformation } from '../../src/metrics/selfInformation.ts';

const logarithm = (ratio: number) => selfInformation(1 / ratio);

describe('logFromZero', () => {
  const scale = logFromZero([1e-4, 1], logarithm, 20);

  it('keeps a place for 0, and equal ratios equally far apart behind the gap', () => {
    expect([0, 1e-4, 1e-3, 1e-2, 1].map(scale)).toEqual([0, 20, 40, 60, 100]);
    expect(scale.domain).toEqual([0, 1]);
  });

  it('is its own inverse on the marks, and reads the gap as 0', () => {
    for (const percent of [20, 35, 60, 100]) {
      expect(scale(scale.invert(percent))).toBeCloseTo(percent, 1);
    }
    expect([0, 10, 19.9].map(scale.invert)).toEqual([0, 0, 0]);
  });

  it('sets what is below the low end, but not 0, on the low end', () => {
    expect(scale(1e-9)).toBe(20);
  });

  it('with a gap of one step, one step leads from the low end to 0 and back', () => {
    const track = logFromZero([1e-6, 0.5], logarithm);
    expect(track(1e-6)).toBe(1);
    expect(track.invert(track(1e-6) - 1)).toBe(0);
    expect(track.invert(track(0) + 1)).toBe(1e-6);
  });

  it('has 0 among its ticks', () => {
    expect(scale.ticks(2)).toEqual([0, 1e-4, 1e-2, 1]);
  });
});
