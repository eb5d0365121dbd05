import { requireLogits } from './shared/requireLogits.ts';
import { shiftedExponentials } from './shared/shiftedExponentials.ts';
import type { Vector } from './shared/vector.ts';

/**
 * softmax · Softmax: turns logits into a probability distribution.
 *
 *   $q_i = \frac{e^{x_i}}{\sum_j e^{x_j}}$
 *
 * Unit    probability
 * Domain  x: length n ≥ 1, entries finite or −∞, at least one finite
 * Range   each entry in [0, 1], sum 1 up to rounding
 * Limits  an entry −∞ (an excluded class) gets 0; the same shift of all x changes nothing
 *
 * @throws {RangeError} if x is outside the domain
 * @example softmax([0, Math.log(3)]) // [0.25, 0.75]
 * @see Goodfellow, Bengio, Courville, Deep Learning, §6.2.2.3, (6.29)
 */
export function softmax(x: Vector): number[] {
  requireLogits(x, 'x', 'softmax');
  const { exps, rest } = shiftedExponentials(x);
  return exps.map((e) => e / (1 + rest));
}
