import { requireVector } from './requireVector.ts';
import { sum } from './sum.ts';
import type { Vector } from './vector.ts';

/** How far a sum may be from 1. Typed decimals such as 0.333 three times stay outside. */
export const SUM_TOLERANCE = 1e-9;

/** Refuses what is no probability distribution: entries ≥ 0 that sum to 1. */
export function requireDistribution(p: Vector, name: string, caller: string): void {
  requireVector(p, name, caller);
  for (let i = 0; i < p.length; i++) {
    // `!(p >= 0)` also catches NaN; typeof catches null, which JavaScript holds to be >= 0.
    if (!(p[i] >= 0) || typeof p[i] !== 'number') {
      throw new RangeError(
        `${caller} requires every ${name}[i] ≥ 0, but received ${name}[${i}] = ${p[i]}`,
      );
    }
  }
  const total = sum(p.length, (i) => p[i]);
  if (!(Math.abs(total - 1) <= SUM_TOLERANCE)) {
    throw new RangeError(
      `${caller} requires ${name} to sum to 1, but received a sum of ${total}; ` +
        `normalize(${name}) turns weights into probabilities`,
    );
  }
  for (let i = 0; i < p.length; i++) {
    // Within the tolerance of the sum, but an outcome of negative self-information.
    if (p[i] > 1) {
      throw new RangeError(
        `${caller} requires every ${name}[i] ≤ 1, but received ${name}[${i}] = ${p[i]}`,
      );
    }
  }
}
