import { logarithm, unitOf, type Base } from './shared/logarithm.ts';
import { requireBoth } from './shared/requireBoth.ts';
import type { Vector } from './shared/vector.ts';

/**
 * 交叉熵的各项 · Terms of the cross-entropy: what each outcome adds to the average surprise.
 *
 * 平均意外是各种结果一份一份凑成的，这里列出每一份。
 *
 *   $t_i = -p_i \log_b q_i$
 *
 * Unit    bit（base 2）、nat（base 'e'）、hartley（base 10）
 * Domain  p、q：长度相同，m ≥ 1，各项在[0, 1]里，和各为1（容差1e-9）；base > 1或'e'
 * Range   m项，各项在[0, ∞]里；加起来就是crossEntropy(p, q, base)
 * Limits  p_i = 0的项为0（q_i = 0时也是）；q_i = 0而p_i > 0的项为∞
 *
 * @throws {RangeError} p、q或base不在定义域里
 * @example crossEntropyTerms([0.5, 0.5, 0], [0.25, 0.5, 0.25]) // [1, 0.5, 0]
 * @chapter 03-kl-divergence
 * @see Goodfellow, Bengio, Courville, Deep Learning, §3.13, (3.51)
 */
export function crossEntropyTerms(p: Vector, q: Vector, base: Base = 2): number[] {
  requireBoth(p, q, 'crossEntropyTerms');
  const unit = unitOf(base, 'crossEntropyTerms');
  return Array.from(p, (pi, i) => (pi > 0 ? (0 - pi * logarithm(q[i], base)) / unit : 0));
}
