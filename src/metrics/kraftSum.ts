import { requireCodeLengths } from './shared/requireCodeLengths.ts';
import { sum } from './shared/sum.ts';
import type { CodeLengths } from './shared/vector.ts';

/**
 * 克拉夫特和 · Kraft sum: how much of the room for binary words a set of word lengths takes.
 *
 *   $K = \sum_i 2^{-l_i}$
 *
 * Unit    share of the room; a prefix code with these lengths exists exactly when K ≤ 1
 * Domain  lengths: one entry per outcome, ≥ 0 and finite, or null for an outcome without a word
 * Range   [0, ∞)
 * Limits  null contributes 0
 *
 * @throws {RangeError} if lengths is outside the domain
 * @example kraftSum([1, 2, 3, 3]) // 1
 * @see Cover & Thomas, Elements of Information Theory, 2nd ed., §5.2, Theorem 5.2.1
 */
export function kraftSum(lengths: CodeLengths): number {
  requireCodeLengths(lengths, 'kraftSum');
  return sum(lengths.length, (i) => {
    const length = lengths[i];
    return length === null ? 0 : 2 ** -length;
  });
}
