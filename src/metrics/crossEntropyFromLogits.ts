import { requireLogits } from './shared/requireLogits.ts';
import { requireProbability } from './shared/requireNumber.ts';
import { shiftedExponentials } from './shared/shiftedExponentials.ts';
import { smoothed } from './shared/smoothed.ts';
import { sum } from './shared/sum.ts';
import { targetDistribution } from './shared/targetDistribution.ts';
import type { Vector } from './shared/vector.ts';

/**
 * 交叉熵损失 · Cross-entropy loss: the cross-entropy between a label and the softmax of logits.
 *
 * 网络给每一类打了分，再看到标签，平均有多意外：训练分类网络时看到的损失。
 *
 *   $\mathcal{L} = -\sum_i p'_i \ln \mathrm{softmax}(z)_i$
 *
 *   $p'_i = (1-\varepsilon)\,p_i + \frac{\varepsilon}{m}$
 *
 * Unit    nat（固定）
 * Domain  logits（式中的z）：长度m ≥ 1，各项有限或为−∞，至少一项有限；target（式中的p）：类别序号
 *   （从0到m − 1），或长度m的分布；labelSmoothing（式中的ε）：0 ≤ labelSmoothing ≤ 1
 * Range   [H(P′), ∞]，H以奈特计；恰好softmax(z) = p′时为H(P′)
 * Limits  有一类z_i = −∞而p′_i > 0时为∞
 *
 * @throws {RangeError} logits、target或labelSmoothing不在定义域里
 * @example crossEntropyFromLogits([0, Math.log(3)], 0) // Math.log(4)
 * @chapter 03-kl-divergence
 * @alias softmax交叉熵、对数损失、log loss、NLL
 * @see PyTorch documentation, torch.nn.functional.cross_entropy
 */
export function crossEntropyFromLogits(
  logits: Vector,
  target: number | Vector,
  labelSmoothing = 0,
): number {
  requireLogits(logits, 'logits', 'crossEntropyFromLogits');
  requireProbability(labelSmoothing, 'labelSmoothing', 'crossEntropyFromLogits');
  const label = targetDistribution(target, logits, 'crossEntropyFromLogits');
  const p = smoothed(label, labelSmoothing);
  const { max, rest } = shiftedExponentials(logits);
  // Both parts are ≥ 0, so nothing cancels: how far below the top, and the top's own loss.
  const below = sum(p, (i) => (p[i] > 0 ? p[i] * (max - logits[i]) : 0));
  return below + sum(p) * Math.log1p(rest);
}
