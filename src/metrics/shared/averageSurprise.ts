import { logarithm, natsPerUnit, unitOf, type Base } from './logarithm.ts';
import { powerOfTwo } from './powerOfTwo.ts';
import { sum } from './sum.ts';
import type { Vector } from './vector.ts';

/*
 * −Σ p_i log q_i, for entropy and cross-entropy. Both take Σ p_i ln q_i in one pass and check p and
 * q on the way. Math.log is the fastest of the logarithms, and here no sum waits for its remainder:
 * each term is cut in two, and the two parts are summed apart.
 */

/**
 * The part of a term x in front of the digit 2^-48, for −32 ≤ x ≤ 0. Such parts, and their sums up
 * to −32, need no more than 53 digits: nothing is rounded. What is left of the terms is so small
 * that rounding in its sum does not show.
 *
 * @see Rump, Ogita, Oishi, Accurate floating-point summation I, SIAM J. Sci. Comput. 31 (2008), §3
 *   (ExtractVector)
 */
export function upperPart(x: number): number {
  return x + 32 - 32;
}

/**
 * −Σ p_i log q_i of two distributions, where `total` is the sum of the upper parts of p_i ln q_i and
 * `rest` that of the lower ones. They are not enough if the total is too large for upper parts, or
 * so small that the lower parts decide.
 */
export function averageSurprise(
  p: Vector,
  q: Vector,
  base: Base,
  caller: string,
  total: number,
  rest: number,
): number {
  return total > -32 && total < -1e-3 && !mayBeRound(q, base)
    ? (0 - total - rest) / natsPerUnit(base, caller)
    : withCare(p, q, base, caller);
}

/**
 * Whether the answer may be a round number that a sum in nats would miss: in bits, if all q_i are
 * powers of two. One of them that is none is enough to say no.
 */
function mayBeRound(q: Vector, base: Base): boolean {
  if (base !== 2) return base === 10;
  let i = 0;
  while (q[i] === 0) i++;
  return powerOfTwo(q[i]) === q[i];
}

/** −Σ p_i log q_i, with 0 log 0 = 0; exact where the logarithms are. */
function withCare(p: Vector, q: Vector, base: Base, caller: string): number {
  const total = sum(p, (i) => (p[i] > 0 ? 0 - p[i] * logarithm(q[i], base) : 0));
  return total / unitOf(base, caller);
}
