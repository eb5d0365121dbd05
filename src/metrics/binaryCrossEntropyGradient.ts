import { requireNumber, requireProbability } from './shared/requireNumber.ts';
import { sigmoid } from './sigmoid.ts';

/**
 * 二元交叉熵损失的梯度 · Gradient of the binary cross-entropy loss: prediction minus label.
 *
 * logit该往哪边推、推多重：预测的概率减去标签，差多少，推多少。
 *
 *   $\frac{\mathrm d\mathcal{L}}{\mathrm dx} = \sigma(x) - y$
 *
 * Unit    nat（logit每增加1）
 * Domain  x：任意数，包括±∞；y：0 ≤ y ≤ 1
 * Range   [−y, 1 − y]；恰好σ(x) = y时为0
 * Limits  错得再离谱也不消失：y = 1而x → −∞时，趋于−1
 *
 * @throws {RangeError} x不是数，或y不在定义域里
 * @example binaryCrossEntropyGradient(0, 1) // -0.5
 * @chapter 03-kl-divergence
 * @see Bishop, Pattern Recognition and Machine Learning (2006), §4.3.2, (4.91)
 */
export function binaryCrossEntropyGradient(x: number, y: number): number {
  requireNumber(x, 'x', 'binaryCrossEntropyGradient');
  requireProbability(y, 'y', 'binaryCrossEntropyGradient');
  // Near σ = 1 the digits are in 1 − σ(x) = σ(−x).
  return x > 0 ? 1 - y - sigmoid(-x) : sigmoid(x) - y;
}
