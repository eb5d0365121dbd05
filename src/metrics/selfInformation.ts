import { logarithm, unitOf, type Base } from './shared/logarithm.ts';
import { requireProbability } from './shared/requireNumber.ts';

/**
 * 自信息 · Self-information: how surprising an event of probability p is when it happens.
 *
 * 一件概率为p的事发生了，有多意外。
 *
 *   $I(A) = -\log_b p,\quad p = \Pr(A)$
 *
 * Unit    bit（base 2）、nat（base 'e'）、hartley（base 10）
 * Domain  p：0 ≤ p ≤ 1；base > 1或'e'
 * Range   [0, ∞]；恰好p = 1时为0
 * Limits  p = 0时为∞
 *
 * @throws {RangeError} p或base不在定义域里
 * @example selfInformation(1 / 8) // 3
 * @chapter 01-self-information
 * @alias 信息量、surprisal、information content
 * @see MacKay, Information Theory, Inference, and Learning Algorithms (2003), §2.4
 */
export function selfInformation(p: number, base: Base = 2): number {
  requireProbability(p, 'p', 'selfInformation');
  return 0 - logarithm(p, base) / unitOf(base, 'selfInformation'); // 0 − 0 is 0, while −log 1 would be −0
}
