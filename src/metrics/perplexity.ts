import { requireDistribution } from './shared/requireDistribution.ts';
import { sum } from './shared/sum.ts';
import type { Vector } from './shared/vector.ts';

/**
 * 困惑度 · Perplexity: the number of equally likely outcomes that would be as uncertain as p.
 *
 * 有多难猜，换个说法：相当于在多少种等可能的结果里猜一个。
 *
 *   $\mathrm{PPL}(P) = 2^{H(P)} = \prod_i p_i^{-p_i}$
 *
 * Unit    种（与对数的底无关）
 * Domain  p：长度m ≥ 1，各项在[0, 1]里，和为1（容差1e-9）
 * Range   [1, m]；恰好一种结果必然发生时为1，恰好各种结果等可能时为m
 * Limits  p_i = 0的因子为1
 *
 * @throws {RangeError} p不在定义域里
 * @example perplexity([0.25, 0.25, 0.25, 0.25]) // 4
 * @chapter 02-entropy
 * @alias PPL
 * @see Murphy, Probabilistic Machine Learning: An Introduction (2022), §6.1.5
 */
export function perplexity(p: Vector): number {
  requireDistribution(p, 'p', 'perplexity');
  // 2^H multiplies the rounding of H by H. With p_i = 2^e m, 1/√2 ≤ m ≤ √2, only the small ln m is
  // left to a logarithm; and with e counted from the whole number of bits that is nearest to H,
  // the products p_i e hardly round. That shifts H by `whole` times the sum of p, which is 1 only
  // up to rounding.
  const exponents = Array.from(p, (pi) => (pi > 0 ? Math.round(Math.log2(pi)) : 0));
  const whole = Math.round(sum(p, (i) => 0 - p[i] * exponents[i]));
  const excess = sum([...p, -1]);
  const bits = sum(p, (i) => 0 - p[i] * (exponents[i] + whole)) + whole * excess;
  const nats = sum(p, (i) => (p[i] > 0 ? 0 - p[i] * Math.log(p[i] / 2 ** exponents[i]) : 0));
  return 2 ** whole * 2 ** bits * Math.exp(nats);
}
