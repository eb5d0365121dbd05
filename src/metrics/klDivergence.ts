import { farLogarithm, isNear, nearTerm } from './shared/divergenceTerm.ts';
import { requireBase, type Base } from './shared/logarithm.ts';
import { requireDistribution } from './shared/requireDistribution.ts';
import { requireSameLength } from './shared/requireSameLength.ts';
import { sum } from './shared/sum.ts';
import type { Vector } from './shared/vector.ts';

/**
 * 相对熵（KL散度） · KL divergence: what believing q costs on average while p is the truth.
 *
 *   $D_{\mathrm{KL}}(P\parallel Q) = \sum_i p_i \log_b \frac{p_i}{q_i}$
 *
 * Unit    bit (base 2), nat (base 'e'), hartley (base 10)
 * Domain  p, q: one length n ≥ 1, entries ≥ 0, each sums to 1 within 1e-9; base > 1 or 'e'
 * Range   [0, ∞]; 0 exactly when p = q
 * Limits  a term with p_i = 0 is 0 (also when q_i = 0); ∞ when some q_i = 0 < p_i.
 *   The terms carry −p_i + q_i, so that sums that are 1 only after rounding do no harm
 *
 * @throws {RangeError} if p, q or base is outside the domain
 * @example klDivergence([1, 0], [0.5, 0.5]) // 1
 * @see Cover & Thomas, Elements of Information Theory, 2nd ed., §2.3
 */
export function klDivergence(p: Vector, q: Vector, base: Base = 2): number {
  requireSameLength(p, q, 'p', 'q', 'klDivergence');
  requireDistribution(p, 'p', 'klDivergence');
  requireDistribution(q, 'q', 'klDivergence');
  const { unit, nat } = requireBase(base, 'klDivergence');
  const logarithms = sum(p.length, (i) =>
    isNear(p[i], q[i]) ? 0 : farLogarithm(p[i], q[i], base),
  );
  const rest = sum(p.length, (i) =>
    isNear(p[i], q[i]) ? nearTerm(p[i], q[i], p[i] - q[i]) : q[i] - p[i],
  );
  return logarithms / unit + rest / nat;
}
