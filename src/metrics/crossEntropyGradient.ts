import { requireLogits } from './shared/requireLogits.ts';
import { shiftedExponentials } from './shared/shiftedExponentials.ts';
import { targetDistribution } from './shared/targetDistribution.ts';
import type { Vector } from './shared/vector.ts';

/**
 * 交叉熵损失的梯度 · Gradient of the cross-entropy loss: prediction minus label, class by class.
 *
 *   $\frac{\partial \mathcal{L}}{\partial z_i} = q_i - p_i,\ q = \mathrm{softmax}(z)$
 *
 * Unit    nat per unit of logit
 * Domain  logits: length m ≥ 1, finite or −∞, at least one finite; target: a class index from 0 to
 *   m − 1, or a distribution of length m
 * Range   each entry in [−1, 1], sum 0 up to rounding
 * Limits  all 0 exactly when the prediction is the label
 *
 * @throws {RangeError} if logits or target is outside the domain
 * @example crossEntropyGradient([0, Math.log(3)], 1) // [0.25, -0.25]
 * @see Bishop, Pattern Recognition and Machine Learning (2006), §4.3.4, (4.109)
 */
export function crossEntropyGradient(logits: Vector, target: number | Vector): number[] {
  requireLogits(logits, 'logits', 'crossEntropyGradient');
  const p = targetDistribution(target, logits, 'crossEntropyGradient');
  const { exps, peak, rest } = shiftedExponentials(logits);
  // The peak may be so near 1 that q − 1 has no digits left; 1 − q is known to all of them.
  return exps.map((e, i) => (i === peak ? 1 - p[i] - rest / (1 + rest) : e / (1 + rest) - p[i]));
}
