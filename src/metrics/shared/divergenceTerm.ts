import { atanhRemainder } from './atanhRemainder.ts';
import { logarithm, type Base } from './logarithm.ts';

/*
 * One term of a relative entropy, t(p, q) = p ln(p/q) − p + q. The two linear parts cancel in the
 * sum over two distributions; kept in the term they make every term ≥ 0, and 0 only for p = q, so
 * that no sum of terms can fall below 0 by rounding.
 *
 * Where p is near q, p ln(p/q) and −p + q agree in most digits, and few would be left. There the
 * whole term is a series in s = (p − q)/(p + q), because ln(p/q) = 2 artanh s:
 *     t = (p − q) s (1 + (s + s²) A(s²)),   every factor known to all digits.
 * Elsewhere the logarithm and the linear parts are summed apart, each in its own unit.
 */

/** Whether 1/3 < p/q < 3, where the series is used. Ratios 2 and 1/2 have exact logarithms. */
export function isNear(p: number, q: number): boolean {
  return Math.abs(p - q) < 0.5 * (p + q) && p !== 2 * q && q !== 2 * p;
}

/** t(p, q) in nats, for near p and q; `d` is p − q, to be given with all digits. */
export function nearTerm(p: number, q: number, d: number): number {
  const s = d / (p + q);
  const w = s * s;
  return d * s * (1 + (s + w) * atanhRemainder(w));
}

/** p log(p/q), for p and q that are not near; 0 log 0 = 0, and ∞ when q = 0 < p. */
export function farLogarithm(p: number, q: number, base: Base): number {
  if (p === 0) return 0;
  if (q === 0) return Infinity; // not by division, as q may be −0
  const ratio = p / q;
  // A tiny q can make the ratio overflow although its logarithm is an ordinary number.
  return p * (ratio < Infinity ? logarithm(ratio, base) : logarithm(p, base) - logarithm(q, base));
}
