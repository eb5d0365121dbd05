import { requireVector } from './shared/requireVector.ts';
import { sum } from './shared/sum.ts';
import type { Vector } from './shared/vector.ts';

/**
 * 归一化 · Normalize: divides weights by their sum, so that they become probabilities.
 *
 *   $p_i = \frac{w_i}{\sum_j w_j}$
 *
 * Unit    probability
 * Domain  weights: length n ≥ 1, entries ≥ 0 and finite, not all 0
 * Range   each entry in [0, 1], sum 1 up to rounding
 * Limits  the same factor in all weights changes nothing
 *
 * @throws {RangeError} if weights is outside the domain
 * @example normalize([1, 3]) // [0.25, 0.75]
 * @see MacKay, Information Theory, Inference, and Learning Algorithms (2003), §2.1
 */
export function normalize(weights: Vector): number[] {
  requireVector(weights, 'weights', 'normalize');
  let largest = 0;
  for (let i = 0; i < weights.length; i++) {
    const wi = weights[i];
    if (!(wi >= 0 && Number.isFinite(wi))) {
      throw new RangeError(
        `normalize requires every weights[i] ≥ 0 and finite, but received weights[${i}] = ${wi}`,
      );
    }
    if (wi > largest) largest = wi;
  }
  if (largest === 0) {
    throw new RangeError('normalize requires weights with a sum > 0, but received a sum of 0');
  }
  // Very large weights are scaled by a power of two, which is exact, lest their sum overflow.
  const scale = largest > 1e200 ? 2 ** -600 : 1;
  const total = sum(weights.length, (i) => weights[i] * scale);
  return Array.from(weights, (w) => (w * scale) / total + 0); // −0 becomes 0
}
