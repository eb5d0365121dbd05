import { requireLogits } from './shared/requireLogits.ts';
import { shiftedExponentials } from './shared/shiftedExponentials.ts';
import { sum } from './shared/sum.ts';
import { targetDistribution } from './shared/targetDistribution.ts';
import type { Vector } from './shared/vector.ts';

/**
 * 多类平方误差的梯度 · Gradient of the squared error of a softmax: it vanishes where surely wrong.
 *
 * softmax之后改用平方误差，每个logit会被推多重：预测与标签之差d_i，先减去各类之差的加权平均，再乘2q_i，
 * 概率近于0的类就几乎推不动。
 *
 *   $\frac{\partial \mathcal{L}}{\partial z_i} = 2\,q_i\,\Bigl(d_i - \sum_j q_j d_j\Bigr),\ d = q - p$
 *
 *   $\mathcal{L} = \sum_j d_j^2,\quad q = \mathrm{softmax}(z)$
 *
 * Unit    概率的平方（logit每增加1）
 * Domain  logits（式中的z）：长度m ≥ 1，各项有限或为−∞，至少一项有限；target（式中的p）：类别序号
 *   （从0到m − 1），或长度m的分布
 * Range   m项，各项在[−16/27, 16/27]里，和为0（只差舍入）
 * Limits  预测就是标签时，各项全为0；几乎认定了一个错的类时，也都趋于0
 *
 * @throws {RangeError} logits或target不在定义域里
 * @example squaredErrorGradient([0, 0], 0) // [-0.5, 0.5]
 * @chapter 03-kl-divergence
 * @alias 均方误差的梯度、Brier score gradient
 * @see Goodfellow, Bengio, Courville, Deep Learning, §6.2.2.3
 */
export function squaredErrorGradient(logits: Vector, target: number | Vector): number[] {
  requireLogits(logits, 'logits', 'squaredErrorGradient');
  const p = targetDistribution(target, logits, 'squaredErrorGradient');
  const { exps, peak, rest } = shiftedExponentials(logits);
  const q = exps.map((e) => e / (1 + rest));
  // The peak may be so near 1 that q − 1 has no digits left; 1 − q is known to all of them.
  const d = q.map((qi, i) => (i === peak ? 1 - p[i] - rest / (1 + rest) : qi - p[i]));
  // d − Σ q d at the peak. There Σ q d is nearly d itself; the differences keep what is left.
  const lead = sum(d, (j) => (j === peak ? 0 : q[j] * (d[peak] - d[j])));
  return q.map((qi, i) => 2 * qi * (d[i] - d[peak] + lead) + 0); // −0 becomes 0
}
