import { refuse } from './refuse.ts';
import { requireEvery } from './requireEvery.ts';
import { requireVector } from './requireVector.ts';
import type { Table, Vector } from './vector.ts';

/**
 * Checks a table of weights and returns it scaled by a power of two so that its largest weight
 * lies in [1, 2): no sum or product of two entries overflows, and no digit is lost. (A weight
 * 2^1022 times smaller than the largest does not count any more.)
 */
export function requireTable(table: Table, name: string, caller: string): number[][] {
  requireVector(table as unknown as Vector, name, caller);
  let largest = 0;
  for (let i = 0; i < table.length; i++) {
    const row = table[i];
    requireEvery(row, `${name}[${i}]`, caller, '≥ 0 and finite', (w) => {
      largest = Math.max(largest, w);
      return w >= 0 && Number.isFinite(w);
    });
    if (row.length !== table[0].length) {
      refuse(caller, `rows of one length in ${name}`, `${table[0].length} and ${row.length}`);
    }
  }
  if (largest === 0) refuse(caller, `${name} with a sum > 0`, 'a sum of 0');
  const scale = 2 ** Math.floor(Math.log2(largest));
  return table.map((row) => Array.from(row, (w) => w / scale));
}
