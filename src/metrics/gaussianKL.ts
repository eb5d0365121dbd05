import { atanhRemainder } from './shared/atanhRemainder.ts';
import { requireFinite, requirePositive } from './shared/requireNumber.ts';

/**
 * 两个正态分布的相对熵 · KL divergence between two normal distributions: the first is the truth.
 *
 * 真相是第一条钟形曲线，你却信了第二条，平均要多付多少。
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

/** −ln r + (r² − 1)/2 with r = sigma1/sigma2: the part that the standard deviations cause. */
function spread(sigma1: number, sigma2: number): number {
  const v = (sigma1 - sigma2) / sigma2;
  // The same as v / (2 + v), but with a rounding of its own; that form is for sums that overflow.
  const total = sigma1 + sigma2;
  const s = total < Infinity ? (sigma1 - sigma2) / total : v / (2 + v);
  if (Math.abs(s) < 0.5) {
    // ln r = 2 artanh s = 2s + 2s³ A(s²), and v − 2s = v s: the parts that cancel are gone.
    return s * v - 2 * s * s * s * atanhRemainder(s * s) + (v * v) / 2;
  }
  const r = sigma1 / sigma2;
  // Of two extreme deviations the ratio may overflow or lose its digits; the logarithms do not.
  const logR = r > 1e-300 && r < Infinity ? Math.log(r) : Math.log(sigma1) - Math.log(sigma2);
  return r * (r / 2) - 0.5 - logR;
}
