import { requireVector } from './requireVector.ts';
import type { Vector } from './vector.ts';

/** Refuses a vector with an entry that `requireEntry` refuses. */
export function requireEach(
  v: Vector,
  name: string,
  caller: string,
  requireEntry: (vi: number, where: string, caller: string) => void,
): void {
  requireVector(v, name, caller);
  for (let i = 0; i < v.length; i++) requireEntry(v[i], `${name}[${i}]`, caller);
}
