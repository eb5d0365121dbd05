import { divergence } from './shared/divergence.ts';
import { multiply, sumDoubleDouble } from './shared/doubleDouble.ts';
import type { Base } from './shared/logarithm.ts';
import { requireTable } from './shared/requireTable.ts';
import type { Table } from './shared/vector.ts';

/**
 * 互信息 · Mutual information: what knowing the row tells about the column, on average.
 *
 * 知道了X（行），Y（列）的悬念平均减少多少。
 *
 *   $I(X;Y) = \sum_{x,y} p(x,y) \log_b \frac{p(x,y)}{p(x)\,p(y)}$
 *
 * Unit    bit（base 2）、nat（base 'e'）、hartley（base 10）
 * Domain  joint（式中的p(x,y)）：权重表，行是X，列是Y，各格 ≥ 0且有限，不全为0，会先除以总和；
 *   base > 1或'e'
 * Range   [0, min(H(X), H(Y))]；恰好X与Y独立时为0
 * Limits  为0的格不计；添上全0的行或列，结果不变；表只因舍入才不独立，各行或各列的和又相差几十个数量级时，
 *   结果（小于1e-50）不再可靠
 *
 * @throws {RangeError} joint或base不在定义域里
 * @example mutualInformation([[0.5, 0], [0, 0.5]]) // 1
 * @chapter 02-entropy
 * @alias 信息增益、information gain
 * @see Cover & Thomas, Elements of Information Theory, 2nd ed., §2.3, (2.28)
 */
export function mutualInformation(joint: Table, base: Base = 2): number {
  const table = requireTable(joint, 'joint', 'mutualInformation');
  const rows = table.map(sumDoubleDouble);
  const columns = table[0].map((_, j) => sumDoubleDouble(table.map((row) => row[j])));
  const weights = table.flat();
  const total = sumDoubleDouble(weights);
  // I is the divergence of w_ij · total from row_i · column_j, over total². Near independence it
  // is made of the last digits of these products, so they are kept with twice as many.
  const together = weights.map((weight) => multiply({ high: weight, low: 0 }, total));
  const apart = rows.flatMap((row) => columns.map((column) => multiply(row, column)));
  const remainder = {
    p: together.map(({ low }) => low),
    q: apart.map(({ low }) => low),
    logRatio: (k: number) => {
      const row = rows[Math.floor(k / columns.length)];
      const column = columns[k % columns.length];
      const logOfShare = Math.log(weights[k]) - Math.log(row.high);
      return logOfShare + (Math.log(total.high) - Math.log(column.high));
    },
  };
  const p = together.map(({ high }) => high);
  const q = apart.map(({ high }) => high);
  const sum = divergence(p, q, base, 'mutualInformation', remainder);
  return sum / multiply(total, total).high;
}
