import { requireDistribution } from './shared/requireDistribution.ts';
import type { Vector } from './shared/vector.ts';

/**
 * 香农码长 · Shannon code lengths: each outcome's self-information in bits, rounded up.
 *
 * 拿每种结果的自信息当码长，带小数就向上取整，每个码字多付不到一位。
 *
 *   $l_i = \lceil -\log_2 p_i \rceil$
 *
 * Unit    位（二进制）
 * Domain  p：长度m ≥ 1，各项在[0, 1]里，和为1（容差1e-9）
 * Range   m项，各项是不小于0的整数；−log₂ p_i ≤ l_i < −log₂ p_i + 1，所以H(P) ≤ 平均码长 < H(P) + 1
 * Limits  p_i = 0的结果得null：不会发生，用不着码字
 *
 * @throws {RangeError} p不在定义域里
 * @example shannonCodeLengths([0.5, 0.3, 0.2]) // [1, 2, 3]
 * @chapter 02-entropy
 * @see Cover & Thomas, Elements of Information Theory, 2nd ed., §5.4
 */
export function shannonCodeLengths(p: Vector): (number | null)[] {
  requireDistribution(p, 'p', 'shannonCodeLengths');
  return Array.from(p, (pi) => (pi > 0 ? shortestLength(pi) : null));
}

/** The smallest whole l with 2^−l ≤ p. */
function shortestLength(p: number): number {
  const l = Math.ceil(0 - Math.log2(p));
  // Just below a power of two log2 rounds to it; comparing with the power itself is exact.
  return 2 ** -l > p ? l + 1 : l;
}
