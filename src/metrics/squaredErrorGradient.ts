import { requireLogits } from './shared/requireLogits.ts';
import { shiftedExponentials } from './shared/shiftedExponentials.ts';
import { sum } from './shared/sum.ts';
import { targetDistribution } from './shared/targetDistribution.ts';
import type { Vector } from './shared/vector.ts';

/**
 * 多类平方误差的梯度 · Gradient of the squared error of a softmax: it vanishes where surely wrong.
 *
 * softmax之后用平方误差作损失，对每个logit的梯度：比交叉熵的梯度多乘一个q_i。
 *
 *   $\frac{\partial}{\partial z_i}\sum_j (q_j - p_j)^2 = 2\,q_i\Bigl(d_i - \sum_j q_j d_j\Bigr),\ d = q - p,\ q = \mathrm{softmax}(z)$
 *
 * Unit    概率的平方，每单位logit
 * Domain  logits：长度m ≥ 1，有限或−∞，至少一个有限；target：0到m − 1的类别编号，或长度m的分布
 * Range   各项在[−16/27, 16/27]，和为0（舍入之外）
 * Limits  预测等于标签时全为0；几乎认定一个错的类别时也趋于0
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
  const lead = sum(d.length, (j) => (j === peak ? 0 : q[j] * (d[peak] - d[j])));
  return q.map((qi, i) => 2 * qi * (d[i] - d[peak] + lead) + 0); // −0 becomes 0
}
