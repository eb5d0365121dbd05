import { refuse } from './shared/refuse.ts';
import { requireCount } from './shared/requireNumber.ts';

/** 2^1024: from here on no double is large enough. */
const TOO_LARGE = 1n << 1024n;

/**
 * 二项式系数 · Binomial coefficient: the number of ways to choose k of n things.
 *
 * 从n样东西里挑k样，不计次序，有多少种挑法。
 *
 *   $\binom{n}{k} = \frac{n!}{k!\,(n-k)!}$
 *
 * Unit    种
 * Domain  k、n：整数，0 ≤ k ≤ n < 2⁵³
 * Range   不小于1的整数；不超过2⁵³时精确，再大就取最近的双精度数
 * Limits  k = 0或k = n时为1；大到双精度数装不下时为∞
 *
 * @throws {RangeError} k或n不在定义域里
 * @example binomialCoefficient(4, 2) // 6
 * @chapter 04-maximum-likelihood
 * @alias 组合数、combinations
 * @see Knuth, The Art of Computer Programming, vol. 1, 3rd ed., §1.2.6
 */
export function binomialCoefficient(n: number, k: number): number {
  requireCount(n, 'n', 'binomialCoefficient');
  requireCount(k, 'k', 'binomialCoefficient');
  if (k > n) refuse('binomialCoefficient', `k ≤ n = ${n}`, `k = ${k}`);
  const size = BigInt(n);
  const steps = BigInt(Math.min(k, n - k));
  let ways = 1n;
  for (let i = 1n; i <= steps && ways < TOO_LARGE; i++) {
    ways = (ways * (size - steps + i)) / i; // C(n − steps + i, i), a whole number at every step
  }
  return Number(ways);
}
