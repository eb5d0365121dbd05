import { requireSuccesses } from './shared/requireSuccesses.ts';

/**
 * 伯努利对数似然 · Bernoulli log-likelihood: of a given sequence of n tosses with k heads.
 *
 *   $\ell(p) = k \ln p + (n-k) \ln (1-p)$
 *
 * Unit    nat, always
 * Domain  k, n whole numbers, 0 ≤ k ≤ n; 0 ≤ p ≤ 1
 * Range   [−∞, 0]; largest at p = k/n
 * Limits  a count of 0 contributes 0; −∞ when p = 0 < k or p = 1 while k < n; 0 for n = 0
 *
 * @throws {RangeError} if k, n or p is outside the domain
 * @example bernoulliLogLikelihood(1, 2, 0.5) // -Math.log(4)
 * @see Bishop, Pattern Recognition and Machine Learning (2006), §2.1, (2.6)
 */
export function bernoulliLogLikelihood(k: number, n: number, p: number): number {
  requireSuccesses(k, n, p, 'bernoulliLogLikelihood');
  const heads = k > 0 ? k * Math.log(p) : 0;
  const tails = n - k > 0 ? (n - k) * Math.log1p(-p) : 0;
  return 0 + heads + tails; // from 0 on, so that two terms −0 do not make −0
}
