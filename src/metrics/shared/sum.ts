import { sumRoundOff } from './roundOff.ts';
import type { CodeLengths } from './vector.ts';

/**
 * Σ v_i, or with a term Σ term(i) over the places of v, good to about one rounding however many
 * there are: what each addition drops is recovered exactly and added at the end.
 *
 * @see Ogita, Rump, Oishi, Accurate sum and dot product, SIAM J. Sci. Comput. 26 (2005), Alg. 4.3
 */
export function sum(v: CodeLengths, term?: (i: number) => number): number {
  const n = v.length; // asked once, because v may be a list of any kind
  let total = 0;
  let dropped = 0;
  for (let i = 0; i < n; i++) {
    const x = term ? term(i) : (v[i] as number);
    const next = total + x;
    dropped += sumRoundOff(total, x, next);
    total = next;
  }
  return Number.isFinite(total) ? total + dropped : total; // ∞ has dropped ∞ − ∞
}
