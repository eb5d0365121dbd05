import { refuse } from './refuse.ts';
import { requireEvery } from './requireEvery.ts';
import { sum } from './sum.ts';
import type { Vector } from './vector.ts';

/** How far a sum may be from 1. Typed decimals such as 0.333 three times stay outside. */
const SUM_TOLERANCE = 1e-9;

/** Whether probabilities with this sum make a distribution. */
export function isWhole(total: number): boolean {
  return Math.abs(total - 1) <= SUM_TOLERANCE;
}

/** Refuses what is no probability distribution, the most telling fault first. */
export function requireDistribution(p: Vector, name: string, caller: string): void {
  requireEvery(p, name, caller, '≥ 0', (pi) => pi >= 0 && typeof pi === 'number');
  const total = sum(p);
  if (!isWhole(total)) {
    refuse(
      caller,
      `${name} to sum to 1`,
      `a sum of ${total}; normalize(${name}) turns weights into probabilities`,
    );
  }
  // 1.0000000001 is within the tolerance of the sum, but would have a negative self-information.
  requireEvery(p, name, caller, '≤ 1', (pi) => pi <= 1);
}
