import { requireNumber, requireProbability } from './shared/requireNumber.ts';

/**
 * 二元交叉熵损失 · Binary cross-entropy loss: the loss of one logit x against a yes-no label y.
 *
 *   $\mathcal{L} = -y \ln \sigma(x) - (1-y) \ln (1 - \sigma(x))$
 *
 * Unit    nat, always
 * Domain  x any number, ±∞ included; 0 ≤ y ≤ 1
 * Range   [0, ∞]
 * Limits  0 at x = ∞ with y = 1 and at x = −∞ with y = 0; ∞ at any other label there
 *
 * @throws {RangeError} if x is no number or y is outside [0, 1]
 * @example binaryCrossEntropyWithLogits(0, 1) // Math.LN2
 * @see PyTorch documentation, torch.nn.BCEWithLogitsLoss
 */
export function binaryCrossEntropyWithLogits(x: number, y: number): number {
  requireNumber(x, 'x', 'binaryCrossEntropyWithLogits');
  requireProbability(y, 'y', 'binaryCrossEntropyWithLogits');
  const size = Math.abs(x);
  const against = x > 0 ? 1 - y : y; // the part of the label that the sign of x speaks against
  return (against > 0 ? against * size : 0) + Math.log1p(Math.exp(-size));
}
