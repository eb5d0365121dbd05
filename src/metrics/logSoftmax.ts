import { requireLogits } from './shared/requireLogits.ts';
import { shiftedExponentials } from './shared/shiftedExponentials.ts';
import type { Vector } from './shared/vector.ts';

/**
 * 对数softmax · Log-softmax: the logarithm of the softmax probabilities, good where they are tiny.
 *
 * softmax概率的自然对数；概率小到双精度数装不下，它仍然算得准。
 *
 *   $\ln q_i = x_i - \ln \sum_j e^{x_j}$
 *
 * Unit    nat（固定）；变个号，就是各类的自信息
 * Domain  x：长度m ≥ 1，各项有限或为−∞，至少一项有限
 * Range   m项，各项在[−∞, 0]里
 * Limits  x_i = −∞（排除的类）得−∞
 *
 * @throws {RangeError} x不在定义域里
 * @example logSoftmax([0, 0]) // [-Math.LN2, -Math.LN2]
 * @chapter 03-kl-divergence
 * @see Blanchard, Higham, Higham, IMA J. Numer. Anal. 41 (2021), 2311–2330
 */
export function logSoftmax(x: Vector): number[] {
  requireLogits(x, 'x', 'logSoftmax');
  const { max, rest } = shiftedExponentials(x);
  const logTotal = Math.log1p(rest); // ln Σ exp(x_j − max)
  return Array.from(x, (xi) => xi - max - logTotal);
}
