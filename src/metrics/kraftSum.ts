import { requireCodeLengths } from './shared/requireCodeLengths.ts';
import { sum } from './shared/sum.ts';
import type { CodeLengths } from './shared/vector.ts';

/**
 * 克拉夫特和 · Kraft sum: how much of the room for binary words a set of word lengths takes.
 *
 * 码字要占地盘，越短占得越多；这里算一组码长一共占去多少，总共只有1。
 *
 *   $K = \sum_i 2^{-l_i}$
 *
 * Unit    份（全部地盘是1份）
 * Domain  lengths（式中的l）：长度m ≥ 1，各项 ≥ 0且有限，或为null（没有码字）
 * Range   [0, m]；码长都是整数时，恰好K ≤ 1才能做成前缀码
 * Limits  null的项为0
 *
 * @throws {RangeError} lengths不在定义域里
 * @example kraftSum([1, 2, 3, 3]) // 1
 * @chapter 02-entropy
 * @see Cover & Thomas, Elements of Information Theory, 2nd ed., §5.2, Theorem 5.2.1
 */
export function kraftSum(lengths: CodeLengths): number {
  requireCodeLengths(lengths, 'kraftSum');
  return sum(lengths, (i) => {
    const length = lengths[i];
    return length === null ? 0 : 2 ** -length;
  });
}
