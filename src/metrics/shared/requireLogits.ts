import { requireVector } from './requireVector.ts';
import type { Vector } from './vector.ts';

/** Refuses NaN and +∞, and a vector of −∞ alone. A −∞ among others marks a class as excluded. */
export function requireLogits(x: Vector, name: string, caller: string): void {
  requireVector(x, name, caller);
  let someFinite = false;
  for (let i = 0; i < x.length; i++) {
    if (!(x[i] < Infinity) || typeof x[i] !== 'number') {
      throw new RangeError(
        `${caller} requires every ${name}[i] to be finite or -Infinity, ` +
          `but received ${name}[${i}] = ${x[i]}`,
      );
    }
    if (x[i] > -Infinity) someFinite = true;
  }
  if (!someFinite) {
    throw new RangeError(`${caller} requires some finite ${name}[i], but received only -Infinity`);
  }
}
