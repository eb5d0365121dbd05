import type { Scale } from './scale.ts';

/**
 * A long row of values as at most `count` + 1 points of a curve, evenly spaced on the axis: value i
 * stands at i + 1, and the last is always kept.
 */
export function thin(values: readonly number[], x: Scale, count = 400): [number, number][] {
  if (values.length === 0) return [];
  const places = Array.from({ length: count + 1 }, (_, i) =>
    Math.round(x.invert((100 * i) / count)),
  );
  const kept = places.filter((place) => place >= 1 && place < values.length);
  return [...new Set([...kept, values.length])].map((place) => [place, values[place - 1]]);
}
