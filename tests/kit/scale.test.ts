import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { linear, log, reversed } from '../../src/kit/scale.ts';

describe('linear', () => {
  it('linear([0, 4]) maps its ends to 0 and 100 and keeps proportions', () => {
    const x = linear([0, 4]);
    expect([x(0), x(1), x(4)]).toEqual([0, 25, 100]);
    expect(linear([-1, 1])(0)).toBe(50);
  });

  it('linear(domain)(value) has at most two decimals, so server and client agree', () => {
    expect(linear([0, 3])(1)).toBe(33.33);
    expect(Object.is(linear([0, 1])(-1e-9), 0)).toBe(true);
  });

  it('linear(domain).invert undoes the scale', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: 1, max: 99 }),
        (min, span) => {
          const x = linear([min, min + span]);
          expect(x.invert(x(min + span / 4))).toBeCloseTo(min + span / 4, 9);
        },
      ),
    );
  });

  it.each([
    [[0, 1], 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [[0, 7], 4, [0, 2, 4, 6]],
    [[0, 10], 5, [0, 2, 4, 6, 8, 10]],
    [[-0.3, 0.3], 3, [-0.2, 0, 0.2]],
    [[0, 0.08], 4, [0, 0.02, 0.04, 0.06, 0.08]],
  ] as const)('linear(%j).ticks(%i) are the round values %j', (domain, count, ticks) => {
    expect(linear(domain).ticks(count)).toEqual(ticks);
  });

  it('linear(domain).ticks(n) lie inside the domain, evenly, near n in number', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e3, max: 1e3, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
        fc.integer({ min: 2, max: 8 }),
        (min, span, count) => {
          const ticks = linear([min, min + span]).ticks(count);
          expect(ticks.length).toBeGreaterThanOrEqual(Math.floor(count / 2));
          expect(ticks.length).toBeLessThanOrEqual(2 * count + 1);
          for (const tick of ticks) {
            expect(tick).toBeGreaterThanOrEqual(min - 1e-6 * span);
            expect(tick).toBeLessThanOrEqual(min + span * (1 + 1e-6));
          }
        },
      ),
    );
  });

  it('linear(domain) refuses an empty or an infinite domain', () => {
    expect(() => linear([1, 1])).toThrow('linear requires finite min < max, but received [1, 1]');
    expect(() => linear([0, Infinity])).toThrow(RangeError);
  });
});

describe('log', () => {
  it('log([1, 10000], log₂) gives every power of ten the same length', () => {
    const x = log([1, 10000], Math.log2);
    expect([1, 10, 100, 1000, 10000].map(x)).toEqual([0, 25, 50, 75, 100]);
    expect(x.invert(50)).toBeCloseTo(100, 9);
  });

  it('log(domain).ticks(n) are powers of ten, thinned to about n', () => {
    expect(log([1, 10000], Math.log2).ticks()).toEqual([1, 10, 100, 1000, 10000]);
    expect(log([1e-9, 1], Math.log2).ticks(3)).toEqual([1e-9, 1e-6, 1e-3, 1]);
    expect(log([2, 500], Math.log2).ticks()).toEqual([10, 100]);
  });

  it('log(domain) refuses zero', () => {
    expect(() => log([0, 1], Math.log2)).toThrow(
      'log requires 0 < min < max < ∞, but received [0, 1]',
    );
  });
});

describe('reversed', () => {
  it('reversed(scale) begins at the high end and is undone by its inverse', () => {
    const x = reversed(linear([0, 4]));
    expect([x(0), x(1), x(4)]).toEqual([100, 75, 0]);
    expect(x.invert(x(1))).toBe(1);
    expect(x.domain).toEqual([0, 4]);
  });
});
