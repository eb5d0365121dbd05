import { refuse } from './shared/refuse.ts';
import { requireCount, requireNumber, requireProbability } from './shared/requireNumber.ts';

/** Terms smaller than this share of the largest do not move a sum that a double can tell apart. */
const NEGLIGIBLE = 1e-20;

/**
 * 二项分布的中间区间 · Central binomial interval: how many heads are usual in n tosses.
 *
 * 抛n次，正面通常有多少次：两头各让出一小份不常见的，剩下的中间一段从几次到几次。
 *
 *   $[\min\{k:\Pr(X\le k)>t\},\ \max\{k:\Pr(X\ge k)>t\}],\quad X\sim B(n,p)$
 *
 * Unit    次数（一对整数：最少几次、最多几次）
 * Domain  n：整数，0 ≤ n < 2⁵³；p：0 ≤ p ≤ 1；tail（式中的t）：0 ≤ tail < 1/2
 * Range   0 ≤ 最少 ≤ 最多 ≤ n；落在其中的概率至少为1 − 2·tail
 * Limits  p = 0时两头都是0，p = 1时都是n；用时随标准差增长，n很大时也快
 *
 * @throws {RangeError} n、p或tail不在定义域里
 * @example binomialInterval(100, 0.5, 0.05) // [42, 58]
 * @chapter 02-entropy
 * @alias 二项分布的分位数、binomial quantile
 * @see Bishop, Pattern Recognition and Machine Learning (2006), §2.1, (2.9)
 */
export function binomialInterval(n: number, p: number, tail: number): [number, number] {
  requireCount(n, 'n', 'binomialInterval');
  requireProbability(p, 'p', 'binomialInterval');
  requireNumber(tail, 'tail', 'binomialInterval');
  if (!(tail >= 0 && tail < 0.5)) refuse('binomialInterval', '0 ≤ tail < 1/2', tail);
  if (p === 0 || p === 1) return [n * p, n * p];
  const likeliest = Math.min(n, Math.floor((n + 1) * p));
  // Each weight is a simple multiple of its neighbour's; the largest counts as 1.
  const odds = p / (1 - p);
  const fewer = weightsFrom(likeliest, (k) => k / (n - k + 1) / odds);
  const more = weightsFrom(n - likeliest, (left) => (left / (n - left + 1)) * odds);
  const weights = [...fewer.reverse(), 1, ...more];
  const share = tail * weights.reduce((total, weight) => total + weight, 0);
  const first = likeliest - fewer.length;
  return [
    first + placeBeyond(weights, share),
    first + weights.length - 1 - placeBeyond(weights.reverse(), share),
  ];
}

/** The weights on one side of the likeliest count, outwards; `steps` are left to that side. */
function weightsFrom(steps: number, ratio: (left: number) => number): number[] {
  const weights: number[] = [];
  for (let left = steps, weight = 1; left > 0 && weight > NEGLIGIBLE; left -= 1) {
    weight *= ratio(left);
    weights.push(weight);
  }
  return weights;
}

/** Where the sum from the front first exceeds `share`. */
function placeBeyond(weights: readonly number[], share: number): number {
  let sum = 0;
  return weights.findIndex((weight) => (sum += weight) > share);
}
