// The numbers of an output in reading order: what a cell and its twin in another language must have
// in common.

import type { Output } from './output.ts';

/** Not the 2 of log2, nor the 1 of 第1次 glued to a Latin letter; ∞ and Python's inf are one. */
const NUMBER = /(?<![A-Za-z_\d.])[-−]?(?:(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|∞|inf\b|nan\b)/gi;

/** Every number in a text. */
export function numbersIn(text: string): number[] {
  return [...text.matchAll(NUMBER)].map(([found]) => {
    const plain = found.replace('−', '-').toLowerCase();
    return Number(plain.replace(/∞|inf/, 'Infinity').replace('nan', 'NaN'));
  });
}

/** Every number that a cell printed or put into a table; drawings have no twin. */
export function numbersOf(outputs: readonly Output[]): number[] {
  return outputs.flatMap((output) => {
    if (output.kind === 'text') return numbersIn(output.text);
    if (output.kind !== 'table') return [];
    return [output.header, ...output.rows]
      .flat()
      .flatMap((value) => (typeof value === 'number' ? [value] : numbersIn(value)));
  });
}
