import { isNear } from './shared/divergenceTerm.ts';
import { logarithm, requireBase, type Base } from './shared/logarithm.ts';
import { requireDistribution } from './shared/requireDistribution.ts';
import { requireSameLength } from './shared/requireSameLength.ts';
import { sum } from './shared/sum.ts';
import type { Vector } from './shared/vector.ts';

/**
 * JS散度 · Jensen–Shannon divergence: the mean KL divergence of p and q from their midpoint.
 *
 * 两个分布差得有多远：各自到中点的相对熵，取平均；两边平等，也不会是无穷大。
 *
 *   $\mathrm{JS}(P,Q) = \tfrac12D_{\mathrm{KL}}(P\parallel M)+\tfrac12D_{\mathrm{KL}}(Q\parallel M)$
 *
 *   $M = \tfrac12(P+Q)$
 *
 * Unit    bit（base 2）、nat（base 'e'）、hartley（base 10）
 * Domain  p、q：长度相同，m ≥ 1，各项在[0, 1]里，和各为1（容差1e-9）；base > 1或'e'
 * Range   [0, log_b 2]；恰好p = q时为0，恰好没有一种结果在两边都可能时为log_b 2
 * Limits  对任何p、q都有限；给出的是散度本身，开平方才是距离
 *
 * @throws {RangeError} p、q或base不在定义域里
 * @example jsDivergence([1, 0], [0, 1]) // 1
 * @chapter 03-kl-divergence
 * @alias 詹森–香农散度、JSD
 * @see Lin, Divergence measures based on the Shannon entropy, IEEE Trans. Inf. Theory 37 (1991)
 */
export function jsDivergence(p: Vector, q: Vector, base: Base = 2): number {
  requireSameLength(p, q, 'p', 'q', 'jsDivergence');
  requireDistribution(p, 'p', 'jsDivergence');
  requireDistribution(q, 'q', 'jsDivergence');
  const { unit, nat } = requireBase(base, 'jsDivergence');
  const logarithms = sum(p.length, (i) => (isNear(p[i], q[i]) ? 0 : farTerm(p[i], q[i], base)));
  const rest = sum(p.length, (i) =>
    isNear(p[i], q[i]) ? nearTerm(p[i], q[i]) : farRounding(p[i], q[i]),
  );
  return logarithms / unit + rest / nat;
}

/** (p log(p/m) + q log(q/m))/2 with m = (p + q)/2, which itself may underflow. */
function farTerm(p: number, q: number, base: Base): number {
  const left = p > 0 ? p * logarithm(2 * (p / (p + q)), base) : 0;
  const right = q > 0 ? q * logarithm(2 * (q / (p + q)), base) : 0;
  return (left + right) / 2;
}

/**
 * What the roundings of p + q and of the two shares in it do to farTerm, in nats and to first
 * order: exactly 0 but for rounding, because the shares add up to 1.
 */
function farRounding(p: number, q: number): number {
  const total = p + q;
  return total > 0 ? (total * (1 - p / total - q / total)) / 2 : 0;
}

/**
 * The same in nats where p is near q and the two logarithms would cancel: with s = (p−q)/(p+q)
 * and w = s², (p+q)/4 · ((1+s) ln(1+s) + (1−s) ln(1−s)) = (p−q) s/4 · (1 + w B(w)).
 */
function nearTerm(p: number, q: number): number {
  const d = p - q;
  const s = d / (p + q);
  const w = s * s;
  let b = 0;
  for (let k = B.length - 1; k >= 0; k--) b = b * w + B[k];
  return ((d * s) / 4) * (1 + w * b);
}

/** B(w) = 1/6 + w/15 + w²/28 + …, a Chebyshev fit on [0, 1/4] good to 2e-17, lowest power first. */
const B = [
  0.16666666666666669, 0.06666666666666003, 0.03571428571576827, 0.022222222092555033,
  0.015151521024189657, 0.010988853335309518, 0.00833603614168967, 0.006505108587431875,
  0.005501691737600029, 0.0030808120729037456, 0.007925018150853355, -0.0060340867866888375,
  0.012555626064267501,
] as const;
