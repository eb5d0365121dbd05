import { requireCount } from './requireNumber.ts';
import { requireVector } from './requireVector.ts';
import type { Vector } from './vector.ts';

/** Refuses all but whole numbers ≥ 0. */
export function requireCounts(counts: Vector, name: string, caller: string): void {
  requireVector(counts, name, caller);
  for (let i = 0; i < counts.length; i++) requireCount(counts[i], `${name}[${i}]`, caller);
}
