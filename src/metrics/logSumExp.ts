import { requireEach } from './shared/requireEach.ts';
import { requireNumber } from './shared/requireNumber.ts';
import { shiftedExponentials } from './shared/shiftedExponentials.ts';
import type { Vector } from './shared/vector.ts';

/**
 * 指数和的对数 · Log-sum-exp: the logarithm of a sum of exponentials, without forming them.
 *
 * 先取指数，再求和，再取对数，途中不会溢出；结果总比最大的那一项大一点，或者相等。
 *
 *   $\mathrm{LSE}(x) = \ln \sum_i e^{x_i}$
 *
 * Unit    nat（固定）
 * Domain  x：长度m ≥ 1，各项是任意数，包括±∞
 * Range   [max x, max x + ln m]
 * Limits  各项全是−∞时为−∞；有一项是∞时为∞；结果接近0时，最大的一项与其余部分相抵，
 *   有效数字会变少
 *
 * @throws {RangeError} x不在定义域里
 * @example logSumExp([0, 0]) // Math.LN2
 * @chapter 03-kl-divergence
 * @alias 对数求和指数、LSE
 * @see Blanchard, Higham, Higham, IMA J. Numer. Anal. 41 (2021), 2311–2330
 */
export function logSumExp(x: Vector): number {
  requireEach(x, 'x', 'logSumExp', requireNumber);
  const { max, rest } = shiftedExponentials(x);
  if (!Number.isFinite(max)) return max; // x − max would be ∞ − ∞
  return max + Math.log1p(rest);
}
