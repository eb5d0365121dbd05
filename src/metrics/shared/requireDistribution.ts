import { requireVector } from './requireVector.ts';
import { sum } from './sum.ts';
import type { Vector } from './vector.ts';

/** How far a sum may be from 1. Typed decimals such as 0.333 three times stay outside. */
const SUM_TOLERANCE = 1e-9;

/** Refuses what is no probability distribution: entries ≥ 0 that sum to 1. */
export function requireDistribution(p: Vector, name: string, caller: string): void {
  requireVector(p, name, caller);
  let total = 0;
  for (let i = 0; i < p.length; i++) {
    const pi = p[i];
    // NaN fails every comparison; typeof is for null, which JavaScript holds to be >= 0.
    if (!(pi >= 0 && pi <= 1) || typeof pi !== 'number') refuse(p, name, caller);
    total += pi;
  }
  if (!(Math.abs(total - 1) <= SUM_TOLERANCE)) refuse(p, name, caller);
}

/** Says what is wrong with p, the most telling fault first. */
function refuse(p: Vector, name: string, caller: string): void {
  const faulty = (isFaulty: (pi: number) => boolean, bound: string) => {
    for (let i = 0; i < p.length; i++) {
      if (isFaulty(p[i])) {
        throw new RangeError(
          `${caller} requires every ${name}[i] ${bound}, but received ${name}[${i}] = ${p[i]}`,
        );
      }
    }
  };
  faulty((pi) => !(pi >= 0) || typeof pi !== 'number', '≥ 0');
  const total = sum(p.length, (i) => p[i]);
  if (Math.abs(total - 1) > SUM_TOLERANCE) {
    throw new RangeError(
      `${caller} requires ${name} to sum to 1, but received a sum of ${total}; ` +
        `normalize(${name}) turns weights into probabilities`,
    );
  }
  // 1.0000000001 is within the tolerance of the sum, but would have a negative self-information.
  faulty((pi) => pi > 1, '≤ 1');
}
