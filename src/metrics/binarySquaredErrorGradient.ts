import { binaryCrossEntropyGradient } from './binaryCrossEntropyGradient.ts';
import { requireNumber, requireProbability } from './shared/requireNumber.ts';
import { sigmoid } from './sigmoid.ts';

/**
 * 平方误差的梯度 · Gradient of the squared error of a sigmoid, for comparison with cross-entropy.
 *
 *   $\frac{d}{dx}\,(\sigma(x) - y)^2 = 2\,(\sigma(x) - y)\,\sigma(x)\,(1 - \sigma(x))$
 *
 * Unit    squared probability per unit of logit
 * Domain  x any number, ±∞ included; 0 ≤ y ≤ 1
 * Range   within ±8/27 for a label 0 or 1
 * Limits  → 0 for x → ±∞, also where the prediction is surely wrong
 *
 * @throws {RangeError} if x is no number or y is outside [0, 1]
 * @example binarySquaredErrorGradient(0, 1) // -0.25
 * @see Goodfellow, Bengio, Courville, Deep Learning, §6.2.2.2
 */
export function binarySquaredErrorGradient(x: number, y: number): number {
  requireNumber(x, 'x', 'binarySquaredErrorGradient');
  requireProbability(y, 'y', 'binarySquaredErrorGradient');
  const slope = sigmoid(x) * sigmoid(-x);
  return 2 * binaryCrossEntropyGradient(x, y) * slope + 0; // −1 · 0 is −0; adding 0 makes it 0
}
