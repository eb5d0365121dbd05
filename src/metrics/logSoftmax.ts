import { requireLogits } from './shared/requireLogits.ts';
import { shiftedExponentials } from './shared/shiftedExponentials.ts';
import type { Vector } from './shared/vector.ts';

/**
 * 对数softmax · Log-softmax: the logarithm of the softmax probabilities, good where they are tiny.
 *
 *   $\ln q_i = x_i - \ln \sum_j e^{x_j}$
 *
 * Unit    nat (the negative of each entry is a self-information)
 * Domain  x: length n ≥ 1, entries finite or −∞, at least one finite
 * Range   each entry in [−∞, 0]
 * Limits  −∞ for an entry −∞ (an excluded class)
 *
 * @throws {RangeError} if x is outside the domain
 * @example logSoftmax([0, 0]) // [-Math.LN2, -Math.LN2]
 * @see Blanchard, Higham, Higham, IMA J. Numer. Anal. 41 (2021), 2311–2330
 */
export function logSoftmax(x: Vector): number[] {
  requireLogits(x, 'x', 'logSoftmax');
  const { max, rest } = shiftedExponentials(x);
  const logTotal = Math.log1p(rest); // ln Σ exp(x_j − max)
  return Array.from(x, (xi) => xi - max - logTotal);
}
