import { logarithm, requireBase, type Base } from './shared/logarithm.ts';
import { requireDistribution } from './shared/requireDistribution.ts';
import { requireSameLength } from './shared/requireSameLength.ts';
import { sum } from './shared/sum.ts';
import type { Vector } from './shared/vector.ts';

/**
 * 交叉熵 · Cross-entropy: the average surprise of one who believes q while p is the truth.
 *
 *   $H(P,Q) = -\sum_i p_i \log_b q_i$
 *
 * Unit    bit (base 2), nat (base 'e'), hartley (base 10)
 * Domain  p, q: one length n ≥ 1, entries ≥ 0, each sums to 1 within 1e-9; base > 1 or 'e'
 * Range   [H(P), ∞]; H(P) exactly when p = q
 * Limits  a term with p_i = 0 is 0 (also when q_i = 0); ∞ when some q_i = 0 < p_i
 *
 * @throws {RangeError} if p, q or base is outside the domain
 * @example crossEntropy([0.5, 0.5], [0.25, 0.75]) // (2 + log2(4/3)) / 2 = 1.207518749639422
 * @see Goodfellow, Bengio, Courville, Deep Learning, §3.13, (3.51)
 */
export function crossEntropy(p: Vector, q: Vector, base: Base = 2): number {
  requireSameLength(p, q, 'p', 'q', 'crossEntropy');
  requireDistribution(p, 'p', 'crossEntropy');
  requireDistribution(q, 'q', 'crossEntropy');
  const { unit } = requireBase(base, 'crossEntropy');
  return sum(p.length, (i) => (p[i] > 0 ? 0 - p[i] * logarithm(q[i], base) : 0)) / unit;
}
