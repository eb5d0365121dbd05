// Tries that hit or miss, each with the same chance, independent of the others.
import { seededRandom } from './random.ts';

/** One number a try, reproducible from the seed: the same draws serve every chance of a hit. */
export function drawTries(tries: number, seed: number): Float64Array {
  const next = seededRandom(seed);
  return Float64Array.from({ length: tries }, next);
}

/** How many hits there have been after each of these numbers of tries, which rise. */
export function hitsAfter(
  counts: readonly number[],
  draws: Float64Array,
  chance: number,
): number[] {
  const miss = 1 - chance;
  let [tried, hits] = [0, 0];
  return counts.map((count) => {
    for (; tried < count; tried += 1) hits += Number(draws[tried] >= miss);
    return hits;
  });
}

/** Weights further from the largest than this share of it are not felt. */
const LEAST = 1e-6;

/**
 * The fewest and the most hits in so many tries when the rarest twentieth of all runs is left out at
 * either end: at least nine runs in ten lie between. Exact, not drawn: the weight of each number of
 * hits is a simple multiple of its neighbour's.
 *
 * @param chance below 1
 * @example usualHits(100, 0.5) // [42, 58]
 */
export function usualHits(tries: number, chance: number): [fewest: number, most: number] {
  const odds = chance / (1 - chance);
  const likeliest = Math.min(tries, Math.floor((tries + 1) * chance));
  const fewer: number[] = [];
  const more = [1];
  for (let k = likeliest, w = 1; k > 0 && w > LEAST; k -= 1) {
    fewer.push((w *= k / (tries - k + 1) / odds));
  }
  for (let k = likeliest, w = 1; k < tries && w > LEAST; k += 1) {
    more.push((w *= ((tries - k) / (k + 1)) * odds));
  }
  const weights = [...fewer.reverse(), ...more];
  const twentieth = weights.reduce((total, w) => total + w, 0) / 20;
  const cut = (from: number, step: 1 | -1) => {
    let at = from;
    for (let left = weights[at]; left <= twentieth; left += weights[at]) at += step;
    return likeliest - fewer.length + at;
  };
  return [cut(0, 1), cut(weights.length - 1, -1)];
}
