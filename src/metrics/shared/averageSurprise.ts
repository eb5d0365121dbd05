import { logarithm, unitOf, type Base } from './logarithm.ts';
import { powerOfTwo } from './powerOfTwo.ts';
import { sum } from './sum.ts';
import type { Vector } from './vector.ts';

/*
 * Entropy and cross-entropy are −Σ p_i log q_i. They first take Σ p_i ln q_i in one pass, almost
 * without looking at what they add: what is no probability makes a sum NaN, or away from 1. Only
 * if something may be amiss, or a round number is due, they check closely and sum with care.
 */

/**
 * x as far as its digits down to 2^-48, for −32 ≤ x ≤ 0. Such parts add up to at most 32 without
 * any rounding, and what is left of each x is so small that rounding in its sum does not show: as
 * good as TwoSum, but no addition waits for more than the one before it.
 *
 * @see Rump, Ogita, Oishi, Accurate floating-point summation I, SIAM J. Sci. Comput. 31 (2008), §3
 *   (ExtractVector)
 */
export function upperPart(x: number): number {
  return x + 32 - 32;
}

/**
 * Whether a quick total of p_i ln q_i can be the answer. Not where it is −∞ or too large for
 * `upperPart`, nor near 0, where the digits of the lower parts count. In bits, and if all q_i are
 * powers of two, the answer has to be exact, which takes Math.log2.
 */
export function natsSuffice(total: number, q: Vector, base: Base): boolean {
  if (!(total < -1e-3 && total > -32)) return false;
  if (base !== 2) return base !== 10;
  const some = q[0] || q.find((qi) => qi > 0)!;
  return powerOfTwo(some) !== some;
}

/** −Σ p_i log q_i of two distributions, with 0 log 0 = 0; exact where the logarithms are. */
export function averageSurprise(p: Vector, q: Vector, base: Base, caller: string): number {
  const total = sum(p, (i) => (p[i] > 0 ? 0 - p[i] * logarithm(q[i], base) : 0));
  return total / unitOf(base, caller);
}
