import { requireLogits } from './shared/requireLogits.ts';
import { requireProbability } from './shared/requireNumber.ts';
import { shiftedExponentials } from './shared/shiftedExponentials.ts';
import { sum } from './shared/sum.ts';
import { targetDistribution } from './shared/targetDistribution.ts';
import type { Vector } from './shared/vector.ts';
import { smoothLabels } from './smoothLabels.ts';

/**
 * 交叉熵损失 · Cross-entropy loss: the cross-entropy between a label and the softmax of logits.
 *
 *   $\mathcal{L} = -\sum_i p'_i \ln \mathrm{softmax}(z)_i,\ p'_i = (1-\varepsilon)\,p_i + \frac{\varepsilon}{m}$
 *
 * Unit    nat, always
 * Domain  logits: length m ≥ 1, finite or −∞, at least one finite; target: a class index from 0 to
 *   m − 1, or a distribution of length m; 0 ≤ labelSmoothing ≤ 1
 * Range   [0, ∞]
 * Limits  ∞ when a class with p′_i > 0 is excluded by a logit −∞
 *
 * @throws {RangeError} if logits, target or labelSmoothing is outside the domain
 * @example crossEntropyFromLogits([0, Math.log(3)], 0) // Math.log(4)
 * @see PyTorch documentation, torch.nn.CrossEntropyLoss
 */
export function crossEntropyFromLogits(
  logits: Vector,
  target: number | Vector,
  labelSmoothing = 0,
): number {
  requireLogits(logits, 'logits', 'crossEntropyFromLogits');
  requireProbability(labelSmoothing, 'labelSmoothing', 'crossEntropyFromLogits');
  const label = targetDistribution(target, logits, 'crossEntropyFromLogits');
  const p = smoothLabels(label, labelSmoothing);
  const { max, rest } = shiftedExponentials(logits);
  // Both parts are ≥ 0, so nothing cancels: how far below the top, and the top's own loss.
  const below = sum(p.length, (i) => (p[i] > 0 ? p[i] * (max - logits[i]) : 0));
  const total = sum(p.length, (i) => p[i]);
  return below + total * Math.log1p(rest);
}
