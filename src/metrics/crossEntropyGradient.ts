import { requireLogits } from './shared/requireLogits.ts';
import { shiftedExponentials } from './shared/shiftedExponentials.ts';
import { targetDistribution } from './shared/targetDistribution.ts';
import type { Vector } from './shared/vector.ts';

/**
 * 交叉熵损失的梯度 · Gradient of the cross-entropy loss: prediction minus label, class by class.
 *
 * 每一类的logit该往哪边推、推多重：模型给的概率减去标签给的概率，差多少，推多少。
 *
 *   $\frac{\partial \mathcal{L}}{\partial z_i} = q_i - p_i,\quad q = \mathrm{softmax}(z)$
 *
 * Unit    nat（logit每增加1）
 * Domain  logits（式中的z）：长度m ≥ 1，各项有限或为−∞，至少一项有限；target（式中的p）：类别序号
 *   （从0到m − 1），或长度m的分布
 * Range   各项在[−p_i, 1 − p_i]里，和为0（只差舍入）
 * Limits  恰好预测就是标签时，各项全为0
 *
 * @throws {RangeError} logits或target不在定义域里
 * @example crossEntropyGradient([0, Math.log(3)], 1) // [0.25, -0.25]
 * @chapter 03-kl-divergence
 * @see Bishop, Pattern Recognition and Machine Learning (2006), §4.3.4, (4.109)
 */
export function crossEntropyGradient(logits: Vector, target: number | Vector): number[] {
  requireLogits(logits, 'logits', 'crossEntropyGradient');
  const p = targetDistribution(target, logits, 'crossEntropyGradient');
  const { exps, peak, rest } = shiftedExponentials(logits);
  // The peak may be so near 1 that q − 1 has no digits left; 1 − q is known to all of them.
  return exps.map((e, i) => (i === peak ? 1 - p[i] - rest / (1 + rest) : e / (1 + rest) - p[i]));
}
