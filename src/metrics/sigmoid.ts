import { requireNumber } from './shared/requireNumber.ts';

/**
 * sigmoid · Sigmoid: turns one logit into the probability of «yes».
 *
 *   $\sigma(x) = \frac{1}{1 + e^{-x}}$
 *
 * Unit    probability
 * Domain  any number, ±∞ included
 * Range   [0, 1]; σ(x) + σ(−x) = 1
 * Limits  0 at −∞, 1 at ∞
 *
 * @throws {RangeError} if x is no number
 * @example sigmoid(0) // 0.5
 * @see Goodfellow, Bengio, Courville, Deep Learning, §3.10, (3.30)
 */
export function sigmoid(x: number): number {
  requireNumber(x, 'x', 'sigmoid');
  const e = Math.exp(-Math.abs(x)); // never overflows
  return x < 0 ? e / (1 + e) : 1 / (1 + e);
}
