import { requirePositive } from './shared/requireNumber.ts';

/**
 * 贝塔分布的均值 · Mean of a beta distribution: the average belief about a coin.
 *
 *   $\mathrm{E}[\theta] = \frac{a}{a+b}$
 *
 * Unit    probability
 * Domain  0 < a, b < ∞
 * Range   (0, 1)
 * Limits  1/2 when a = b
 *
 * @throws {RangeError} if a or b is outside the domain
 * @example betaMean(3, 1) // 0.75
 * @see Bishop, Pattern Recognition and Machine Learning (2006), §2.1.1, (2.15)
 */
export function betaMean(a: number, b: number): number {
  requirePositive(a, 'a', 'betaMean');
  requirePositive(b, 'b', 'betaMean');
  const total = a + b;
  // Halves only where the sum overflows: halving a very small a would lose its last digit.
  return Number.isFinite(total) ? a / total : a / 2 / (a / 2 + b / 2);
}
