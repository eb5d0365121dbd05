import { refuse } from './refuse.ts';
import type { CodeLengths, Table } from './vector.ts';

/** Refuses what is no vector, and the empty vector. */
export function requireVector(v: CodeLengths | Table, name: string, caller: string): void {
  // Not instanceof: a typed array may come from another realm (a sandboxed code cell). A DataView
  // is no vector, as it has no length.
  if (!(Array.isArray(v) || (ArrayBuffer.isView(v) && 'length' in v))) {
    refuse(caller, `${name} to be a vector`, v);
  }
  if (v.length === 0) refuse(caller, `${name} to have at least one entry`, 'none');
}
