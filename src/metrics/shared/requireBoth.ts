import { requireDistribution } from './requireDistribution.ts';
import { requireSameLength } from './requireSameLength.ts';
import type { Vector } from './vector.ts';

/** Refuses all but two distributions p and q over the same outcomes. */
export function requireBoth(p: Vector, q: Vector, caller: string): void {
  requireSameLength(p, q, 'p', 'q', caller);
  requireDistribution(p, 'p', caller);
  requireDistribution(q, 'q', caller);
}
