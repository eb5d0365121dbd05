import { requireSuccesses } from './shared/requireSuccesses.ts';

/**
 * 伯努利似然 · Bernoulli likelihood: the probability of a given sequence of n tosses with k heads.
 *
 * 抛了n次，k次正面：假如每次正面的概率是p，恰好抛出眼前这一串的概率有多大。
 *
 *   $L(\theta) = \theta^k (1-\theta)^{n-k}$
 *
 * Unit    概率（是数据的概率；看作p的函数，曲线下的面积一般不是1）
 * Domain  k、n：整数，0 ≤ k ≤ n < 2⁵³；p（式中的θ）：0 ≤ p ≤ 1
 * Range   [0, 1]；n ≥ 1时，恰好在p = k/n处最大
 * Limits  0⁰ = 1，所以n = 0时为1；数据很长时会下溢成0，请改用bernoulliLogLikelihood
 *
 * @throws {RangeError} k、n或p不在定义域里
 * @example bernoulliLikelihood(2, 3, 0.5) // 0.125
 * @chapter 04-maximum-likelihood
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
