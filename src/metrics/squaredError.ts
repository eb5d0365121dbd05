import { requireBoth } from './shared/requireBoth.ts';
import { sum } from './shared/sum.ts';
import type { Vector } from './shared/vector.ts';

/**
 * 平方误差（布里尔分数） · Squared error (Brier score): the squared distance of two distributions.
 *
 * 两个分布逐项之差的平方和：拿来与交叉熵对照的另一种损失。
 *
 *   $\sum_i (p_i - q_i)^2$
 *
 * Unit    概率的平方
 * Domain  p、q：长度相同，m ≥ 1，各项在[0, 1]里，和各为1（容差1e-9）
 * Range   [0, 2]；恰好p = q时为0，恰好两边各认定一种结果而又不同时为2
 * Limits  预测错得再离谱也不超过2，而交叉熵没有上限；差不到1e-162时，平方会下溢成0
 *
 * @throws {RangeError} p或q不在定义域里
 * @example squaredError([1, 0, 0], [0.5, 0.25, 0.25]) // 0.375
 * @chapter 03-kl-divergence
 * @alias 布里尔分数、Brier score、均方误差、MSE
 * @see Brier, Verification of forecasts expressed in terms of probability,
 *   Mon. Weather Rev. 78 (1950)
 */
export function squaredError(p: Vector, q: Vector): number {
  requireBoth(p, q, 'squaredError');
  return sum(p, (i) => (p[i] - q[i]) ** 2);
}
