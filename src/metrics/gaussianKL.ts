import { divergence } from './shared/divergence.ts';
import { twoProduct } from './shared/doubleDouble.ts';
import { requireFinite, requirePositive } from './shared/requireNumber.ts';
import { quotientRoundOff } from './shared/roundOff.ts';

/**
 * 两个正态分布的相对熵 · KL divergence between two normal distributions: the first is the truth.
 *
 * 真相是第一条钟形曲线，你却信了第二条，平均要多付多少意外。
 *
 *   $D_{\mathrm{KL}} = \ln\frac{s_2}{s_1} + \frac{s_1^2 + (\mu_1-\mu_2)^2}{2 s_2^2} - \frac12$
 *
 * Unit    nat（固定）
 * Domain  mu1、mu2（均值，式中的μ₁、μ₂）：有限；
 *   sigma1、sigma2（标准差，不是方差，式中的s₁、s₂）：大于0且有限
 * Range   [0, ∞]；恰好两个分布相同时为0
 * Limits  只有大到双精度数装不下时为∞
 *
 * @throws {RangeError} 有一个参数不在定义域里
 * @example gaussianKL(0, 1, 2, 1) // 2
 * @chapter 03-kl-divergence
 * @alias 两个高斯分布的KL散度、Gaussian KL
 * @see Murphy, Probabilistic Machine Learning: An Introduction (2022), §6.2.3
 */
export function gaussianKL(mu1: number, sigma1: number, mu2: number, sigma2: number): number {
  requireFinite(mu1, 'mu1', 'gaussianKL');
  requirePositive(sigma1, 'sigma1', 'gaussianKL');
  requireFinite(mu2, 'mu2', 'gaussianKL');
  requirePositive(sigma2, 'sigma2', 'gaussianKL');
  // Halves, because the difference of two doubles may overflow although its quotient does not.
  const z = ((mu1 / 2 - mu2 / 2) / sigma2) * 2;
  return spread(sigma1, sigma2) + z * (z / 2);
}

/** −ln r + (r² − 1)/2 with r = sigma1/sigma2: half of the divergence term t(1, r²). */
function spread(sigma1: number, sigma2: number): number {
  const scale = 2 ** Math.floor(Math.log2(sigma2)); // lest a product under- or overflow
  const a = sigma1 / scale;
  const b = sigma2 / scale;
  const r = a / b;
  const lost = quotientRoundOff(a, b, r);
  const square = twoProduct(r, r);
  const remainder = {
    // Far from 1 the last digits of r do not matter.
    q: [r > 1e-3 && r < 1e3 ? square.low / 2 + r * lost : 0],
    logRatio: () => 2 * (Math.log(sigma2) - Math.log(sigma1)),
  };
  return divergence([0.5], [r * (r / 2)], 'e', 'gaussianKL', remainder);
}
