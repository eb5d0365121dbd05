import { requireCounts } from './shared/requireCounts.ts';
import { requireDistribution } from './shared/requireDistribution.ts';
import { requireSameLength } from './shared/requireSameLength.ts';
import { sum } from './shared/sum.ts';
import type { Vector } from './shared/vector.ts';

/**
 * 类别分布的对数似然 · Categorical log-likelihood: of data with the given counts under theta.
 *
 *   $\ell(\theta) = \sum_i c_i \ln \theta_i = -N\,H(\hat P, Q_\theta)$
 *
 * Unit    nat, always
 * Domain  counts: length m ≥ 1, whole numbers ≥ 0; theta: length m, entries ≥ 0, sum 1 within 1e-9
 * Range   [−∞, 0]; largest at θ_i = c_i/N
 * Limits  a term with c_i = 0 is 0 (also when θ_i = 0); −∞ when some θ_i = 0 < c_i
 *
 * @throws {RangeError} if counts or theta is outside the domain
 * @example categoricalLogLikelihood([1, 1], [0.5, 0.5]) // -Math.log(4)
 * @see Bishop, Pattern Recognition and Machine Learning (2006), §2.2, (2.29)
 */
export function categoricalLogLikelihood(counts: Vector, theta: Vector): number {
  requireSameLength(counts, theta, 'counts', 'theta', 'categoricalLogLikelihood');
  requireCounts(counts, 'counts', 'categoricalLogLikelihood');
  requireDistribution(theta, 'theta', 'categoricalLogLikelihood');
  return sum(counts.length, (i) => (counts[i] > 0 ? counts[i] * Math.log(theta[i]) : 0));
}
