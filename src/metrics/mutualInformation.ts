import { farLogarithm, isNear, nearTerm } from './shared/divergenceTerm.ts';
import { difference, multiply, sumDoubleDouble } from './shared/doubleDouble.ts';
import { logarithm, requireBase, type Base } from './shared/logarithm.ts';
import { requireTable } from './shared/requireTable.ts';
import { sum } from './shared/sum.ts';
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
 * Limits  为0的格不计；添上全0的行或列，结果不变
 *
 * @throws {RangeError} joint或base不在定义域里
 * @example mutualInformation([[0.5, 0], [0, 0.5]]) // 1
 * @chapter 02-entropy
 * @alias 信息增益、information gain
 * @see Cover & Thomas, Elements of Information Theory, 2nd ed., §2.3, (2.28)
 */
export function mutualInformation(joint: Table, base: Base = 2): number {
  const { unit, nat } = requireBase(base, 'mutualInformation');
  const table = requireTable(joint, 'joint', 'mutualInformation');
  const rows = table.map(sumDoubleDouble);
  const columns = table[0].map((_, j) => sumDoubleDouble(table.map((row) => row[j])));
  const total = sumDoubleDouble(table.flat());
  // I is the divergence of w_ij · total from row_i · column_j, over total². Their difference is
  // what I is made of near independence, so it is taken before either product is rounded.
  const cells = table.flatMap((row, i) =>
    row.map((weight, j) => {
      const together = multiply({ high: weight, low: 0 }, total);
      const apart = multiply(rows[i], columns[j]);
      const d = difference(together, apart);
      return { i, j, p: together.high, q: apart.high, d };
    }),
  );
  const logarithms = sum(cells.length, (k) => {
    const { i, j, p, q } = cells[k];
    if (isNear(p, q)) return 0;
    if (p === 0 || q > 1e-290) return farLogarithm(p, q, base);
    // Two tiny margins, whose product has underflowed.
    return (
      p * (logarithm(p, base) - logarithm(rows[i].high, base) - logarithm(columns[j].high, base))
    );
  });
  const rest = sum(cells.length, (k) => {
    const { p, q, d } = cells[k];
    return isNear(p, q) ? nearTerm(p, q, d) : -d;
  });
  return (logarithms / unit + rest / nat) / multiply(total, total).high;
}
