import { requireBase, type Base } from './shared/logarithm.ts';
import { requirePositive } from './shared/requireNumber.ts';

/**
 * 正态分布的微分熵 · Differential entropy of a normal distribution with standard deviation sigma.
 *
 *   $h = \log_b \left(s\sqrt{2\pi e}\right)$
 *
 * Unit    bit (base 2), nat (base 'e'), hartley (base 10); depends on the unit of sigma
 * Domain  0 < sigma < ∞; base > 1 or 'e'
 * Range   (−∞, ∞); 0 at sigma = 1/√(2πe) ≈ 0.242
 * Limits  → −∞ for sigma → 0
 *
 * @throws {RangeError} if sigma or base is outside the domain
 * @example gaussianEntropy(1 / Math.sqrt(2 * Math.PI), 'e') // 0.5
 * @see Cover & Thomas, Elements of Information Theory, 2nd ed., §8.1, Example 8.1.2
 */
export function gaussianEntropy(sigma: number, base: Base = 2): number {
  requirePositive(sigma, 'sigma', 'gaussianEntropy');
  const { nat } = requireBase(base, 'gaussianEntropy');
  // Near its zero the logarithm and the constant would cancel; there the distance decides.
  const distance = (sigma - ZERO_HIGH - ZERO_LOW) / ZERO_HIGH;
  const nats =
    Math.abs(distance) < 0.5 ? Math.log1p(distance) : Math.log(sigma) + HALF_LOG_TWO_PI_E;
  return nats / nat;
}

/** 1/√(2πe) to twice the digits of a double. */
const ZERO_HIGH = 0.24197072451914334;
const ZERO_LOW = 1.2225883220660234e-17;

/** ln √(2πe). */
const HALF_LOG_TWO_PI_E = 1.4189385332046727;
