import { requireNumber, requireProbability } from './shared/requireNumber.ts';
import { sigmoid } from './sigmoid.ts';

/**
 * 二元交叉熵损失的梯度 · Gradient of the binary cross-entropy loss: prediction minus label.
 *
 *   $\frac{d\mathcal{L}}{dx} = \sigma(x) - y$
 *
 * Unit    nat per unit of logit
 * Domain  x any number, ±∞ included; 0 ≤ y ≤ 1
 * Range   [−1, 1]
 * Limits  does not vanish where the prediction is surely wrong: → −1 for x → −∞ with y = 1
 *
 * @throws {RangeError} if x is no number or y is outside [0, 1]
 * @example binaryCrossEntropyGradient(0, 1) // -0.5
 * @see Bishop, Pattern Recognition and Machine Learning (2006), §4.3.2, (4.91)
 */
export function binaryCrossEntropyGradient(x: number, y: number): number {
  requireNumber(x, 'x', 'binaryCrossEntropyGradient');
  requireProbability(y, 'y', 'binaryCrossEntropyGradient');
  // Near σ = 1 the digits are in 1 − σ(x) = σ(−x).
  return x > 0 ? 1 - y - sigmoid(-x) : sigmoid(x) - y;
}
