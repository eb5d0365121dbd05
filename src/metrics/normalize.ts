import { refuse } from './shared/refuse.ts';
import { requireEvery } from './shared/requireEvery.ts';
import { sum } from './shared/sum.ts';
import type { Vector } from './shared/vector.ts';

/**
 * 归一化 · Normalization: divides weights by their sum, so that they become probabilities.
 *
 * 把一组权重除以它们的总和，变成加起来等于1的概率。
 *
 *   $p_i = \frac{w_i}{\sum_j w_j}$
 *
 * Unit    概率
 * Domain  weights（式中的w）：长度m ≥ 1，各项 ≥ 0且有限，不全为0
 * Range   m项，各项在[0, 1]里，和为1（只差舍入）
 * Limits  所有权重同乘一个正数，结果不变
 *
 * @throws {RangeError} weights不在定义域里
 * @example normalize([1, 3]) // [0.25, 0.75]
 * @chapter 02-entropy
 * @see Goodfellow, Bengio, Courville, Deep Learning, §16.2.3
 */
export function normalize(weights: Vector): number[] {
  let largest = 0;
  requireEvery(weights, 'weights', 'normalize', '≥ 0 and finite', (wi) => {
    largest = Math.max(largest, wi);
    return wi >= 0 && Number.isFinite(wi);
  });
  if (largest === 0) refuse('normalize', 'weights with a sum > 0', 'a sum of 0');
  // Very large weights are scaled by a power of two, which is exact, lest their sum overflow.
  const scale = largest > 1e200 ? 2 ** -600 : 1;
  const total = sum(weights, (i) => weights[i] * scale);
  return Array.from(weights, (w) => (w * scale) / total + 0); // −0 becomes 0
}
