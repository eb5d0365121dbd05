import { logarithm, requireBase, type Base } from './shared/logarithm.ts';
import { requireDistribution } from './shared/requireDistribution.ts';
import { sum } from './shared/sum.ts';
import type { Vector } from './shared/vector.ts';

/**
 * 信息熵 · Entropy: the average self-information of one outcome drawn from p.
 *
 *   $H(P) = -\sum_i p_i \log_b p_i$
 *
 * Unit    bit (base 2), nat (base 'e'), hartley (base 10)
 * Domain  p: length n ≥ 1, entries ≥ 0, sum 1 within 1e-9; base > 1 or 'e'
 * Range   [0, log_b n]; 0 exactly when one outcome is certain, log_b n when all are equally likely
 * Limits  a term with p_i = 0 is 0
 *
 * @throws {RangeError} if p or base is outside the domain
 * @example entropy([0.5, 0.25, 0.25]) // 1.5
 * @see Cover & Thomas, Elements of Information Theory, 2nd ed., §2.1
 */
export function entropy(p: Vector, base: Base = 2): number {
  requireDistribution(p, 'p', 'entropy');
  const { unit } = requireBase(base, 'entropy');
  return sum(p.length, (i) => (p[i] > 0 ? 0 - p[i] * logarithm(p[i], base) : 0)) / unit;
}
