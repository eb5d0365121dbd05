import { farLogarithm, isNear, nearTerm } from './divergenceTerm.ts';
import { twoProduct } from './doubleDouble.ts';
import { stirlingError } from './stirlingError.ts';

/** The probability of k in n is exp(−misfit)/√width. */
export interface SaddlePoint {
  readonly misfit: number;
  readonly width: number;
}

/**
 * Takes the probability of k successes in n trials apart, for 0 < k < n, into parts that do not
 * cancel: n times D(k/n‖p) and what Stirling's formula leaves out, both ≥ 0, and 2πk(n − k)/n.
 *
 * @see Loader, Fast and accurate computation of binomial probabilities (2000), §3
 */
export function binomialSaddlePoint(k: number, n: number, p: number): SaddlePoint {
  const m = n - k;
  // How far k is from its mean np, with all digits; m is as far from n(1 − p), the other way.
  const mean = twoProduct(n, p);
  const d = k - mean.high - mean.low;
  const divergence = deviance(k, mean.high, d) + deviance(m, n * (1 - p), -d);
  const stirling = stirlingError(k) + stirlingError(m) - stirlingError(n);
  return { misfit: divergence + stirling, width: 2 * Math.PI * k * (m / n) };
}

/** x ln(x/mean) − x + mean; `d` is x − mean, to be given with all digits. */
function deviance(x: number, mean: number, d: number): number {
  return isNear(x, mean) ? nearTerm(x, mean, d) : farLogarithm(x, mean, 'e') - d;
}
