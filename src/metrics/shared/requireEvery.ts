import { refuse } from './refuse.ts';
import { requireEach } from './requireEach.ts';
import type { Vector } from './vector.ts';

/** Refuses a vector with an entry that is not as `bound` says; names the first of them. */
export function requireEvery(
  v: Vector,
  name: string,
  caller: string,
  bound: string,
  holds: (vi: number) => boolean,
): void {
  requireEach(v, name, caller, (vi, where) => {
    if (!holds(vi)) refuse(caller, `every ${name}[i] ${bound}`, `${where} = ${vi}`);
  });
}
