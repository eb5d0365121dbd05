import { logarithm, requireBase, type Base } from './shared/logarithm.ts';
import { requireProbability } from './shared/requireNumber.ts';

/**
 * 自信息 · Self-information: how surprising an event of probability p is when it happens.
 *
 *   $I(p) = -\log_b p$
 *
 * Unit    bit (base 2), nat (base 'e'), hartley (base 10)
 * Domain  0 ≤ p ≤ 1; base > 1 or 'e'
 * Range   [0, ∞]; 0 exactly when p = 1
 * Limits  ∞ when p = 0
 *
 * @throws {RangeError} if p or base is outside the domain
 * @example selfInformation(1 / 8) // 3
 * @see Shannon, A mathematical theory of communication (1948), Introduction
 */
export function selfInformation(p: number, base: Base = 2): number {
  requireProbability(p, 'p', 'selfInformation');
  const { unit } = requireBase(base, 'selfInformation');
  return 0 - logarithm(p, base) / unit; // 0 − 0 is 0, while −log 1 would be −0
}
