// One cell is run together with the cells before it, whose names it may use. Each stands in a block
// inside the block of the one before: it sees their names and may define them again.

/** A cell as it is run. */
export interface CellCode {
  /** Lines above the code: `const p = [0.7, 0.3]`, one for each input. */
  inputs: readonly string[];
  code: string;
}

export interface Program {
  text: string;
  /** For every cell, the line of the program on which its code begins, counted from 1. */
  starts: readonly number[];
}

/** Names that the worker gives to the program: not a reader's first choice. */
export const BEGIN = '$begin';
export const FAIL = '$fail';
export const END = '$end';

/** @param prelude what prepares the worker; it defines the three names above */
export function programOf(cells: readonly CellCode[], prelude = ''): Program {
  const starts: number[] = [];
  let text = `'use strict';\n${prelude}\ntry {\n`;
  for (const [i, { inputs, code }] of cells.entries()) {
    // A block of their own: the code may define the name of an input again.
    text += `{ ${BEGIN}(${i}); ${inputs.map((line) => `${line};`).join(' ')} {\n`;
    starts.push(text.split('\n').length);
    text += `${code}\n`;
  }
  text += `${'}}'.repeat(cells.length)} } catch (error) { ${FAIL}(error); }\n${END}();\n`;
  return { text, starts };
}

/** Which line of which cell a line of the program is; undefined before the first. */
export function placeIn(
  { starts }: Program,
  line: number,
): { cell: number; line: number } | undefined {
  const cell = starts.findLastIndex((start) => start <= line);
  return cell < 0 ? undefined : { cell, line: line - starts[cell] + 1 };
}
