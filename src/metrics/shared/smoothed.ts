import type { Vector } from './vector.ts';

/** (1 − ε) p_i + ε/m, the label smoothed over its m classes. */
export function smoothed(p: Vector, epsilon: number): number[] {
  return Array.from(p, (pi) => 0 + (1 - epsilon) * pi + epsilon / p.length); // −0 becomes 0
}
