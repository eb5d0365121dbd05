import { multiply } from './doubleDouble.ts';
import { natsPerUnit, type Base } from './logarithm.ts';
import { powerOfTwo } from './powerOfTwo.ts';
import { requireBoth } from './requireBoth.ts';
import { isWhole } from './requireDistribution.ts';
import { isProbability } from './requireNumber.ts';
import { quotientRoundOff, sumRoundOff } from './roundOff.ts';
import type { Vector } from './vector.ts';

/** What a caller knows of p and q that their doubles do not say. */
export interface Remainder {
  /** What was rounded away from each p_i and q_i. */
  readonly p?: readonly number[];
  readonly q: readonly number[];
  /** ln(p_i/q_i), where one of the two may have under- or overflowed. */
  readonly logRatio?: (i: number) => number;
}

/**
 * Σ t(p_i, q_i) in the unit of `base`, with t(p, q) = p ln(p/q) − p + q. The two linear parts
 * cancel in the sum over two distributions; kept in the term they make every term ≥ 0, and 0 only
 * for p = q, so that no sum of terms can fall below 0 by rounding.
 *
 * There is hardly a logarithm in it. With q′ = 2ᵏ q, the multiple of q that is nearest to p,
 *     t(p, q) = t(p, q′) + k p ln 2 + (q − q′),
 * of which the last two are exact but for their sums, and those are kept with twice the digits of
 * a double: where they cancel, nothing is lost. The first is a series in s = (p − q′)/(p + q′),
 * because ln(p/q′) = 2 artanh s, with |s| ≤ 0.172:
 *     t(p, q′) = (p − q′) s (1 + (s + s²) A(s²)),   every factor known to all digits.
 * In bits, k p is added without being multiplied by anything, so what is exact there stays exact.
 *
 * Without `remainder`, p and q are checked to be distributions on the way.
 *
 * The reduction by 2ᵏ and the series in s are how logarithms themselves are computed; here they are
 * used on the whole term, before anything cancels.
 *
 * @see Muller, Elementary Functions: Algorithms and Implementation, 3rd ed. (2016), ch. 11 (range
 *   reduction) · Dekker, A floating-point technique for extending the available precision, Numer.
 *   Math. 18 (1971) (the sums) · Rump, Ogita, Oishi, Accurate floating-point summation I, SIAM J.
 *   Sci. Comput. 31 (2008), §3 (the power of two in a number)
 */
export function divergence(
  p: Vector,
  q: Vector,
  base: Base,
  caller: string,
  remainder?: Remainder,
): number {
  const n = p?.length === q?.length ? p?.length : 0; // all but two vectors are refused below
  const pLows = remainder?.p;
  const qLows = remainder?.q;
  let pMass = 0;
  let qMass = 0;
  let twos = 0; // Σ k p
  let twosLow = 0;
  let nats = 0; // Σ of the rest
  let natsLow = 0;
  for (let i = 0; i < n; i++) {
    const pi = p[i];
    const qi = q[i];
    if (!remainder && !(isProbability(pi) && isProbability(qi))) requireBoth(p, q, caller);
    pMass += pi;
    qMass += qi;
    const pLow = pLows ? pLows[i] : 0;
    const qLow = qLows ? qLows[i] : 0;
    let near = qi; // q′
    let nearLow = qLow;
    // Pairs that differ much take this way also where k is 0: a branch that can be foreseen.
    if (!(Math.abs(pi - qi) < 0.1 * qi)) {
      const ratio = pi / qi;
      let linear = qi - pi;
      if (ratio > 1e-290 && ratio < 1e290) {
        const power = powerOfTwo(ratio * Math.SQRT2);
        near = qi * power;
        nearLow = qLow * power;
        linear = qi - near;
        const k = exponentOf(power);
        const x = k * pi;
        const next = twos + x;
        twosLow += sumRoundOff(twos, x, next) + k * pLow;
        twos = next;
      } else {
        // Nothing to gain from q′, and p log(p/q) is an ordinary logarithm.
        near = pi;
        nearLow = pLow;
        if (pi > 0) {
          const logRatio = remainder?.logRatio?.(i) ?? Math.log(pi) - Math.log(qi);
          linear += pi * logRatio; // ∞ for qi = 0
        }
      }
      const next = nats + linear;
      natsLow +=
        sumRoundOff(nats, linear, next) + sumRoundOff(qi, -near, qi - near) + (qLow - nearLow);
      nats = next;
    }
    const d = pi - near + (pLow - nearLow);
    if (d !== 0) {
      const whole = pi + near;
      const s = d / whole;
      const w = s * s;
      const first = d * s;
      const rest = first * ((s + w) * atanhRemainder(w) - sumRoundOff(pi, near, whole) / whole);
      const t = first + rest;
      const next = nats + t;
      natsLow += sumRoundOff(nats, t, next) + (rest - (t - first));
      nats = next;
    }
  }
  if (!remainder && !(isWhole(pMass) && isWhole(qMass))) requireBoth(p, q, caller);
  const unit = natsPerUnit(base, caller);
  if (nats === Infinity) return nats;
  if (base === 2 && nats + natsLow === 0) return twos + twosLow;
  let total = nats;
  let low = natsLow;
  if (twos !== 0 || twosLow !== 0) {
    const twosInNats = multiply({ high: twos, low: twosLow }, LN2);
    total += twosInNats.high;
    low += twosInNats.low + sumRoundOff(nats, twosInNats.high, total);
  }
  if (unit === 1) return total + low;
  const quotient = total / unit;
  return quotient + (quotientRoundOff(total, unit, quotient) + low / unit);
}

/** ln 2. */
const LN2 = { high: Math.LN2, low: 2.3190468138e-17 };

// Marked pure, so that a bundle of other metrics leaves them out.
const memory = /* @__PURE__ */ new ArrayBuffer(8);
const double = /* @__PURE__ */ new Float64Array(memory);
const words = /* @__PURE__ */ new Uint32Array(memory);

/** k of the number 2ᵏ: the upper half of a double begins with its exponent. */
function exponentOf(power: number): number {
  double[0] = power;
  return (words[1] >>> 20) - 1023;
}

/** (artanh s − s)/s³ with w = s², for w < 0.03: 1/3 + w/5 + w²/7 + …, a Chebyshev fit to 2e-16. */
function atanhRemainder(w: number): number {
  const w2 = w * w;
  const high = 0.0909147830403 + 0.07664750377 * w + w2 * 0.073218143;
  const middle = 0.142857143158822 + 0.1111110509963 * w;
  return 0.3333333333333335 + 0.199999999999433 * w + w2 * (middle + w2 * high);
}
