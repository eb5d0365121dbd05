import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { clamp, decimals, snap } from '../../src/kit/snap.ts';

describe('snap', () => {
  it('snap(value, domain, step) takes the nearest multiple, without floating-point dust', () => {
    expect(snap(0.1 + 0.2, [0, 1], 0.1)).toBe(0.3);
    expect(snap(0.2349, [0.01, 1], 0.01)).toBe(0.23);
    expect(snap(17, [0, 100], 5)).toBe(15);
  });

  it('snap(value, domain, step) reaches both ends of the domain, also off the grid', () => {
    expect(snap(-3, [0.005, 1], 0.01)).toBe(0.005);
    expect(snap(7, [0, 0.999], 0.01)).toBe(0.999);
  });

  it('snap is idempotent and stays in the domain', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -5, max: 5, noNaN: true }),
        fc.constantFrom(0.001, 0.01, 0.05, 0.1, 0.25),
        (value, step) => {
          const once = snap(value, [0, 1], step);
          expect(once).toBe(clamp(once, [0, 1]));
          expect(snap(once, [0, 1], step)).toBe(once);
        },
      ),
    );
  });

  it.each([
    [1, 0],
    [0.25, 2],
    [1e-7, 7],
    [1.5e-7, 8],
    [100, 0],
  ])('decimals(%d) is %i', (step, count) => {
    expect(decimals(step)).toBe(count);
  });
});
