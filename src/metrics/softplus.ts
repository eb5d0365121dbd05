import { requireNumber } from './shared/requireNumber.ts';

/**
 * softplus函数 · Softplus: the smooth ramp; softplus(−x) is the loss of a sigmoid whose label is 1.
 *
 * 把折线max(0, x)的拐角抹圆；标签为1时，二元交叉熵损失就是softplus(−x)。
 *
 *   $\zeta(x) = \ln(1 + e^x)$
 *
 * Unit    nat（固定）
 * Domain  x：任意数，包括±∞
 * Range   [0, ∞]
 * Limits  x → −∞时趋于0，x → ∞时与x之差趋于0
 *
 * @throws {RangeError} x不是数
 * @example softplus(0) // Math.LN2
 * @chapter 03-kl-divergence
 * @see Goodfellow, Bengio, Courville, Deep Learning, §3.10, (3.31)
 */
export function softplus(x: number): number {
  requireNumber(x, 'x', 'softplus');
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}
