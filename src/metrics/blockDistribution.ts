import { refuse } from './shared/refuse.ts';
import { requireDistribution } from './shared/requireDistribution.ts';
import { requireCount } from './shared/requireNumber.ts';
import type { Vector } from './shared/vector.ts';

/** More outcomes than this are refused: the list alone would fill the memory of a phone. */
const MOST_OUTCOMES = 2 ** 20;

/**
 * 信源的n次扩展 · Nth extension of a source: the distribution of n independent draws from p.
 *
 * 把n次独立的结果打成一包，当作一个大结果，列出每种大结果的概率。
 *
 *   $p(x_1, \dots, x_n) = \prod_{t=1}^{n} p(x_t)$
 *
 * Unit    概率
 * Domain  p：长度m ≥ 1，各项在[0, 1]里，和为1（容差1e-9）；n：整数，n ≥ 0，mⁿ ≤ 2²⁰
 * Range   mⁿ项，各项在[0, 1]里，按字典序排列（最后一次变得最快）
 * Limits  n = 0时为[1]，n = 1时就是p；它的熵是n·H(P)
 *
 * @throws {RangeError} p或n不在定义域里
 * @example blockDistribution([0.5, 0.5], 2) // [0.25, 0.25, 0.25, 0.25]
 * @chapter 02-entropy
 * @alias 分组分布、block distribution
 * @see Cover & Thomas, Elements of Information Theory, 2nd ed., §5.4
 */
export function blockDistribution(p: Vector, n: number): number[] {
  requireDistribution(p, 'p', 'blockDistribution');
  requireCount(n, 'n', 'blockDistribution');
  if (p.length ** n > MOST_OUTCOMES) {
    const received = `${p.length} to the power of ${n}`;
    refuse('blockDistribution', `at most ${MOST_OUTCOMES} outcomes`, received);
  }
  const draw = Array.from(p, (pi) => pi + 0); // −0 becomes 0
  if (draw.length === 1) return draw.map((certain) => certain ** n);
  let block = [1];
  for (let t = 0; t < n; t++) block = block.flatMap((before) => draw.map((pi) => before * pi));
  return block;
}
