import { requireCount } from './shared/requireNumber.ts';

/** 2^1024: from here on no double is large enough. */
const TOO_LARGE = 1n << 1024n;

/**
 * 二项式系数 · Binomial coefficient: the number of ways to choose k of n things.
 *
 *   $\binom{n}{k} = \frac{n!}{k!\,(n-k)!}$
 *
 * Unit    ways
 * Domain  k, n whole numbers, 0 ≤ k ≤ n
 * Range   whole numbers ≥ 1, exact up to 2⁵³ and correctly rounded above
 * Limits  1 for k = 0 and k = n; ∞ only when the value exceeds the largest double
 *
 * @throws {RangeError} if k or n is outside the domain
 * @example binomialCoefficient(4, 2) // 6
 * @see Knuth, The Art of Computer Programming, vol. 1, 3rd ed., §1.2.6, (3)
 */
export function binomialCoefficient(n: number, k: number): number {
  requireCount(n, 'n', 'binomialCoefficient');
  requireCount(k, 'k', 'binomialCoefficient');
  if (k > n) {
    throw new RangeError(`binomialCoefficient requires k ≤ n = ${n}, but received k = ${k}`);
  }
  const size = BigInt(n);
  const steps = BigInt(Math.min(k, n - k));
  let ways = 1n;
  for (let i = 1n; i <= steps && ways < TOO_LARGE; i++) {
    ways = (ways * (size - steps + i)) / i; // C(n − steps + i, i), a whole number at every step
  }
  return Number(ways);
}
