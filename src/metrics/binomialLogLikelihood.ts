import { binomialSaddlePoint } from './shared/binomialSaddlePoint.ts';
import { requireSuccesses } from './shared/requireSuccesses.ts';

/**
 * 二项对数似然 · Binomial log-likelihood: of k heads in n tosses, in whatever order they came.
 *
 * n次投掷里恰好k次正面，不问先后：比伯努利对数似然多一项ln C(n,k)，与p无关。
 *
 *   $\ell(p) = \ln\binom{n}{k} + k \ln p + (n-k) \ln (1-p)$
 *
 * Unit    总是nat
 * Domain  k、n：整数，0 ≤ k ≤ n < 2⁵³；0 ≤ p ≤ 1
 * Range   [−∞, 0]；p = k/n时最大
 * Limits  次数为0的项为0；p = 0 < k，或p = 1而k < n时为−∞；n = 0时为0。
 *   公式的各项在n大时几乎抵消，这里按Loader的鞍点形式算，n到2⁵³仍有十五位
 *
 * @throws {RangeError} k、n或p不在定义域里
 * @example binomialLogLikelihood(1, 2, 0.5) // -Math.LN2
 * @chapter 04-maximum-likelihood
 * @alias 二项分布、binomial distribution
 * @see Loader, Fast and accurate computation of binomial probabilities (2000)
 */
export function binomialLogLikelihood(k: number, n: number, p: number): number {
  requireSuccesses(k, n, p, 'binomialLogLikelihood');
  if (n === 0) return 0;
  if (k === 0) return n * Math.log1p(-p) + 0; // −0 becomes 0
  if (k === n) return n * Math.log(p) + 0;
  const { misfit, width } = binomialSaddlePoint(k, n, p);
  return 0 - misfit - 0.5 * Math.log(width);
}
