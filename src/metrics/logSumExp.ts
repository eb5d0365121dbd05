import { requireNumber } from './shared/requireNumber.ts';
import { requireVector } from './shared/requireVector.ts';
import { shiftedExponentials } from './shared/shiftedExponentials.ts';
import type { Vector } from './shared/vector.ts';

/**
 * 对数求和指数 · Log-sum-exp: the logarithm of a sum of exponentials, without forming them.
 *
 *   $\mathrm{LSE}(x) = \ln \sum_i e^{x_i}$
 *
 * Unit    nat
 * Domain  x: length n ≥ 1, entries any number, ±∞ included
 * Range   [max x, max x + ln n]
 * Limits  −∞ when every x_i = −∞; ∞ when some x_i = ∞
 *
 * @throws {RangeError} if x is empty or has an entry that is no number
 * @example logSumExp([0, 0]) // Math.LN2
 * @see Blanchard, Higham, Higham, IMA J. Numer. Anal. 41 (2021), 2311–2330
 */
export function logSumExp(x: Vector): number {
  requireVector(x, 'x', 'logSumExp');
  for (let i = 0; i < x.length; i++) requireNumber(x[i], `x[${i}]`, 'logSumExp');
  const { max, rest } = shiftedExponentials(x);
  if (!Number.isFinite(max)) return max; // x − max would be ∞ − ∞
  return max + Math.log1p(rest);
}
