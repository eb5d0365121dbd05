/** The golden section: what each step leaves of the interval. */
const LEFT = (Math.sqrt(5) - 1) / 2;
/** As near as this share of the whole. */
const NEAR = 1e-5;

/**
 * Where a function is lowest between two places: the best of `parts` + 1 evenly spread ones, then
 * the golden section between its neighbours. A valley narrower than a part may be missed.
 *
 * @example lowest((x) => (x - 1) ** 2, [0, 4]) // 1, to four decimals
 */
export function lowest(
  f: (x: number) => number,
  [min, max]: readonly [number, number],
  parts = 16,
): number {
  const places = Array.from({ length: parts + 1 }, (_, i) => min + ((max - min) * i) / parts);
  const heights = places.map(f);
  const best = heights.indexOf(Math.min(...heights));
  let low = places[Math.max(0, best - 1)];
  let high = places[Math.min(parts, best + 1)];
  let [left, right] = [high - LEFT * (high - low), low + LEFT * (high - low)];
  let [atLeft, atRight] = [f(left), f(right)];
  while (high - low > NEAR * (max - min)) {
    if (atLeft <= atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - LEFT * (high - low);
      atLeft = f(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + LEFT * (high - low);
      atRight = f(right);
    }
  }
  // An end, and a place that was lowest from the first, are only approached.
  const found = (low + high) / 2;
  return heights[best] <= f(found) ? places[best] : found;
}
