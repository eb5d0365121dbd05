import type { Scale } from './scale.ts';

/**
 * At most `most` + 1 of the whole numbers 1 to `count`, evenly spread over the axis and rising, the
 * last among them: where to sample a long row of values so that the eye misses nothing.
 */
export function places(count: number, x: Scale, most = 240): number[] {
  if (count < 1) return [];
  const spread = Array.from({ length: most + 1 }, (_, i) => Math.round(x.invert((100 * i) / most)));
  return [...new Set([...spread.filter((place) => place >= 1 && place < count), count])];
}
