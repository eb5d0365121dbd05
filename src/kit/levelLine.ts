import type { Shares3 } from './ternary.ts';

/** Halvings of a distance: enough for a place on a screen. */
const HALVINGS = 20;

const between = (a: Shares3, b: Shares3, t: number): Shares3 =>
  [0, 1, 2].map((i) => a[i] + t * (b[i] - a[i])) as unknown as Shares3;

/** The last place on the way from `high` to `low` where `f` is still `level`; `low` if it is everywhere. */
function lastAbove(
  f: (p: Shares3) => number,
  level: number,
  high: Shares3,
  low: Shares3,
  halvings = HALVINGS,
): Shares3 {
  if (f(low) >= level) return low;
  let [inside, outside] = [0, 1];
  for (let i = 0; i < halvings; i += 1) {
    const middle = (inside + outside) / 2;
    if (f(between(high, low, middle)) >= level) inside = middle;
    else outside = middle;
  }
  return between(high, low, inside);
}

const CENTRE: Shares3 = [1 / 3, 1 / 3, 1 / 3];
const CORNERS: readonly Shares3[] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

/**
 * The edge of the region where `f` is at least `level`, once around: `f` must be concave and highest
 * where all three shares are equal, so that it falls along every ray from there. Where the region
 * reaches a side of the triangle the edge runs along that side.
 *
 * @param samples rays to either side of each corner
 */
export function levelLine(f: (p: Shares3) => number, level: number, samples = 6): Shares3[] {
  return CORNERS.flatMap((corner, k) => {
    const [before, after] = [CORNERS[(k + 2) % 3], CORNERS[(k + 1) % 3]].map((next) =>
      // From the middle of the side to the corner `f` falls, too.
      lastAbove(f, level, between(corner, next, 0.5), corner),
    );
    return Array.from({ length: 2 * samples + 1 }, (_, i) => {
      const away = i / samples - 1;
      const target = between(corner, away < 0 ? before : after, Math.abs(away));
      return lastAbove(f, level, CENTRE, target);
    });
  });
}

/** Enough for a line that is drawn anew at every step. */
const FEW_HALVINGS = 12;

/**
 * The edge of the region where `f` is at least `level`, once around `peak`: `f` must fall along every
 * ray from there, and reach the level on a side of the triangle only if the peak lies on that side.
 *
 * @param samples rays to each side
 */
export function levelRing(
  f: (p: Shares3) => number,
  level: number,
  peak: Shares3,
  samples = 12,
): Shares3[] {
  return CORNERS.flatMap((corner, k) =>
    Array.from({ length: samples }, (_, i) => {
      const target = between(corner, CORNERS[(k + 1) % 3], i / samples);
      return lastAbove(f, level, peak, target, FEW_HALVINGS);
    }),
  );
}
