import { formatNumber } from './format.ts';

/** Above this, «1/n» is harder to grasp than a decimal. */
const LARGEST_DENOMINATOR = 256;

/** A probability as people say it: `1/8` when it is one over a whole number, otherwise `0.24`. */
export function formatFraction(p: number): string {
  const denominator = Math.round(1 / p);
  const exact = denominator > 1 && denominator <= LARGEST_DENOMINATOR;
  return exact && Math.abs(p * denominator - 1) < 1e-12 ? `1/${denominator}` : formatNumber(p);
}
