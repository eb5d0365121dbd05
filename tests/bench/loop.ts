// The timed loop. speedOfScene.ts imports this file anew for every contender (`./loop.ts?name`):
// an engine specialises a loop for what it has called, and one loop shared by all contenders would
// be specialised for none.
import type { Vector } from '../../src/metrics/shared/vector.ts';

export type Contender = (p: Vector, q: Vector) => number;

/**
 * Calls `contender` with `count` pairs, beginning with pair `from` and going around. The sum of the
 * results is returned, so that no call can be left out. There are 2^k pairs.
 */
export function loop(
  contender: Contender,
  ps: readonly Vector[],
  qs: readonly Vector[],
  from: number,
  count: number,
): number {
  const last = ps.length - 1;
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const k = (from + i) & last;
    sum += contender(ps[k], qs[k]);
  }
  return sum;
}
