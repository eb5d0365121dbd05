import { requireVector } from './requireVector.ts';
import type { CodeLengths, Vector } from './vector.ts';

/** Refuses lengths that are negative, infinite or no numbers; `null` means «no word». */
export function requireCodeLengths(lengths: CodeLengths, caller: string): void {
  requireVector(lengths as Vector, 'lengths', caller);
  for (let i = 0; i < lengths.length; i++) {
    const li = lengths[i];
    if (li !== null && !(Number.isFinite(li) && li >= 0)) {
      throw new RangeError(
        `${caller} requires every lengths[i] ≥ 0 or null, but received lengths[${i}] = ${li}`,
      );
    }
  }
}
