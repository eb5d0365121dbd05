// The numbers that a run of a notebook printed, and how far they are from the page's.

import { numbersIn } from '../cells/numbersIn.ts';

/** What Jupyter writes below a cell, as far as it matters here. */
export interface RunOutput {
  output_type: string;
  name?: string;
  text?: string | string[];
  ename?: string;
  evalue?: string;
}

/** What was printed; warnings go elsewhere. */
export function printedNumbers(outputs: readonly RunOutput[]): number[] {
  return outputs
    .filter(({ output_type: type, name }) => type === 'stream' && name === 'stdout')
    .flatMap(({ text = '' }) => numbersIn([text].flat().join('')));
}

/** Rounding of sums that should be 0; nothing that a cell prints is as small by right. */
const NOTHING = 1e-15;

/** Relative to the page's number; 0 for what is one and the same, ∞ and NaN included. */
export function differenceOf(page: number, printed: number): number {
  if (Object.is(page, printed) || page === printed) return 0;
  if (!Number.isFinite(page) || !Number.isFinite(printed)) return Infinity;
  if (Math.abs(page - printed) < NOTHING && Math.min(Math.abs(page), Math.abs(printed)) === 0) {
    return 0;
  }
  return Math.abs(page - printed) / Math.max(Math.abs(page), Math.abs(printed));
}
