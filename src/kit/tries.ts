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
