import { twoProduct, twoSum } from './shared/doubleDouble.ts';
import { requireFinite, requirePositive } from './shared/requireNumber.ts';

/**
 * 正态分布的密度 · Normal density: how densely the probability of N(mu, sigma²) lies at x.
 *
 * 正态分布在x处每单位长度的概率：x离均值越远，密度越小。
 *
 *   $f(x) = \frac{1}{s\sqrt{2\pi}}\,e^{-(x-\mu)^2/(2s^2)}$
 *
 * Unit    每单位x的概率：随x的单位变，可以大于1
 * Domain  x、mu有限；0 < sigma < ∞（标准差，不是方差）
 * Range   [0, ∞]；x = mu时最大，为1/(s√(2π))
 * Limits  离mu太远时下溢为0；只有超过最大的双精度数时才是∞
 *
 * @throws {RangeError} x、mu或sigma不在定义域里
 * @example gaussianDensity(0, 0, 1) // 1 / Math.sqrt(2 * Math.PI)
 * @chapter 04-maximum-likelihood
 * @alias 高斯分布的密度、normal density、pdf
 * @see Bishop, Pattern Recognition and Machine Learning (2006), §1.2.4, (1.46)
 */
export function gaussianDensity(x: number, mu: number, sigma: number): number {
  requireFinite(x, 'x', 'gaussianDensity');
  requireFinite(mu, 'mu', 'gaussianDensity');
  requirePositive(sigma, 'sigma', 'gaussianDensity');
  // By powers of two, lest a difference of huge numbers or a product with a tiny one go wrong.
  const before = sigma > 1e200 ? 2 ** -400 : 1;
  const after = sigma < 1e-200 ? 2 ** 400 : 1;
  const s = sigma * before * after;
  const d = twoSum(x * before, -mu * before);
  const z = (d.high * after) / s;
  if (!(Math.abs(z) < 60)) return 0;
  // exp multiplies the error of z² by itself, so what z and z² lost is taken along.
  const back = twoProduct(z, s);
  const zLost = (d.high * after - back.high - back.low + d.low * after) / s;
  const square = twoProduct(z, z);
  const lost = square.low + 2 * z * zLost;
  // In two factors: for a tiny sigma the density is an ordinary number where exp(−z²/2) is 0.
  const root = Math.exp(-square.high / 4);
  return ((root * ONE_BY_SQRT_TWO_PI) / sigma) * (root * (1 - lost / 2));
}

/** 1/√(2π). */
const ONE_BY_SQRT_TWO_PI = 0.3989422804014327;
