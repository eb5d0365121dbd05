// The values that a page gives to a cell, as lines of code.

export type InputValue = number | string | readonly number[];

export interface Input {
  /** Its name in the code. */
  name: string;
  /** Of the value in the page's notebook: a variable, `win`, or a figure's value, `two-ledgers.p`. */
  key: string;
  value: InputValue;
  /** Where the reader sets it, for a comment: «图3.2», «正文». */
  from: string;
}

/** A number, a list of numbers or a text looks the same in JavaScript and in Python. */
export function literal(value: InputValue): string {
  if (typeof value === 'string') return JSON.stringify(value);
  return typeof value === 'number' ? String(value + 0) : `[${value.map(literal).join(', ')}]`;
}

export const scriptLine = ({ name, value }: Pick<Input, 'name' | 'value'>): string =>
  `const ${name} = ${literal(value)}`;

export const pythonLine = ({ name, value }: Pick<Input, 'name' | 'value'>): string =>
  `${name} = ${literal(value)}`;
