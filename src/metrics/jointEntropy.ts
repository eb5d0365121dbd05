import { conditionalEntropy } from './conditionalEntropy.ts';
import { natsPerUnit, type Base } from './shared/logarithm.ts';
import { requireTable } from './shared/requireTable.ts';
import type { Table } from './shared/vector.ts';

/**
 * 联合熵 · Joint entropy: how uncertain row and column are together.
 *
 * 把X（行）与Y（列）合起来看成一件事，揭晓之前有多少悬念。
 *
 *   $H(X,Y) = -\sum_{x,y} p(x,y) \log_b p(x,y)$
 *
 * Unit    bit（base 2）、nat（base 'e'）、hartley（base 10）
 * Domain  joint（式中的p(x,y)）：权重表，行是X，列是Y，各格 ≥ 0且有限，不全为0，会先除以总和；
 *   base > 1或'e'
 * Range   [max(H(X), H(Y)), H(X) + H(Y)]；恰好X与Y独立时为H(X) + H(Y)
 * Limits  为0的格不计
 *
 * @throws {RangeError} joint或base不在定义域里
 * @example jointEntropy([[0.25, 0.25], [0.25, 0.25]]) // 2
 * @chapter 02-entropy
 * @see Cover & Thomas, Elements of Information Theory, 2nd ed., §2.2, (2.8)
 */
export function jointEntropy(joint: Table, base: Base = 2): number {
  natsPerUnit(base, 'jointEntropy'); // refuses a base in this function's name
  const table = requireTable(joint, 'joint', 'jointEntropy');
  // The cells in one row: given a row that is always the same, all uncertainty remains.
  return conditionalEntropy([table.flat()], base);
}
