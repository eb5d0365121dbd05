import { refuse } from './refuse.ts';
import { requireVector } from './requireVector.ts';
import type { CodeLengths } from './vector.ts';

/** Refuses two lists of different lengths: entry i of both must speak of the same outcome. */
export function requireSameLength(
  a: CodeLengths,
  b: CodeLengths,
  aName: string,
  bName: string,
  caller: string,
): void {
  if (a?.length === b?.length) return; // two that are no lists are refused with their entries
  requireVector(a, aName, caller);
  requireVector(b, bName, caller);
  refuse(caller, `${aName} and ${bName} of one length`, `${a.length} and ${b.length}`);
}
