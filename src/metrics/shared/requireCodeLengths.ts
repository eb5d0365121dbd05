import { requireEvery } from './requireEvery.ts';
import type { CodeLengths, Vector } from './vector.ts';

/** Refuses lengths that are negative, infinite or no numbers; `null` means «no word». */
export function requireCodeLengths(lengths: CodeLengths, caller: string): void {
  const isLength = (li: number | null) => li === null || (Number.isFinite(li) && li >= 0);
  requireEvery(lengths as Vector, 'lengths', caller, '≥ 0 or null', isLength);
}
