import { sumRoundOff } from './roundOff.ts';

/**
 * Σ term(i) for i = 0 … n − 1, good to about one rounding whatever n is: what each addition
 * drops is recovered exactly and added at the end.
 *
 * @see Ogita, Rump, Oishi, Accurate sum and dot product, SIAM J. Sci. Comput. 26 (2005), Alg. 4.3
 */
export function sum(n: number, term: (i: number) => number): number {
  let total = 0;
  let dropped = 0;
  for (let i = 0; i < n; i++) {
    const x = term(i);
    const next = total + x;
    dropped += sumRoundOff(total, x, next);
    total = next;
  }
  return withDropped(total, dropped);
}

/** A total and what its additions dropped. With an infinite term that is ∞ − ∞, and left out. */
export function withDropped(total: number, dropped: number): number {
  return Number.isFinite(total) ? total + dropped : total;
}
