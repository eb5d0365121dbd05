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
    requireVector(row, `${name}[${i}]`, caller);
    if (row.length !== table[0].length) {
      throw new RangeError(
        `${caller} requires rows of one length in ${name}, ` +
          `but received ${table[0].length} and ${row.length}`,
      );
    }
    for (let j = 0; j < row.length; j++) {
      if (!(row[j] >= 0 && Number.isFinite(row[j]))) {
        throw new RangeError(
          `${caller} requires every ${name}[i][j] ≥ 0 and finite, ` +
            `but received ${name}[${i}][${j}] = ${row[j]}`,
        );
      }
      if (row[j] > largest) largest = row[j];
    }
  }
  if (largest === 0) {
    throw new RangeError(`${caller} requires ${name} with a sum > 0, but received a sum of 0`);
  }
  const exponent = Math.floor(Math.log2(largest));
  // In two steps, because one factor of 2^1074 would itself overflow.
  const half = Math.trunc(exponent / 2);
  const [first, second] = [2 ** -half, 2 ** -(exponent - half)];
  return table.map((row) => Array.from(row, (w) => w * first * second));
}
