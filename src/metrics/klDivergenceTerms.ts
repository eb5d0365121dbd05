import { logarithm, natsPerUnit, unitOf, type Base } from './shared/logarithm.ts';
import { requireBoth } from './shared/requireBoth.ts';
import type { Vector } from './shared/vector.ts';

/**
 * 相对熵的各项 · Terms of the KL divergence: what each outcome adds to it, or takes away.
 *
 * 每种结果给相对熵添上多少：q低估了的为正，高估了的为负。
 *
 *   $t_i = p_i \log_b \frac{p_i}{q_i}$
 *
 * Unit    bit（base 2）、nat（base 'e'）、hartley（base 10）
 * Domain  p、q：长度相同，m ≥ 1，各项在[0, 1]里，和各为1（容差1e-9）；base > 1或'e'
 * Range   m项，各项在[−q_i (log_b e)/e, ∞]里；加起来就是klDivergence(p, q, base)（只差舍入）
 * Limits  p_i = 0的项为0（q_i = 0时也是）；q_i = 0而p_i > 0的项为∞；p_i = q_i的项为0
 *
 * @throws {RangeError} p、q或base不在定义域里
 * @example klDivergenceTerms([0.5, 0.25, 0.25], [0.25, 0.25, 0.5]) // [0.5, 0, -0.25]
 * @chapter 03-kl-divergence
 * @alias KL散度的各项、relative entropy terms
 * @see Cover & Thomas, Elements of Information Theory, 2nd ed., §2.3
 */
export function klDivergenceTerms(p: Vector, q: Vector, base: Base = 2): number[] {
  requireBoth(p, q, 'klDivergenceTerms');
  const unit = unitOf(base, 'klDivergenceTerms');
  const nat = natsPerUnit(base, 'klDivergenceTerms');
  return Array.from(p, (pi, i) => {
    const qi = q[i];
    if (pi === 0) return 0;
    if (qi === 0) return Infinity; // not by division, as q may be −0
    const ratio = pi / qi;
    // Near 1 the ratio has forgotten how far from 1 it is; the difference, which is exact, has not.
    const term =
      ratio > 0.5 && ratio < 2
        ? (pi * Math.log1p((pi - qi) / qi)) / nat
        : (pi * logarithmOfRatio(pi, qi, base)) / unit;
    return term + 0; // −0 becomes 0
  });
}

/** A tiny q can make the ratio overflow although its logarithm is an ordinary number. */
function logarithmOfRatio(p: number, q: number, base: Base): number {
  const ratio = p / q;
  return ratio < Infinity ? logarithm(ratio, base) : logarithm(p, base) - logarithm(q, base);
}
