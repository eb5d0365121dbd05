/** (x − mu)/sigma, also where the difference overflows and the quotient does not. */
export function standardScore(x: number, mu: number, sigma: number): number {
  const d = x - mu;
  return Number.isFinite(d) ? d / sigma : ((x / 2 - mu / 2) / sigma) * 2;
}
