import { logarithm, requireBase, type Base } from './shared/logarithm.ts';
import { requireDistribution } from './shared/requireDistribution.ts';
import { requireSameLength } from './shared/requireSameLength.ts';
import type { Vector } from './shared/vector.ts';

/**
 * 交叉熵的各项 · Terms of the cross-entropy: what each outcome adds to the average surprise.
 *
 *   $t_i = -p_i \log_b q_i$
 *
 * Unit    bit (base 2), nat (base 'e'), hartley (base 10)
 * Domain  p, q: one length n ≥ 1, entries ≥ 0, each sums to 1 within 1e-9; base > 1 or 'e'
 * Range   each entry in [0, ∞]; they add up to crossEntropy(p, q, base)
 * Limits  a term with p_i = 0 is 0 (also when q_i = 0); ∞ where q_i = 0 < p_i
 *
 * @throws {RangeError} if p, q or base is outside the domain
 * @example crossEntropyTerms([0.5, 0.5, 0], [0.25, 0.5, 0.25]) // [1, 0.5, 0]
 * @see Goodfellow, Bengio, Courville, Deep Learning, §3.13, (3.51)
 */
export function crossEntropyTerms(p: Vector, q: Vector, base: Base = 2): number[] {
  requireSameLength(p, q, 'p', 'q', 'crossEntropyTerms');
  requireDistribution(p, 'p', 'crossEntropyTerms');
  requireDistribution(q, 'q', 'crossEntropyTerms');
  const { unit } = requireBase(base, 'crossEntropyTerms');
  return Array.from(p, (pi, i) => (pi > 0 ? (0 - pi * logarithm(q[i], base)) / unit : 0));
}
