import { sumRoundOff } from './roundOff.ts';
import { sum } from './sum.ts';
import type { Vector } from './vector.ts';

export interface ShiftedExponentials {
  /** The largest entry, and the first place where it stands. */
  readonly max: number;
  readonly peak: number;
  /** exp(x_i − max), 1 at the peak. */
  readonly exps: readonly number[];
  /** The sum of all exps but the one at the peak, so that Σ exps = 1 + rest without rounding. */
  readonly rest: number;
}

/**
 * What softmax and its logarithms share. Subtracting the largest entry keeps exp from overflowing;
 * keeping the peak's 1 out of the sum keeps log1p(rest) good when all other classes are unlikely.
 *
 * @see Blanchard, Higham, Higham, Accurately computing the log-sum-exp and softmax functions,
 *   IMA J. Numer. Anal. 41 (2021), 2311–2330, Algorithm 4.1
 */
export function shiftedExponentials(x: Vector): ShiftedExponentials {
  let peak = 0;
  for (let i = 1; i < x.length; i++) if (x[i] > x[peak]) peak = i;
  const max = x[peak];
  const exps: number[] = [];
  for (let i = 0; i < x.length; i++) exps.push(expOfDifference(x[i], max));
  const rest = sum(exps, (i) => (i === peak ? 0 : exps[i]));
  return { max, peak, exps, rest };
}

/** exp(x − max). The difference rounds, and exp multiplies that error: take it along. */
function expOfDifference(x: number, max: number): number {
  const d = x - max;
  const e = Math.exp(d);
  if (e === 0) return 0; // also where the error below would be as large as 1
  return e + e * sumRoundOff(x, -max, d);
}
