import { logarithm, natsPerUnit, unitOf, type Base } from './shared/logarithm.ts';
import { requireTable } from './shared/requireTable.ts';
import { sum } from './shared/sum.ts';
import type { Table } from './shared/vector.ts';

/**
 * 条件熵 · Conditional entropy: how uncertain the column still is once the row is known.
 *
 * 知道了X（行）之后，Y（列）平均还剩多少悬念。
 *
 *   $H(Y\mid X) = -\sum_{x,y} p(x,y) \log_b p(y\mid x)$
 *
 * Unit    bit（base 2）、nat（base 'e'）、hartley（base 10）
 * Domain  joint（式中的p(x,y)）：权重表，行是X，列是Y，各格 ≥ 0且有限，不全为0，会先除以总和；
 *   base > 1或'e'
 * Range   [0, H(Y)]；恰好X完全决定Y时为0，恰好X与Y独立时为H(Y)
 * Limits  为0的格与全0的行都不计
 *
 * @throws {RangeError} joint或base不在定义域里
 * @example conditionalEntropy([[0.25, 0.25], [0.5, 0]]) // 0.5
 * @chapter 02-entropy
 * @see Cover & Thomas, Elements of Information Theory, 2nd ed., §2.2, (2.10)
 */
export function conditionalEntropy(joint: Table, base: Base = 2): number {
  const unit = unitOf(base, 'conditionalEntropy');
  const nat = natsPerUnit(base, 'conditionalEntropy');
  const table = requireTable(joint, 'joint', 'conditionalEntropy');
  const rowTotals = table.map((row) => sum(row));
  const cells = table.flatMap((row, i) => {
    const total = rowTotals[i];
    return row.map((weight, j) => {
      if (weight === 0) return 0;
      if (weight <= total / 2) return (weight * (0 - logarithm(weight / total, base))) / unit;
      // A share near 1 has a logarithm near 0, whose digits are in what is left of the row.
      const others = sum(row, (k) => (k === j ? 0 : row[k]));
      return (weight * (0 - Math.log1p(-others / total))) / nat;
    });
  });
  return sum(cells) / sum(rowTotals);
}
