import { requireDistribution } from './shared/requireDistribution.ts';
import { requireCount } from './shared/requireNumber.ts';
import type { Vector } from './shared/vector.ts';

/** More outcomes than this are refused: the list alone would fill the memory of a phone. */
const MOST_OUTCOMES = 2 ** 20;

/**
 * 分组分布 · Block distribution: the distribution of n independent draws from p taken together.
 *
 *   $p(x_1, \dots, x_n) = \prod_{t=1}^{n} p(x_t)$
 *
 * Unit    probability
 * Domain  p: length m ≥ 1, entries ≥ 0, sum 1 within 1e-9; n a whole number ≥ 0, mⁿ ≤ 2²⁰
 * Range   mⁿ entries in [0, 1], in dictionary order (the last draw changes fastest)
 * Limits  [1] for n = 0, p itself for n = 1; H of it is n·H(P)
 *
 * @throws {RangeError} if p or n is outside the domain
 * @example blockDistribution([0.5, 0.5], 2) // [0.25, 0.25, 0.25, 0.25]
 * @see Cover & Thomas, Elements of Information Theory, 2nd ed., §5.4, (5.38)
 */
export function blockDistribution(p: Vector, n: number): number[] {
  requireDistribution(p, 'p', 'blockDistribution');
  requireCount(n, 'n', 'blockDistribution');
  if (p.length ** n > MOST_OUTCOMES) {
    throw new RangeError(
      `blockDistribution requires at most ${MOST_OUTCOMES} outcomes, ` +
        `but received ${p.length} to the power of ${n}`,
    );
  }
  const draw = Array.from(p, (pi) => pi + 0); // −0 becomes 0
  if (draw.length === 1) return draw.map((certain) => certain ** n);
  let block = [1];
  for (let t = 0; t < n; t++) block = block.flatMap((before) => draw.map((pi) => before * pi));
  return block;
}
