// A notebook with what its page shows now in place of what the page began with.

import type { InputValue } from '../cells/inputLines.ts';
import { type Cell, linesOf, type Notebook, type Place, pythonSource } from './chapterNotebook.ts';

/** What the page knows; undefined where it has nothing else than the file. */
export interface PageState {
  /** The value behind an input. */
  valueOf: (key: string, initial: InputValue) => InputValue;
  /** What stands in the page for a place of the text. */
  textOf: (place: Place) => string | undefined;
  /** The origin of the page, for addresses in a file that knows none. */
  origin: string;
}

export function withState(notebook: Notebook, state: PageState): Notebook {
  const { course } = notebook.metadata;
  const site = course.site || state.origin;
  return {
    ...notebook,
    metadata: { ...notebook.metadata, course: { ...course, site } },
    cells: notebook.cells.map((cell) => cellWithState(cell, state, course.site ? '' : site)),
  };
}

/** @param missing what the addresses of the file lack at their front */
function cellWithState(cell: Cell, state: PageState, missing: string): Cell {
  if (cell.cell_type === 'code') {
    const { course } = cell.metadata;
    const inputs = course.inputs.map((input) => ({
      ...input,
      value: state.valueOf(input.key, input.value),
    }));
    const same = JSON.stringify(inputs) === JSON.stringify(course.inputs);
    // The page's numbers belong to the values that it began with.
    const numbers = same ? course.numbers : [];
    return {
      ...cell,
      metadata: { course: { ...course, inputs, numbers } },
      source: linesOf(pythonSource(inputs, course.python)),
    };
  }
  let text = cell.source.join('');
  const places = cell.metadata.course?.places ?? [];
  for (const place of places.toSorted((a, b) => b.start - a.start)) {
    const shown = state.textOf(place);
    if (shown === undefined) continue;
    const own = place.kind === 'tex' ? texOf(shown) : shown;
    text = text.slice(0, place.start) + own + text.slice(place.end);
  }
  // Links of the text begin with a path while the site has no address of its own.
  if (missing) text = text.replace(/\]\((?=\/)/g, `](${missing}`);
  return { ...cell, metadata: {}, source: linesOf(text) };
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A number as the page prints it, for a formula: `2.08×10⁻⁵` is `2.08\times10^{-5}`. */
export function texOf(shown: string): string {
  const power = (signs: string) =>
    [...signs].map((sign) => (sign === '⁻' ? '-' : SUPERSCRIPTS.indexOf(sign))).join('');
  return shown
    .replace(/×10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/, (_, signs: string) => `\\times10^{${power(signs)}}`)
    .replace('−', '-')
    .replace('∞', '\\infty');
}
