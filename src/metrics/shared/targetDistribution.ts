import { refuse } from './refuse.ts';
import { requireDistribution } from './requireDistribution.ts';
import { requireSameLength } from './requireSameLength.ts';
import type { Vector } from './vector.ts';

/** The label as a distribution over the classes: a class index becomes a one-hot vector. */
export function targetDistribution(
  target: number | Vector,
  logits: Vector,
  caller: string,
): Vector {
  if (typeof target !== 'number') {
    requireSameLength(logits, target, 'logits', 'target', caller);
    requireDistribution(target, 'target', caller);
    return target;
  }
  if (!(Number.isInteger(target) && target >= 0 && target < logits.length)) {
    const classes = `a class index from 0 to ${logits.length - 1}`;
    refuse(caller, `target to be ${classes} or a distribution`, target);
  }
  return Array.from(logits, (_, i) => (i === target ? 1 : 0));
}
