import { requireEach } from './shared/requireEach.ts';
import { requireCount } from './shared/requireNumber.ts';
import { requireDistribution } from './shared/requireDistribution.ts';
import { requireSameLength } from './shared/requireSameLength.ts';
import { sum } from './shared/sum.ts';
import type { Vector } from './shared/vector.ts';

/**
 * 类别分布的对数似然 · Categorical log-likelihood: the log-probability of data with these counts.
 *
 * 各类各出现了几次，都数好了：假如各类的概率是theta，这批数据的概率取自然对数是多少。
 *
 *   $\ell(\theta) = \sum_i k_i \ln \theta_i = -n\,H(\hat P, Q_\theta)$
 *
 *   $n = \sum_i k_i$
 *
 * Unit    nat（固定）
 * Domain  counts（式中的k）：长度m ≥ 1，各项是整数，0 ≤ k_i < 2⁵³；
 *   theta（式中的θ）：长度m，各项在[0, 1]里，和为1（容差1e-9）
 * Range   [−∞, 0]；n ≥ 1时，恰好在θ_i = k_i/n处最大
 * Limits  k_i = 0的项为0（θ_i = 0时也是）；有一类θ_i = 0而k_i > 0时为−∞
 *
 * @throws {RangeError} counts或theta不在定义域里
 * @example categoricalLogLikelihood([1, 1], [0.5, 0.5]) // -Math.log(4)
 * @chapter 04-maximum-likelihood
 * @see Bishop, Pattern Recognition and Machine Learning (2006), §2.2, (2.29)
 */
export function categoricalLogLikelihood(counts: Vector, theta: Vector): number {
  requireSameLength(counts, theta, 'counts', 'theta', 'categoricalLogLikelihood');
  requireEach(counts, 'counts', 'categoricalLogLikelihood', requireCount);
  requireDistribution(theta, 'theta', 'categoricalLogLikelihood');
  return sum(counts, (i) => (counts[i] > 0 ? counts[i] * Math.log(theta[i]) : 0));
}
