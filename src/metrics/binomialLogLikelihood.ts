import { binomialSaddlePoint } from './shared/binomialSaddlePoint.ts';
import { requireSuccesses } from './shared/requireSuccesses.ts';

/**
 * 二项对数似然 · Binomial log-likelihood: the logarithm of the binomial likelihood.
 *
 * 给二项似然取自然对数：只比伯努利对数似然多出一项，与p无关，所以最大的地方不变。
 *
 *   $\ell(\theta) = \ln\binom{n}{k} + k \ln \theta + (n-k) \ln (1-\theta)$
 *
 * Unit    nat（固定）
 * Domain  k、n：整数，0 ≤ k ≤ n < 2⁵³；p（式中的θ）：0 ≤ p ≤ 1
 * Range   [−∞, 0]；n ≥ 1时，恰好在p = k/n处最大
 * Limits  次数为0的项为0；p = 0而k > 0，或p = 1而k < n时，为−∞。n很大时，式中各项几乎相抵，
 *   所以换用鞍点形式计算，直到2⁵³都有15位有效数字
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
