import { logarithm, requireBase, type Base } from './shared/logarithm.ts';
import { requireDistribution } from './shared/requireDistribution.ts';
import { sum } from './shared/sum.ts';
import type { Vector } from './shared/vector.ts';

/**
 * 信息熵 · Entropy: the average self-information of one outcome drawn from p.
 *
 * 结果揭晓之前，平均还缺多少信息：自信息的期望。
 *
 *   $H(P) = -\sum_i p_i \log_b p_i$
 *
 * Unit    bit（base 2）、nat（base 'e'）、hartley（base 10）
 * Domain  p：长度m ≥ 1，各项在[0, 1]里，和为1（容差1e-9）；base > 1或'e'
 * Range   [0, log_b m]；恰好一种结果必然发生时为0，恰好各种结果等可能时为log_b m
 * Limits  p_i = 0的项为0
 *
 * @throws {RangeError} p或base不在定义域里
 * @example entropy([0.5, 0.25, 0.25]) // 1.5
 * @chapter 02-entropy
 * @alias 香农熵、Shannon entropy
 * @see Cover & Thomas, Elements of Information Theory, 2nd ed., §2.1, (2.1)
 */
export function entropy(p: Vector, base: Base = 2): number {
  requireDistribution(p, 'p', 'entropy');
  const { unit } = requireBase(base, 'entropy');
  return sum(p.length, (i) => (p[i] > 0 ? 0 - p[i] * logarithm(p[i], base) : 0)) / unit;
}
