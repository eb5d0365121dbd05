import { sumDoubleDouble } from './shared/doubleDouble.ts';
import { requireEach } from './shared/requireEach.ts';
import { requireFinite } from './shared/requireNumber.ts';
import { quotientRoundOff } from './shared/roundOff.ts';
import { sum } from './shared/sum.ts';
import type { Vector } from './shared/vector.ts';

export interface GaussianEstimate {
  /** The mean of the data. */
  readonly mu: number;
  /** The standard deviation of the data: the root of the mean squared distance from mu. */
  readonly sigma: number;
}

/**
 * 正态分布的最大似然估计 · Gaussian maximum-likelihood estimate: the mean and spread of the data.
 *
 * 让这批数据的似然最大的均值与标准差：就是数据自己的均值，和各点离均值的均方根距离。
 *
 *   $\hat\mu = \frac1n \sum_i x_i,\ \hat s = \sqrt{\frac1n \sum_i (x_i-\hat\mu)^2}$
 *
 * Unit    与数据相同
 * Domain  data（式中的x）：长度n ≥ 1，各项有限
 * Range   mu（式中的μ）在最小与最大的数据之间；sigma（式中的s）≥ 0，至多是两者之差的一半
 * Limits  除以n，不除以n − 1：除以n − 1得到方差的无偏估计，不是最大似然。
 *   数据全都相同（包括n = 1）时，sigma为0：似然没有上界，定不出一个正态分布
 *
 * @throws {RangeError} data不在定义域里
 * @example gaussianMLE([1, 3, 3, 5]).sigma // Math.SQRT2
 * @chapter 04-maximum-likelihood
 * @alias 高斯分布的最大似然估计、均值、标准差、mean、standard deviation
 * @see Bishop, Pattern Recognition and Machine Learning (2006), §1.2.4, (1.55)
 */
export function gaussianMLE(data: Vector): GaussianEstimate {
  requireEach(data, 'data', 'gaussianMLE', requireFinite);
  let largest = 0;
  for (let i = 0; i < data.length; i++) largest = Math.max(largest, Math.abs(data[i]));
  // Very large data are scaled by a power of two, which is exact, lest their sum overflow.
  const scale = largest > 1e200 ? 2 ** -600 : 1;
  const scaled = Array.from(data, (x) => x * scale);
  const mu = mean(scaled);
  return { mu: mu / scale, sigma: rootMeanSquare(scaled.map((x) => x - mu)) / scale };
}

/** Correctly rounded in nearly all cases, and always exact where all are the same number. */
function mean(data: readonly number[]): number {
  const n = data.length;
  const total = sumDoubleDouble(data);
  const quotient = total.high / n;
  const lost = quotientRoundOff(total.high, n, quotient) + total.low / n;
  return quotient + lost + 0; // −0 becomes 0
}

/**
 * The root of the variance of the distances from a rounded mean: their own mean is taken out.
 *
 * @see Chan, Golub, LeVeque, Algorithms for computing the sample variance, Am. Stat. 37 (1983),
 *   the corrected two-pass algorithm (1.7)
 */
function rootMeanSquare(distances: readonly number[]): number {
  const n = distances.length;
  const farthest = distances.reduce((far, d) => Math.max(far, Math.abs(d)), 0);
  if (farthest === 0) return 0;
  // Squares of numbers between −2 and 2, which neither over- nor underflow.
  const unit = 2 ** Math.floor(Math.log2(farthest));
  const squares = sum(distances, (i) => (distances[i] / unit) ** 2) / n;
  const shift = sum(distances, (i) => distances[i] / unit) / n;
  return Math.sqrt(squares - shift * shift) * unit;
}
