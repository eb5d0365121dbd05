import { requireSuccesses } from './shared/requireSuccesses.ts';

/**
 * 伯努利似然 · Bernoulli likelihood: the probability of a given sequence of n tosses with k heads.
 *
 *   $L(p) = p^k (1-p)^{n-k}$
 *
 * Unit    probability (of the data; as a function of p it does not integrate to 1)
 * Domain  k, n whole numbers, 0 ≤ k ≤ n; 0 ≤ p ≤ 1
 * Range   [0, 1]; largest at p = k/n
 * Limits  0⁰ = 1; 0 by underflow for long data (use bernoulliLogLikelihood there)
 *
 * @throws {RangeError} if k, n or p is outside the domain
 * @example bernoulliLikelihood(2, 3, 0.5) // 0.125
 * @see Bishop, Pattern Recognition and Machine Learning (2006), §2.1, (2.5)
 */
export function bernoulliLikelihood(k: number, n: number, p: number): number {
  requireSuccesses(k, n, p, 'bernoulliLikelihood');
  return p ** k * tailsProbability(p, n - k);
}

/** (1 − p)^m, also for p so small that the double 1 − p forgets it. */
function tailsProbability(p: number, m: number): number {
  const c = 1 - p;
  if (c === 0 || m === 0) return c ** m;
  const lost = 1 - c - p; // exactly what rounding took from 1 − p
  return c ** m * Math.exp((m * lost) / c);
}
