import { requireDistribution } from './shared/requireDistribution.ts';
import { requireProbability } from './shared/requireNumber.ts';
import { smoothed } from './shared/smoothed.ts';
import type { Vector } from './shared/vector.ts';

/**
 * 标签平滑 · Label smoothing: takes the share ε from a label and spreads it over all m classes.
 *
 * 从标签里拿出ε那么大的一份，平分给所有的类，免得网络把话说得太满。
 *
 *   $p'_i = (1-\varepsilon)\,p_i + \frac{\varepsilon}{m}$
 *
 * Unit    概率
 * Domain  p：长度m ≥ 1，各项在[0, 1]里，和为1（容差1e-9）；epsilon（式中的ε）：0 ≤ epsilon ≤ 1
 * Range   m项，各项在[ε/m, 1 − ε + ε/m]里，和仍为1
 * Limits  epsilon = 0时就是p，epsilon = 1时是均匀分布
 *
 * @throws {RangeError} p或epsilon不在定义域里
 * @example smoothLabels([1, 0], 0.5) // [0.75, 0.25]
 * @chapter 03-kl-divergence
 * @see Szegedy et al., Rethinking the Inception Architecture for Computer Vision (2016), §7
 */
export function smoothLabels(p: Vector, epsilon: number): number[] {
  requireDistribution(p, 'p', 'smoothLabels');
  requireProbability(epsilon, 'epsilon', 'smoothLabels');
  return smoothed(p, epsilon);
}
