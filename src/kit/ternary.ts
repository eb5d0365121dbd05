// Three shares of one whole as a point of a triangle: each corner is a whole, each side without one.
import { path } from './path.ts';
import { round2 } from './scale.ts';

export type Shares3 = readonly [number, number, number];

/** Height of a triangle of equal sides, in percent of its side. */
const HEIGHT = 50 * 3 ** 0.5;
/** Shares that a pointer can reach: hundredths. */
const HUNDRED = 100;

/** From the left and from below, in percent of width and height: first share on top, third right. */
export function place([top, , right]: Shares3): { x: number; y: number } {
  return { x: round2(100 * right + 50 * top), y: round2(100 * top) };
}

/** The shares at a place, in hundredths that make a whole; outside, those of a place near by. */
export function sharesAt(x: number, y: number): Shares3 {
  const right = x / 100 - y / 200;
  const raw = [y / 100, 1 - right - y / 100, right].map((share) => Math.max(0, share));
  const total = raw[0] + raw[1] + raw[2];
  const counts = raw.map((share) => Math.round((HUNDRED * share) / total));
  // The largest takes what rounding has left over: it cannot fall below 0.
  const largest = raw.indexOf(Math.max(...raw));
  counts[largest] += HUNDRED - counts[0] - counts[1] - counts[2];
  return counts.map((count) => count / HUNDRED) as unknown as Shares3;
}

/** Straight lines through the points, in a box of 1000 by 866. */
export function outline(points: readonly Shares3[]): string {
  return path(
    points.map((shares) => {
      const { x, y } = place(shares);
      return [10 * x, (100 - y) * (HEIGHT / 10)];
    }),
  );
}
