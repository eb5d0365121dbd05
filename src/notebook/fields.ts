// Kinds of values that a page remembers: each knows how it stands in an address, and how to read
// what somebody else may have written there.

/** A closed interval, low end first. */
export type Range = readonly [min: number, max: number];

export interface Field<T> {
  /** What the page starts with. */
  initial: T;
  /** Where the numbers lie, if they are numbers. */
  range?: Range;
  /** The value in an address. `read(write(value))` is the value again, to the last digit. */
  write: (value: T) => string;
  /** The value that a text stands for: clamped where that makes sense, undefined for junk. */
  read: (text: string) => T | undefined;
}

/** No number that we write is longer. */
const LONGEST_NUMBER = 32;
const NUMBER = /^-?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/;

function readNumber(text: string): number | undefined {
  if (text.length > LONGEST_NUMBER || !NUMBER.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value + 0 : undefined;
}

/** `String` writes the shortest decimal that is this very number; −0 is 0. */
const writeNumber = (value: number) => String(value + 0);

const clamp = (value: number, [min, max]: Range) => Math.min(max, Math.max(min, value));

/** A number in a range. */
export function numberField(initial: number, range: Range): Field<number> {
  return {
    initial,
    range,
    write: writeNumber,
    read: (text) => {
      const value = readNumber(text);
      return value === undefined ? undefined : clamp(value, range);
    },
  };
}

/** A whole number in a range. */
export function countField(initial: number, range: Range): Field<number> {
  const { write, read } = numberField(initial, range);
  return {
    initial,
    range,
    write,
    read: (text) => {
      const value = read(text);
      return value === undefined ? undefined : Math.round(value);
    },
  };
}

/** Numbers in a range, as many as at the start: `0.9_0.04_0.06`. */
export function numbersField(initial: readonly number[], range: Range): Field<number[]> {
  return {
    initial: [...initial],
    write: (values) => values.map(writeNumber).join('_'),
    read: (text) => {
      const values = text.split('_').map(readNumber);
      if (values.length !== initial.length || values.includes(undefined)) return undefined;
      return (values as number[]).map((value) => clamp(value, range));
    },
  };
}

export function flagField(initial: boolean): Field<boolean> {
  return {
    initial,
    write: (value) => (value ? '1' : '0'),
    read: (text) => (text === '1' || text === '0' ? text === '1' : undefined),
  };
}

/** One of a few: written as its place in the list, so that the words may be reworded. */
export function choiceField<T extends string>(initial: T, options: readonly T[]): Field<T> {
  return {
    initial,
    write: (value) => String(options.indexOf(value)),
    read: (text) => (/^\d{1,3}$/.test(text) ? options[Number(text)] : undefined),
  };
}

/**
 * A word of at most `longest` letters out of an alphabet of at most ten, written in digits: with
 * the alphabet «反正» the tosses «正正反» are `110`.
 */
export function wordField(initial: string, alphabet: string, longest: number): Field<string> {
  const letters = [...alphabet];
  return {
    initial,
    write: (word) => [...word].map((letter) => letters.indexOf(letter)).join(''),
    read: (text) => {
      if (!/^\d+$/.test(text) || text.length > longest) return undefined;
      const word = [...text].map((digit) => letters[Number(digit)]);
      return word.includes(undefined as never) ? undefined : word.join('');
    },
  };
}

/** Half of a pair of code units, which no address can hold. */
const LONE_SURROGATES = /\p{Surrogate}/gu;

/** Any text of at most `longest` code points: it stands in the address as it is, encoded there. */
export function textField(initial: string, longest: number): Field<string> {
  const write = (text: string) => text.replace(LONE_SURROGATES, '\uFFFD');
  return {
    initial,
    write,
    read: (text) => (write(text) === text && [...text].length <= longest ? text : undefined),
  };
}
