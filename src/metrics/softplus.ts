import { requireNumber } from './shared/requireNumber.ts';

/**
 * softplus · Softplus: the smooth ramp; softplus(−x) is the loss of a sigmoid whose label is 1.
 *
 *   $\zeta(x) = \ln(1 + e^x)$
 *
 * Unit    nat
 * Domain  any number, ±∞ included
 * Range   [0, ∞]
 * Limits  0 as x → −∞, x as x → ∞
 *
 * @throws {RangeError} if x is no number
 * @example softplus(0) // Math.LN2
 * @see Goodfellow, Bengio, Courville, Deep Learning, §3.10, (3.31)
 */
export function softplus(x: number): number {
  requireNumber(x, 'x', 'softplus');
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}
