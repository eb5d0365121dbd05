import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outline, place, sharesAt } from '../../src/kit/ternary.ts';

describe('place', () => {
  it.each([
    [[1, 0, 0], { x: 50, y: 100 }],
    [[0, 1, 0], { x: 0, y: 0 }],
    [[0, 0, 1], { x: 100, y: 0 }],
    [[0, 0.5, 0.5], { x: 50, y: 0 }],
  ] as const)('%j', (shares, at) => {
    expect(place(shares)).toEqual(at);
  });
});

describe('sharesAt', () => {
  it('finds back what stands on hundredths', () => {
    for (const shares of [
      [0.55, 0.2, 0.25],
      [0, 0.5, 0.5],
      [0.01, 0.98, 0.01],
      [1, 0, 0],
    ] as const) {
      const { x, y } = place(shares);
      expect(sharesAt(x, y)).toEqual(shares);
    }
  });

  it('is a whole in hundredths everywhere, also outside of the triangle', () => {
    const percent = fc.double({ min: -50, max: 150, noNaN: true });
    fc.assert(
      fc.property(percent, percent, (x, y) => {
        const counts = sharesAt(x, y).map((share) => Math.round(100 * share));
        expect(counts[0] + counts[1] + counts[2]).toBe(100);
        expect(Math.min(...counts)).toBeGreaterThanOrEqual(0);
        expect(sharesAt(x, y)).toEqual(counts.map((count) => count / 100));
      }),
    );
  });

  it('goes to the near corner or side from outside', () => {
    expect(sharesAt(-20, -10)).toEqual([0, 1, 0]);
    expect(sharesAt(50, -20)).toEqual([0, 0.5, 0.5]);
    expect(sharesAt(50, 130)).toEqual([1, 0, 0]);
  });
});

it('outline draws in a box of 1000 by 866', () => {
  expect(
    outline([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]),
  ).toBe('M500 0l-500 866 1000 0');
});
