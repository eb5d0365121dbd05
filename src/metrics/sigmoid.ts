import { requireNumber } from './shared/requireNumber.ts';

/**
 * sigmoid函数 · Sigmoid: turns one logit into the probability of “yes”.
 *
 * 把一个可大可小的分数压到0与1之间，当作答“是”的概率。
 *
 *   $\sigma(x) = \frac{1}{1 + e^{-x}}$
 *
 * Unit    概率
 * Domain  x：任意数，包括±∞
 * Range   [0, 1]；σ(x) + σ(−x) = 1
 * Limits  x = −∞时为0，x = ∞时为1
 *
 * @throws {RangeError} x不是数
 * @example sigmoid(0) // 0.5
 * @chapter 03-kl-divergence
 * @alias 逻辑斯谛函数、S型函数、logistic function
 * @see Goodfellow, Bengio, Courville, Deep Learning, §3.10, (3.30)
 */
export function sigmoid(x: number): number {
  requireNumber(x, 'x', 'sigmoid');
  const e = Math.exp(-Math.abs(x)); // never overflows
  return x < 0 ? e / (1 + e) : 1 / (1 + e);
}
