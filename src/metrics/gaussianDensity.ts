import { twoProduct, twoSum } from './shared/doubleDouble.ts';
import { requireFinite, requirePositive } from './shared/requireNumber.ts';
import { quotientRoundOff } from './shared/roundOff.ts';

/**
 * 正态分布的密度 · Normal density: how densely the probability of N(mu, sigma²) lies at x.
 *
 * 正态分布在x处每单位长度的概率：x离均值越远，密度越小。
 *
 *   $f(x) = \frac{1}{s\sqrt{2\pi}}\,e^{-(x-\mu)^2/(2s^2)}$
 *
 * Unit    概率（x每增加1）；换一种x的单位，数值也跟着变，可以大于1
 * Domain  x：有限；mu（均值，式中的μ）：有限；sigma（标准差，不是方差，式中的s）：大于0且有限
 * Range   [0, ∞]；恰好x = μ时最大，为1/(s√(2π))
 * Limits  x离μ太远时会下溢成0；只有大到双精度数装不下时为∞
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
  const zLost = quotientRoundOff(d.high * after, s, z) + (d.low * after) / s;
  const square = twoProduct(z, z);
  const lost = square.low + 2 * z * zLost;
  // In two factors: for a tiny sigma the density is an ordinary number where exp(−z²/2) is 0.
  const root = Math.exp(-square.high / 4);
  return ((root * ONE_BY_SQRT_TWO_PI) / sigma) * (root * (1 - lost / 2));
}

/** 1/√(2π). */
const ONE_BY_SQRT_TWO_PI = 0.3989422804014327;
