import { requirePositive } from './shared/requireNumber.ts';

/**
 * 贝塔分布的众数 · Mode of a beta distribution: the most plausible value of a coin's probability.
 *
 *   $\hat\theta = \frac{a-1}{a+b-2}$
 *
 * Unit    probability
 * Domain  1 ≤ a, b < ∞, not both 1
 * Range   [0, 1]
 * Limits  0 for a = 1, 1 for b = 1; Beta(1, 1) is flat and has no mode
 *
 * @throws {RangeError} if a or b is outside the domain
 * @example betaMode(4, 2) // 0.75
 * @see Murphy, Probabilistic Machine Learning: An Introduction (2022), §2.7.4
 */
export function betaMode(a: number, b: number): number {
  requirePositive(a, 'a', 'betaMode');
  requirePositive(b, 'b', 'betaMode');
  if (a < 1 || b < 1 || (a === 1 && b === 1)) {
    throw new RangeError(
      `betaMode requires a ≥ 1 and b ≥ 1, not both 1, but received a = ${a} and b = ${b}`,
    );
  }
  // Apart, because a + b − 2 cancels near 2; halves, which are exact here, lest the sum overflow.
  const heads = (a - 1) / 2;
  const tails = (b - 1) / 2;
  return heads / (heads + tails);
}
