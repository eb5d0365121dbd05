import { requireDistribution } from './shared/requireDistribution.ts';
import type { Vector } from './shared/vector.ts';

/**
 * 香农码长 · Shannon code lengths: each outcome's self-information in bits, rounded up.
 *
 *   $l_i = \lceil -\log_2 p_i \rceil$
 *
 * Unit    bit (binary digits)
 * Domain  p: length n ≥ 1, entries ≥ 0, sum 1 within 1e-9
 * Range   whole numbers ≥ 0; −log₂ p_i ≤ l_i < −log₂ p_i + 1, hence H ≤ average length < H + 1
 * Limits  null for p_i = 0: an outcome outside the support gets no word
 *
 * @throws {RangeError} if p is outside the domain
 * @example shannonCodeLengths([0.5, 0.3, 0.2]) // [1, 2, 3]
 * @see Cover & Thomas, Elements of Information Theory, 2nd ed., §5.4
 */
export function shannonCodeLengths(p: Vector): (number | null)[] {
  requireDistribution(p, 'p', 'shannonCodeLengths');
  return Array.from(p, (pi) => (pi > 0 ? shortestLength(pi) : null));
}

/** The smallest whole l with 2^−l ≤ p. */
function shortestLength(p: number): number {
  const l = Math.ceil(0 - Math.log2(p));
  // Just below a power of two log2 rounds to it; comparing with the power itself is exact.
  return 2 ** -l > p ? l + 1 : l;
}
