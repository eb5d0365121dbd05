import { binaryCrossEntropyGradient } from './binaryCrossEntropyGradient.ts';
import { requireNumber, requireProbability } from './shared/requireNumber.ts';
import { sigmoid } from './sigmoid.ts';

/**
 * 二元平方误差的梯度 · Gradient of the binary squared error: fades where the prediction is surely wrong.
 *
 * 把交叉熵换成平方误差，logit会被推多重：多乘一个2σ(1 − σ)，错得离谱时反而几乎推不动。
 *
 *   $\frac{\mathrm d\mathcal{L}}{\mathrm dx} = 2\,(\sigma(x)-y)\,\sigma(x)\,(1-\sigma(x))$
 *
 *   $\mathcal{L} = (\sigma(x)-y)^2$
 *
 * Unit    概率的平方（logit每增加1）
 * Domain  x：任意数，包括±∞；y：0 ≤ y ≤ 1
 * Range   [−8/27, 8/27]；最小在y = 1、σ(x) = 1/3处，最大在y = 0、σ(x) = 2/3处
 * Limits  x → ±∞时趋于0，不论预测是对是错
 *
 * @throws {RangeError} x不是数，或y不在定义域里
 * @example binarySquaredErrorGradient(0, 1) // -0.25
 * @chapter 03-kl-divergence
 * @see Goodfellow, Bengio, Courville, Deep Learning, §6.2.2.2
 */
export function binarySquaredErrorGradient(x: number, y: number): number {
  requireNumber(x, 'x', 'binarySquaredErrorGradient');
  requireProbability(y, 'y', 'binarySquaredErrorGradient');
  const slope = sigmoid(x) * sigmoid(-x);
  return 2 * binaryCrossEntropyGradient(x, y) * slope + 0; // −1 · 0 is −0; adding 0 makes it 0
}
