import { bernoulliLikelihood } from './bernoulliLikelihood.ts';
import { binomialCoefficient } from './binomialCoefficient.ts';
import { binomialSaddlePoint } from './shared/binomialSaddlePoint.ts';
import { requireSuccesses } from './shared/requireSuccesses.ts';

/** From here on C(n, n/2) exceeds the largest double. */
const MOST_TOSSES = 1029;

/**
 * 二项似然 · Binomial likelihood: the probability of k heads in n tosses, in whatever order.
 *
 * 抛n次，恰好k次正面的概率有多大，不问先后。
 *
 *   $L(\theta) = \binom{n}{k} \theta^k (1-\theta)^{n-k}$
 *
 * Unit    概率（是数据的概率；看作p的函数，曲线下的面积是1/(n + 1)）
 * Domain  k、n：整数，0 ≤ k ≤ n < 2⁵³；p（式中的θ）：0 ≤ p ≤ 1
 * Range   [0, 1]；n ≥ 1时，恰好在p = k/n处最大；k从0到n，加起来为1
 * Limits  0⁰ = 1，所以n = 0时为1；k离n·p太远时会下溢成0，请改用binomialLogLikelihood
 *
 * @throws {RangeError} k、n或p不在定义域里
 * @example binomialLikelihood(2, 4, 0.5) // 0.375
 * @chapter 04-maximum-likelihood
 * @alias 二项分布、binomial distribution
 * @see Bishop, Pattern Recognition and Machine Learning (2006), §2.1, (2.9)
 */
export function binomialLikelihood(k: number, n: number, p: number): number {
  requireSuccesses(k, n, p, 'binomialLikelihood');
  if (k === 0 || k === n) return bernoulliLikelihood(k, n, p); // there is but one order
  const oneOrder = n <= MOST_TOSSES ? bernoulliLikelihood(k, n, p) : 0;
  // Powers keep more digits than exp of a large number, unless they underflow.
  if (oneOrder > 1e-290) return binomialCoefficient(n, k) * oneOrder;
  const { misfit, width } = binomialSaddlePoint(k, n, p);
  return Math.exp(-misfit) / Math.sqrt(width);
}
