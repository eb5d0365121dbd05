import { requireNumber, requireProbability } from './shared/requireNumber.ts';
import { softplus } from './softplus.ts';

/**
 * 二元交叉熵损失 · Binary cross-entropy loss: the loss of one logit x against a yes-no label y.
 *
 * 只有“是”与“不是”两种答案时，网络打出了分数x，再看到标签y，平均有多意外。
 *
 *   $\mathcal{L} = -y \ln \sigma(x) - (1-y) \ln (1 - \sigma(x))$
 *
 * Unit    nat（固定）
 * Domain  x：任意数，包括±∞；y：0 ≤ y ≤ 1
 * Range   [h(y), ∞]，h是以奈特计的二元熵；恰好σ(x) = y时为h(y)
 * Limits  x = ∞时，y = 1得0，其余得∞；x = −∞时，y = 0得0，其余得∞
 *
 * @throws {RangeError} x不是数，或y不在定义域里
 * @example binaryCrossEntropyWithLogits(0, 1) // Math.LN2
 * @chapter 03-kl-divergence
 * @alias BCE、logistic loss
 * @see PyTorch documentation, torch.nn.BCEWithLogitsLoss
 */
export function binaryCrossEntropyWithLogits(x: number, y: number): number {
  requireNumber(x, 'x', 'binaryCrossEntropyWithLogits');
  requireProbability(y, 'y', 'binaryCrossEntropyWithLogits');
  const size = Math.abs(x);
  const against = x > 0 ? 1 - y : y; // the part of the label that the sign of x speaks against
  return (against > 0 ? against * size : 0) + softplus(-size);
}
