import { refuse } from './shared/refuse.ts';
import { sumDoubleDouble, twoProduct, twoSum } from './shared/doubleDouble.ts';
import { requireEach } from './shared/requireEach.ts';
import { requireCount } from './shared/requireNumber.ts';
import type { Vector } from './shared/vector.ts';

/**
 * 类别分布的最大似然估计 · Categorical maximum-likelihood estimate: each class's share of the data.
 *
 * 用各类在数据里占的份额估计它们的概率；alpha给每一类先垫上几次，没见过的类也不至于是0。
 *
 *   $\hat\theta_i = \frac{k_i + \alpha}{n + m\alpha},\quad n = \sum_i k_i$
 *
 * Unit    概率
 * Domain  counts（式中的k）：长度m ≥ 1，各项是整数，0 ≤ k_i < 2⁵³；
 *   alpha（式中的α）：0 ≤ alpha ≤ 1e300；n + m·α > 0
 * Range   m项，各项在[0, 1]里，和为1（只差舍入）
 * Limits  alpha = 0是最大似然估计，也就是经验分布；alpha = 1是拉普拉斯平滑
 *
 * @throws {RangeError} counts或alpha不在定义域里，或counts与alpha全是0
 * @example categoricalMLE([3, 1]) // [0.75, 0.25]
 * @chapter 04-maximum-likelihood
 * @alias 加法平滑（alpha > 0）、拉普拉斯平滑（alpha = 1）、Laplace smoothing
 * @see Murphy, Probabilistic Machine Learning: An Introduction (2022), §4.2.4
 */
export function categoricalMLE(counts: Vector, alpha = 0): number[] {
  requireEach(counts, 'counts', 'categoricalMLE', requireCount);
  if (!(Number.isFinite(alpha) && alpha >= 0 && alpha <= 1e300)) {
    refuse('categoricalMLE', '0 ≤ alpha ≤ 1e300', alpha);
  }
  const extra = twoProduct(counts.length, alpha);
  const total = sumDoubleDouble([...counts, extra.high, extra.low]);
  if (total.high === 0) refuse('categoricalMLE', 'some count or alpha > 0', 'only zeros');
  return Array.from(counts, (count) => {
    const share = twoSum(count, alpha);
    if (share.high === 0) return 0;
    // What the two roundings took away changes the quotient by the difference of its two shares.
    const quotient = share.high / total.high;
    return quotient + quotient * (share.low / share.high - total.low / total.high);
  });
}
