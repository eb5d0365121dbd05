import { logarithm, natsPerUnit, unitOf, type Base } from './shared/logarithm.ts';
import { requireProbability } from './shared/requireNumber.ts';

/**
 * 二元熵 · Binary entropy: the entropy of one toss of a coin that shows heads with probability p.
 *
 * 只有两种结果的事有多少悬念：五五开时最大，越往一边倒越小。
 *
 *   $h(p) = -p \log_b p - (1-p) \log_b (1-p)$
 *
 * Unit    bit（base 2）、nat（base 'e'）、hartley（base 10）
 * Domain  p：0 ≤ p ≤ 1；base > 1或'e'
 * Range   [0, log_b 2]；恰好p = 1/2时为log_b 2
 * Limits  p = 0或p = 1时为0
 *
 * @throws {RangeError} p或base不在定义域里
 * @example binaryEntropy(0.5) // 1
 * @chapter 02-entropy
 * @see Cover & Thomas, Elements of Information Theory, 2nd ed., §2.1, (2.5)
 */
export function binaryEntropy(p: number, base: Base = 2): number {
  requireProbability(p, 'p', 'binaryEntropy');
  const unit = unitOf(base, 'binaryEntropy');
  if (p === 0 || p === 1) return 0;
  if (p === 0.5) return logarithm(2, base) / unit;
  // For small p the double 1 − p has lost digits of p; log1p(−p) has not.
  const heads = (p * logarithm(p, base)) / unit;
  const tails = ((1 - p) * Math.log1p(-p)) / natsPerUnit(base, 'binaryEntropy');
  return 0 - heads - tails;
}
