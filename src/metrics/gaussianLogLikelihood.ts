import { requireEach } from './shared/requireEach.ts';
import { requireFinite, requirePositive } from './shared/requireNumber.ts';
import { standardScore } from './shared/standardScore.ts';
import { sum } from './shared/sum.ts';
import type { Vector } from './shared/vector.ts';

/**
 * 正态分布的对数似然 · Gaussian log-likelihood: of independent measurements under N(mu, sigma²).
 *
 * 各个测量值的对数密度之和：sigma固定时，让它最大就是让平方误差之和最小。
 *
 *   $\ell(\mu, s) = -n \ln\left(s\sqrt{2\pi}\right) - \sum_i \frac{(x_i-\mu)^2}{2s^2}$
 *
 * Unit    nat（固定）；换一种数据的单位，数值也跟着变
 * Domain  data（式中的x）：长度n ≥ 1，各项有限；mu（均值，式中的μ）：有限；
 *   sigma（标准差，不是方差，式中的s）：大于0且有限
 * Range   [−∞, ∞)；可以为正，因为密度可以大于1；mu与sigma取gaussianMLE的结果时最大
 * Limits  数据全都等于μ而s → 0时，趋于∞：似然没有上界
 *
 * @throws {RangeError} data、mu或sigma不在定义域里
 * @example gaussianLogLikelihood([-1, 1], 0, 1) // -1 - Math.log(2 * Math.PI)
 * @chapter 04-maximum-likelihood
 * @alias 高斯分布的对数似然、normal log-likelihood
 * @see Bishop, Pattern Recognition and Machine Learning (2006), §1.2.4, (1.54)
 */
export function gaussianLogLikelihood(data: Vector, mu: number, sigma: number): number {
  requireEach(data, 'data', 'gaussianLogLikelihood', requireFinite);
  requireFinite(mu, 'mu', 'gaussianLogLikelihood');
  requirePositive(sigma, 'sigma', 'gaussianLogLikelihood');
  const misfit = sum(data, (i) => standardScore(data[i], mu, sigma) ** 2 / 2);
  return 0 - data.length * logPeakWidth(sigma) - misfit;
}

/** ln(sigma √(2π)); near its zero the logarithm and the constant would cancel. */
function logPeakWidth(sigma: number): number {
  const distance = (sigma - ZERO_HIGH - ZERO_LOW) / ZERO_HIGH;
  return Math.abs(distance) < 0.5 ? Math.log1p(distance) : Math.log(sigma) + HALF_LOG_TWO_PI;
}

/** 1/√(2π) to twice the digits of a double. */
const ZERO_HIGH = 0.3989422804014327;
const ZERO_LOW = -2.49232720227773e-17;

/** ln √(2π). */
const HALF_LOG_TWO_PI = 0.9189385332046728;
