import { refuse } from './shared/refuse.ts';
import { requirePositive } from './shared/requireNumber.ts';

/**
 * 贝塔分布的众数 · Mode of a beta distribution: the most plausible value of a coin's probability.
 *
 * 不确定硬币正面的概率是多少时，最可信的那个值；看过数据再取它，就是最大后验估计。
 *
 *   $\hat\theta = \frac{a-1}{a+b-2}$
 *
 * Unit    概率
 * Domain  a、b：不小于1且有限，不同时为1
 * Range   [0, 1]
 * Limits  a = 1时为0，b = 1时为1；Beta(1, 1)处处一样高，没有众数
 *
 * @throws {RangeError} a或b不在定义域里
 * @example betaMode(4, 2) // 0.75
 * @chapter 04-maximum-likelihood
 * @see Murphy, Probabilistic Machine Learning: An Introduction (2022), §2.7.4
 */
export function betaMode(a: number, b: number): number {
  requirePositive(a, 'a', 'betaMode');
  requirePositive(b, 'b', 'betaMode');
  if (a < 1 || b < 1 || (a === 1 && b === 1)) {
    refuse('betaMode', 'a ≥ 1 and b ≥ 1, not both 1', `a = ${a} and b = ${b}`);
  }
  // Apart, because a + b − 2 cancels near 2; halves, which are exact here, lest the sum overflow.
  const heads = (a - 1) / 2;
  const tails = (b - 1) / 2;
  return heads / (heads + tails);
}
