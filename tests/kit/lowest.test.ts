import { describe, expect, it } from 'vitest';
import { lowest } from '../../src/kit/lowest.ts';

describe('lowest', () => {
  it.each([0.3, 1, Math.E, 3.99])('finds the bottom of a parabola at %d', (bottom) => {
    expect(Math.abs(lowest((x) => (x - bottom) ** 2, [0, 4]) - bottom)).toBeLessThan(4e-5);
  });

  it('gives an end, or a place of the first round, exactly', () => {
    expect(lowest((x) => x, [0, 4])).toBe(0);
    expect(lowest((x) => -x, [0, 4])).toBe(4);
    expect(lowest((x) => Math.abs(x - 0.5), [0, 1])).toBe(0.5);
  });

  it('takes the deeper of two valleys', () => {
    const f = (x: number) => Math.min((x - 1) ** 2, (x - 3) ** 2 - 0.1);
    expect(lowest(f, [0, 4])).toBeCloseTo(3, 4);
  });

  it('walks around places where the function is ∞', () => {
    expect(lowest((x) => (x > 0 ? Infinity : 1), [0, 1])).toBe(0);
    expect(lowest((x) => (x <= 0 || x >= 1 ? Infinity : (x - 0.2) ** 2), [0, 1])).toBeCloseTo(
      0.2,
      4,
    );
  });

  it('asks for few values', () => {
    let asked = 0;
    lowest((x) => (asked++, (x - 1) ** 2), [0, 4]);
    expect(asked).toBeLessThan(45);
  });
});
