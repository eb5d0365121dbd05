import { requireDistribution } from './shared/requireDistribution.ts';
import { sum } from './shared/sum.ts';
import type { Vector } from './shared/vector.ts';

/**
 * 困惑度 · Perplexity: the number of equally likely outcomes that would be as uncertain as p.
 *
 *   $\mathrm{PPL}(P) = 2^{H(P)} = \prod_i p_i^{-p_i}$
 *
 * Unit    outcomes, the same for every base of the entropy
 * Domain  p: length n ≥ 1, entries ≥ 0, sum 1 within 1e-9
 * Range   [1, n]; 1 exactly when one outcome is certain, n when all are equally likely
 * Limits  a factor with p_i = 0 is 1
 *
 * @throws {RangeError} if p is outside the domain
 * @example perplexity([0.25, 0.25, 0.25, 0.25]) // 4
 * @see Murphy, Probabilistic Machine Learning: An Introduction (2022), §6.1.5
 */
export function perplexity(p: Vector): number {
  requireDistribution(p, 'p', 'perplexity');
  // 2^H multiplies the rounding of H by H. With p = 2^e m, 1/√2 ≤ m ≤ √2, the powers of two go
  // apart, exactly where all p are powers of two, and only the small ln m is left to round.
  const exponent = (pi: number) => Math.round(Math.log2(pi));
  const mantissa = (pi: number) => pi / 2 ** exponent(pi);
  const bits = sum(p.length, (i) => (p[i] > 0 ? 0 - p[i] * exponent(p[i]) : 0));
  const nats = sum(p.length, (i) => (p[i] > 0 ? 0 - p[i] * Math.log(mantissa(p[i])) : 0));
  return 2 ** bits * Math.exp(nats);
}
