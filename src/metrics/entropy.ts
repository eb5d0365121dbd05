import { kindOf, logarithm, unitOf, type Base, type Kind } from './shared/logarithm.ts';
import { isWhole, requireDistribution } from './shared/requireDistribution.ts';
import { sumRoundOff } from './shared/roundOff.ts';
import type { Vector } from './shared/vector.ts';

/**
 * 信息熵 · Entropy: the average self-information of one outcome drawn from p.
 *
 * 结果揭晓之前，平均还缺多少信息：自信息的期望。
 *
 *   $H(P) = -\sum_i p_i \log_b p_i$
 *
 * Unit    bit（base 2）、nat（base 'e'）、hartley（base 10）
 * Domain  p：长度m ≥ 1，各项在[0, 1]里，和为1（容差1e-9）；base > 1或'e'
 * Range   [0, log_b m]；恰好一种结果必然发生时为0，恰好各种结果等可能时为log_b m
 * Limits  p_i = 0的项为0
 *
 * @throws {RangeError} p或base不在定义域里
 * @example entropy([0.5, 0.25, 0.25]) // 1.5
 * @chapter 02-entropy
 * @alias 香农熵、Shannon entropy
 * @see Cover & Thomas, Elements of Information Theory, 2nd ed., §2.1, (2.1)
 */
export function entropy(p: Vector, base: Base = 2): number {
  const kind = kindOf(base);
  const n = p?.length; // what is no vector has none, and is refused below
  const odd = n % 2;
  let mass = odd ? p[0] : 0;
  let total = odd ? surprise(p[0], kind, p) : 0;
  let dropped = 0; // what rounding took from total
  // Two terms a turn, because their logarithms need not wait for the sum.
  for (let i = odd; i < n; i += 2) {
    const a = p[i];
    const b = p[i + 1];
    mass += a + b;
    const x = surprise(a, kind, p);
    const y = surprise(b, kind, p);
    const pair = x + y;
    const next = total + pair;
    dropped += sumRoundOff(x, y, pair) + sumRoundOff(total, pair, next);
    total = next;
  }
  if (!isWhole(mass)) requireDistribution(p, 'p', 'entropy');
  return (total + dropped) / unitOf(kind, base, 'entropy');
}

/** −pi log pi, with 0 log 0 = 0; refuses p for an entry that is no probability. */
function surprise(pi: number, kind: Kind, p: Vector): number {
  if (typeof pi === 'number' && pi > 0 && pi <= 1) return 0 - pi * logarithm(pi, kind);
  if (pi !== 0) requireDistribution(p, 'p', 'entropy');
  return 0;
}
