import { kindOf, logarithm, unitOf, type Base, type Kind } from './shared/logarithm.ts';
import { requireBoth } from './shared/requireBoth.ts';
import { isWhole } from './shared/requireDistribution.ts';
import { isProbability } from './shared/requireNumber.ts';
import { requireSameLength } from './shared/requireSameLength.ts';
import { sumRoundOff } from './shared/roundOff.ts';
import { withDropped } from './shared/sum.ts';
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
  requireSameLength(p, q, 'p', 'q', 'crossEntropy');
  const kind = kindOf(base);
  const n = p?.length; // what is no vector has none, and is refused below
  const odd = n % 2;
  let pMass = odd ? p[0] : 0;
  let qMass = odd ? q[0] : 0;
  let total = odd ? surprise(p[0], q[0], kind, p, q) : 0;
  let dropped = 0; // what rounding took from total
  // Two terms a turn, because their logarithms need not wait for the sum.
  for (let i = odd; i < n; i += 2) {
    const pi = p[i];
    const qi = q[i];
    const pj = p[i + 1];
    const qj = q[i + 1];
    pMass += pi + pj;
    qMass += qi + qj;
    const x = surprise(pi, qi, kind, p, q);
    const y = surprise(pj, qj, kind, p, q);
    const pair = x + y;
    const next = total + pair;
    dropped += sumRoundOff(x, y, pair) + sumRoundOff(total, pair, next);
    total = next;
  }
  if (!(isWhole(pMass) && isWhole(qMass))) requireBoth(p, q, 'crossEntropy');
  return withDropped(total, dropped) / unitOf(kind, base, 'crossEntropy');
}

/** −pi log qi, with 0 log 0 = 0; refuses p and q for an entry that is no probability. */
function surprise(pi: number, qi: number, kind: Kind, p: Vector, q: Vector): number {
  if (!(isProbability(pi) && isProbability(qi))) requireBoth(p, q, 'crossEntropy');
  return pi > 0 ? 0 - pi * logarithm(qi, kind) : 0;
}
