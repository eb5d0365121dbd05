import { natsPerUnit, type Base } from './shared/logarithm.ts';
import { requirePositive } from './shared/requireNumber.ts';

/**
 * 正态分布的微分熵 · Differential entropy of a normal distribution: its spread, as a logarithm.
 *
 * 钟形曲线铺得有多开，取对数来量；它不是离散的熵，可以是负的。
 *
 *   $h_{\mathrm{diff}} = \log_b \left(s\sqrt{2\pi e}\right)$
 *
 * Unit    bit（base 2）、nat（base 'e'）、hartley（base 10）；换一种sigma的单位，数值也跟着变
 * Domain  sigma（标准差，式中的s）：大于0且有限；base > 1或'e'
 * Range   (−∞, ∞)；sigma = 1/√(2π·e) ≈ 0.242时为0
 * Limits  sigma → 0时趋于−∞，sigma → ∞时趋于∞
 *
 * @throws {RangeError} sigma或base不在定义域里
 * @example gaussianEntropy(1 / Math.sqrt(2 * Math.PI), 'e') // 0.5
 * @chapter 02-entropy
 * @alias 高斯分布的微分熵、Gaussian entropy
 * @see Cover & Thomas, Elements of Information Theory, 2nd ed., §8.1, Example 8.1.2
 */
export function gaussianEntropy(sigma: number, base: Base = 2): number {
  requirePositive(sigma, 'sigma', 'gaussianEntropy');
  // Near its zero the logarithm and the constant would cancel; there the distance decides.
  const distance = (sigma - ZERO_HIGH) / ZERO_HIGH;
  const nats =
    distance > -0.5 && distance < 0.62
      ? Math.log1p(distance) - ZERO_LOW / sigma
      : Math.log(sigma) + HALF_LOG_TWO_PI_E;
  return nats / natsPerUnit(base, 'gaussianEntropy');
}

/** 1/√(2πe) to twice the digits of a double. */
const ZERO_HIGH = 0.24197072451914334;
const ZERO_LOW = 1.2225883220660234e-17;

/** ln √(2πe). */
const HALF_LOG_TWO_PI_E = 1.4189385332046727;
