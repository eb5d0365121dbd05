import { divergence } from './divergence.ts';
import { twoProduct, twoSum, type DoubleDouble } from './doubleDouble.ts';
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
  // The mean number of successes and of failures, with all digits.
  const mean = twoProduct(n, p);
  const difference = twoSum(n, -mean.high);
  const failures = twoSum(difference.high, difference.low - mean.low);
  const misfit = deviance(k, mean) + deviance(m, failures);
  const stirling = stirlingError(k) + stirlingError(m) - stirlingError(n);
  return { misfit: misfit + stirling, width: 2 * Math.PI * k * (m / n) };
}

/** x ln(x/mean) − x + mean. */
function deviance(x: number, mean: DoubleDouble): number {
  return divergence([x], [mean.high], 'e', '', { q: [mean.low] });
}
