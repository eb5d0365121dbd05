import { sumDoubleDouble, twoProduct, twoSum } from './shared/doubleDouble.ts';
import { requireCounts } from './shared/requireCounts.ts';
import type { Vector } from './shared/vector.ts';

/**
 * 最大似然估计 · Maximum-likelihood estimate of a categorical distribution, with add-α smoothing.
 *
 *   $\hat\theta_i = \frac{c_i + \alpha}{N + m\alpha},\ N = \sum_i c_i$
 *
 * Unit    probability
 * Domain  counts: length m ≥ 1, whole numbers ≥ 0; 0 ≤ alpha ≤ 1e300; N + m·alpha > 0
 * Range   each entry in [0, 1], sum 1 up to rounding
 * Limits  α = 0 is the maximum-likelihood estimate (the empirical distribution), α = 1 Laplace's rule
 *
 * @throws {RangeError} if counts or alpha is outside the domain, or there is nothing to count
 * @example categoricalMLE([3, 1]) // [0.75, 0.25]
 * @see Murphy, Probabilistic Machine Learning: An Introduction (2022), §4.2.4
 */
export function categoricalMLE(counts: Vector, alpha = 0): number[] {
  requireCounts(counts, 'counts', 'categoricalMLE');
  if (!(Number.isFinite(alpha) && alpha >= 0 && alpha <= 1e300)) {
    throw new RangeError(`categoricalMLE requires 0 ≤ alpha ≤ 1e300, but received ${alpha}`);
  }
  const extra = twoProduct(counts.length, alpha);
  const total = sumDoubleDouble([...counts, extra.high, extra.low]);
  if (total.high === 0) {
    throw new RangeError(
      'categoricalMLE requires some count or alpha > 0, but received only zeros',
    );
  }
  return Array.from(counts, (count) => {
    const share = twoSum(count, alpha);
    if (share.high === 0) return 0;
    // What the two roundings took away changes the quotient by the difference of its two shares.
    const quotient = share.high / total.high;
    return quotient + quotient * (share.low / share.high - total.low / total.high);
  });
}
