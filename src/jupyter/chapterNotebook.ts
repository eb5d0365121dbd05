// A chapter as a Jupyter notebook, nbformat 4.5. Here its shape, and how the cells that were made of
// the chapter's text become the file.

import { type Input, pythonLine } from '../cells/inputLines.ts';

/** Stands before every address of the course in the text, until the address of the site is known. */
export const COURSE = 'course:/';

/** A stretch of a cell's text that follows the page it was made of. */
export interface Place {
  start: number;
  end: number;
  /**
   * `text`, `tex`: a live number of that key in the sentence or the formula; `scrub`: a number box
   * of that name; `figure`: the address of the live example of that anchor.
   */
  kind: 'text' | 'tex' | 'scrub' | 'figure';
  key: string;
}

export interface MarkdownPart {
  type: 'markdown';
  id: string;
  text: string;
  places: Place[];
}

export interface CodePart {
  type: 'code';
  id: string;
  /** The id of the code cell in the page. */
  cell: string;
  python: string;
  inputs: Input[];
  /** Every number that the page prints for it, in order. */
  numbers: number[];
}

export type Part = MarkdownPart | CodePart;

export interface Notebook {
  nbformat: 4;
  nbformat_minor: 5;
  metadata: {
    kernelspec: { name: string; display_name: string; language: string };
    language_info: { name: string };
    /** `page` is the path of the chapter; `site` its origin, empty while nobody has set it. */
    course: { page: string; site: string };
  };
  cells: Cell[];
}

export interface MarkdownCell {
  cell_type: 'markdown';
  id: string;
  metadata: { course?: { places: Place[] } };
  source: string[];
}

export interface CodeCell {
  cell_type: 'code';
  id: string;
  metadata: {
    /** JSON has no ∞: what is none of its numbers is written as a word. */
    course: { cell: string; inputs: Input[]; python: string; numbers: (number | string)[] };
  };
  source: string[];
  execution_count: null;
  outputs: never[];
}

export type Cell = MarkdownCell | CodeCell;

/** nbformat keeps a text as its lines, each but the last with its end. */
export const linesOf = (text: string): string[] => text.split(/(?<=\n)/);

/** The lines of the inputs, then the code. */
export function pythonSource(inputs: readonly Input[], python: string): string {
  const lines = inputs.map((input) => `${pythonLine(input)}  # ${input.from}里的值`);
  return lines.length > 0 ? `${lines.join('\n')}\n\n${python}` : python;
}

/** @param site the origin of the course, or empty: then addresses begin with the path alone */
export function chapterNotebook(
  parts: readonly Part[],
  { page, site, base }: { page: string; site: string; base: string },
): Notebook {
  return {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {
      kernelspec: { name: 'python3', display_name: 'Python 3', language: 'python' },
      language_info: { name: 'python' },
      course: { page, site },
    },
    cells: parts.map((part) =>
      part.type === 'code' ? codeCell(part) : markdownCell(part, site + base),
    ),
  };
}

function markdownCell({ id, text, places }: MarkdownPart, root: string): MarkdownCell {
  const pieces = text.split(COURSE);
  // Places count from the start of the text, which grows or shrinks with every address before them.
  const grown = root.length - COURSE.length;
  const before = (at: number) => text.slice(0, at).split(COURSE).length - 1;
  const moved = places.map((place) => ({
    ...place,
    start: place.start + grown * before(place.start),
    end: place.end + grown * before(place.end),
  }));
  return {
    cell_type: 'markdown',
    id,
    metadata: moved.length > 0 ? { course: { places: moved } } : {},
    source: linesOf(pieces.join(root)),
  };
}

function codeCell({ id, cell, python, inputs, numbers }: CodePart): CodeCell {
  return {
    cell_type: 'code',
    id,
    metadata: {
      course: {
        cell,
        inputs,
        python,
        numbers: numbers.map((one) => (Number.isFinite(one) ? one : String(one))),
      },
    },
    source: linesOf(pythonSource(inputs, python)),
    execution_count: null,
    outputs: [],
  };
}
