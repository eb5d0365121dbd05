import { requirePositive } from './shared/requireNumber.ts';

/**
 * 贝塔分布的均值 · Mean of a beta distribution: the average belief about a coin.
 *
 * 不确定硬币正面的概率是多少时，把每个可能的值按可信的程度取平均。
 *
 *   $\mathbb{E}[\theta] = \frac{a}{a+b}$
 *
 * Unit    概率
 * Domain  a、b：大于0且有限
 * Range   (0, 1)；a与b过于悬殊时，会舍入成0或1
 * Limits  a = b时为1/2
 *
 * @throws {RangeError} a或b不在定义域里
 * @example betaMean(3, 1) // 0.75
 * @chapter 04-maximum-likelihood
 * @see Bishop, Pattern Recognition and Machine Learning (2006), §2.1.1, (2.15)
 */
export function betaMean(a: number, b: number): number {
  requirePositive(a, 'a', 'betaMean');
  requirePositive(b, 'b', 'betaMean');
  const total = a + b;
  // Halves only where the sum overflows: halving a very small a would lose its last digit.
  return Number.isFinite(total) ? a / total : a / 2 / (a / 2 + b / 2);
}
