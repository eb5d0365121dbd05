/**
 * Σ term(i) for i = 0 … n − 1, good to about one rounding whatever n is: what each addition
 * drops is recovered exactly and added at the end.
 *
 * @see Knuth, The Art of Computer Programming, vol. 2, 3rd ed., §4.2.2, Theorem B (TwoSum)
 * @see Ogita, Rump, Oishi, Accurate sum and dot product, SIAM J. Sci. Comput. 26 (2005), Alg. 4.3
 */
export function sum(n: number, term: (i: number) => number): number {
  let total = 0;
  let dropped = 0;
  for (let i = 0; i < n; i++) {
    const x = term(i);
    const next = total + x;
    const added = next - total;
    dropped += total - (next - added) + (x - added);
    total = next;
  }
  // With an infinite term the correction is ∞ − ∞; the plain total is then the answer.
  return Number.isFinite(total) ? total + dropped : total;
}
