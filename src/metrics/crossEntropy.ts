import { averageSurprise, upperPart } from './shared/averageSurprise.ts';
import type { Base } from './shared/logarithm.ts';
import { requireBoth } from './shared/requireBoth.ts';
import { isWhole } from './shared/requireDistribution.ts';
import { isProbability } from './shared/requireNumber.ts';
import type { Vector } from './shared/vector.ts';

/**
 * 交叉熵 · Cross-entropy: the average surprise of one who believes q while p is the truth.
 *
 * 事情按p发生，你却按q去猜，平均会有多意外。
 *
 *   $H(P,Q) = -\sum_i p_i \log_b q_i$
 *
 * Unit    bit（base 2）、nat（base 'e'）、hartley（base 10）
 * Domain  p、q：长度相同，m ≥ 1，各项在[0, 1]里，和各为1（容差1e-9）；base > 1或'e'
 * Range   [H(P), ∞]；恰好p = q时为H(P)
 * Limits  p_i = 0的项为0（q_i = 0时也是）；有一项q_i = 0而p_i > 0时为∞
 *
 * @throws {RangeError} p、q或base不在定义域里
 * @example crossEntropy([0.5, 0.25, 0.25], [0.25, 0.25, 0.5]) // 1.75
 * @chapter 03-kl-divergence
 * @see Goodfellow, Bengio, Courville, Deep Learning, §3.13, (3.51)
 */
export function crossEntropy(p: Vector, q: Vector, base: Base = 2): number {
  const n = p?.length === q?.length ? p?.length : 0; // all but two vectors are refused below
  let pMass = 0;
  let qMass = 0;
  let total = 0; // of the upper parts of all p_i ln q_i
  let rest = 0; // of the lower ones
  for (let i = 0; i < n; i++) {
    const pi = p[i];
    const qi = q[i];
    if (!(isProbability(pi) && isProbability(qi))) {
      pMass = NaN; // refused below
      break;
    }
    pMass += pi;
    qMass += qi;
    const x = pi > 0 ? pi * Math.log(qi) : 0;
    total += upperPart(x);
    rest += x - upperPart(x);
  }
  if (!(isWhole(pMass) && isWhole(qMass))) requireBoth(p, q, 'crossEntropy');
  return averageSurprise(p, q, base, 'crossEntropy', total, rest);
}
