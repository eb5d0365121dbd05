import { averageSurprise, upperPart } from './shared/averageSurprise.ts';
import type { Base } from './shared/logarithm.ts';
import { isWhole, requireDistribution } from './shared/requireDistribution.ts';
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
  const n = p?.length; // what is no vector has none, and is refused below
  let mass = 0;
  let total = 0; // of the upper parts of all p_i ln p_i
  let rest = 0; // of the lower ones
  let i = 1;
  // Two terms a turn: between them nothing has to be kept but the first logarithm.
  for (; i < n; i += 2) {
    const a = p[i - 1];
    const b = p[i];
    mass += a + b;
    const x = term(a);
    const y = term(b);
    total += upperPart(x) + upperPart(y);
    rest += x - upperPart(x) + (y - upperPart(y));
  }
  if (i === n) {
    mass += p[i - 1];
    const x = term(p[i - 1]);
    total += upperPart(x);
    rest += x - upperPart(x);
  }
  // An entry above 1 shows in the total: all others then have 1e-9 at most, and it is near 0.
  if (!(isWhole(mass) && total < -1e-3)) requireDistribution(p, 'p', 'entropy');
  return averageSurprise(p, p, base, 'entropy', total, rest);
}

/** pi ln pi, with 0 ln 0 = 0; NaN or ∞ for what is no number ≥ 0. */
function term(pi: number): number {
  // The least number > 0 makes ln 0 finite, and is lost in all numbers that count.
  return typeof pi === 'number' ? pi * Math.log(pi + Number.MIN_VALUE) : NaN;
}
