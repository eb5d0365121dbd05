import { divergence } from './shared/divergence.ts';
import type { Base } from './shared/logarithm.ts';
import { requireBoth } from './shared/requireBoth.ts';
import { sumRoundOff } from './shared/roundOff.ts';
import type { Vector } from './shared/vector.ts';

/**
 * JS散度 · Jensen–Shannon divergence: the mean KL divergence of p and q from their midpoint.
 *
 * 两个分布差得有多远：各自到中点的相对熵，取平均；两边平等，也不会是无穷大。
 *
 *   $\mathrm{JS}(P,Q)=\tfrac12D_{\mathrm{KL}}(P\parallel M)+\tfrac12D_{\mathrm{KL}}(Q\parallel M)$
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
  requireBoth(p, q, 'jsDivergence');
  // Twice each distribution against the sum of both, which is twice the midpoint, does not
  // underflow, and is known exactly with what was rounded away.
  const twice = [...p, ...q].map((pi) => 2 * pi);
  const both = twice.map((_, i) => p[i % p.length] + q[i % p.length]);
  const lost = both.map((sum, i) => sumRoundOff(p[i % p.length], q[i % p.length], sum));
  return divergence(twice, both, base, 'jsDivergence', { q: lost }) / 4;
}
