import { requireFinite } from './requireNumber.ts';
import { requireVector } from './requireVector.ts';
import type { Vector } from './vector.ts';

/** Refuses all but finite numbers. */
export function requireMeasurements(data: Vector, name: string, caller: string): void {
  requireVector(data, name, caller);
  for (let i = 0; i < data.length; i++) requireFinite(data[i], `${name}[${i}]`, caller);
}
