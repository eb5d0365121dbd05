import { refuse } from './refuse.ts';
import { requireVector } from './requireVector.ts';
import type { Vector } from './vector.ts';

/** Refuses a vector with an entry that is not as `bound` says; names the first of them. */
export function requireEvery(
  v: Vector,
  name: string,
  caller: string,
  bound: string,
  holds: (vi: number) => boolean,
): void {
  requireVector(v, name, caller);
  for (let i = 0; i < v.length; i++) {
    if (!holds(v[i])) refuse(caller, `every ${name}[i] ${bound}`, `${name}[${i}] = ${v[i]}`);
  }
}
