import type { Vector } from './vector.ts';

/** Refuses what is no vector, and the empty vector. */
export function requireVector(v: Vector, name: string, caller: string): void {
  // isView, not instanceof: a typed array may come from another realm (a sandboxed code cell).
  if (!Array.isArray(v) && !ArrayBuffer.isView(v)) {
    throw new RangeError(`${caller} requires ${name} to be a vector, but received ${v}`);
  }
  if (v.length === 0) {
    throw new RangeError(
      `${caller} requires ${name} to have at least one entry, but received none`,
    );
  }
}
