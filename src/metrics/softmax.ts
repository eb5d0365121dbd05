import { requireLogits } from './shared/requireLogits.ts';
import { shiftedExponentials } from './shared/shiftedExponentials.ts';
import { sumRoundOff } from './shared/roundOff.ts';
import type { Vector } from './shared/vector.ts';

/**
 * softmax函数 · Softmax: turns logits into a probability distribution.
 *
 * 把一排可大可小的分数变成一个分布：分数越高，分到的概率越大。
 *
 *   $q_i = \frac{e^{x_i}}{\sum_j e^{x_j}}$
 *
 * Unit    概率
 * Domain  x：长度m ≥ 1，各项有限或为−∞，至少一项有限
 * Range   m项，各项在[0, 1]里，和为1（只差舍入）
 * Limits  x_i = −∞（排除的类）得0；各项同加一个数，结果不变
 *
 * @throws {RangeError} x不在定义域里
 * @example softmax([0, Math.log(3)]) // [0.25, 0.75]
 * @chapter 03-kl-divergence
 * @alias 归一化指数函数、normalized exponential
 * @see Goodfellow, Bengio, Courville, Deep Learning, §6.2.2.3, (6.29)
 */
export function softmax(x: Vector): number[] {
  requireLogits(x, 'x', 'softmax');
  const { exps, rest } = shiftedExponentials(x);
  const total = 1 + rest;
  const lost = sumRoundOff(1, rest, total) / total;
  return exps.map((e) => e / total - (e / total) * lost);
}
