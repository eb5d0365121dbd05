import { conditionalEntropy } from './conditionalEntropy.ts';
import { requireBase, type Base } from './shared/logarithm.ts';
import { requireTable } from './shared/requireTable.ts';
import type { Table } from './shared/vector.ts';

/**
 * 联合熵 · Joint entropy: how uncertain row and column are together.
 *
 *   $H(X,Y) = -\sum_{x,y} p(x,y) \log_b p(x,y)$
 *
 * Unit    bit (base 2), nat (base 'e'), hartley (base 10)
 * Domain  joint: a table of weights ≥ 0, not all 0, which are divided by their total; rows X,
 *   columns Y; base > 1 or 'e'
 * Range   [max(H(X), H(Y)), H(X) + H(Y)]; the upper end exactly when X and Y are independent
 * Limits  a cell 0 contributes 0
 *
 * @throws {RangeError} if joint or base is outside the domain
 * @example jointEntropy([[0.25, 0.25], [0.25, 0.25]]) // 2
 * @see Cover & Thomas, Elements of Information Theory, 2nd ed., §2.2, (2.8)
 */
export function jointEntropy(joint: Table, base: Base = 2): number {
  requireBase(base, 'jointEntropy');
  const table = requireTable(joint, 'joint', 'jointEntropy');
  // The cells in one row: given a row that is always the same, all uncertainty remains.
  return conditionalEntropy([table.flat()], base);
}
