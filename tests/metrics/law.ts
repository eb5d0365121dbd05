import fc from 'fast-check';
import { expect, test } from 'vitest';

/** A theorem: holds for every draw. The seed is fixed, so that a run can be repeated. */
export function law<Ts extends [unknown, ...unknown[]]>(
  title: string,
  arbitraries: { [K in keyof Ts]: fc.Arbitrary<Ts[K]> },
  holds: (...args: Ts) => void,
): void {
  test(title, () => {
    const property = fc.property(...arbitraries, (...args) => void holds(...args));
    fc.assert(property, { numRuns: 200, seed: 20261122 });
  });
}

/** Equality up to rounding: within `tolerance`, relative to numbers above 1. */
export function expectClose(received: number, expected: number, tolerance = 1e-12): void {
  if (received === expected) return;
  const scale = Math.max(1, Math.abs(expected));
  expect(Math.abs(received - expected), `${received} for ${expected}`).toBeLessThanOrEqual(
    tolerance * scale,
  );
}

/** a ≤ b up to rounding. */
export function expectAtMost(a: number, b: number, tolerance = 1e-12): void {
  expect(a).toBeLessThanOrEqual(b === Infinity ? b : b + tolerance * Math.max(1, Math.abs(b)));
}

/** A non-negative amount: neither NaN nor −0 nor −1e-17. */
export function expectAmount(value: number): void {
  expect(value).toBeGreaterThanOrEqual(0);
  expect(value).not.toBe(-0);
}

/** Throws a RangeError whose whole message is `message`. */
export function expectRangeError(call: () => unknown, message: string): void {
  let thrown: unknown;
  try {
    call();
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(RangeError);
  expect((thrown as RangeError).message).toBe(message);
}
