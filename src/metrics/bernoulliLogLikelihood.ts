import { requireSuccesses } from './shared/requireSuccesses.ts';

/**
 * 伯努利对数似然 · Bernoulli log-likelihood: the logarithm of the Bernoulli likelihood.
 *
 * 给伯努利似然取自然对数：连乘变成相加，数据再长也不会下溢。
 *
 *   $\ell(\theta) = k \ln \theta + (n-k) \ln (1-\theta)$
 *
 * Unit    nat（固定）
 * Domain  k、n：整数，0 ≤ k ≤ n < 2⁵³；p（式中的θ）：0 ≤ p ≤ 1
 * Range   [−∞, 0]；n ≥ 1时，恰好在p = k/n处最大
 * Limits  次数为0的项为0；p = 0而k > 0，或p = 1而k < n时，为−∞
 *
 * @throws {RangeError} k、n或p不在定义域里
 * @example bernoulliLogLikelihood(1, 2, 0.5) // -Math.log(4)
 * @chapter 04-maximum-likelihood
 * @see Bishop, Pattern Recognition and Machine Learning (2006), §2.1, (2.6)
 */
export function bernoulliLogLikelihood(k: number, n: number, p: number): number {
  requireSuccesses(k, n, p, 'bernoulliLogLikelihood');
  const heads = k > 0 ? k * Math.log(p) : 0;
  const tails = n - k > 0 ? (n - k) * Math.log1p(-p) : 0;
  return 0 + heads + tails; // from 0 on, so that two terms −0 do not make −0
}
