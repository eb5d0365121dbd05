// Examples are run while the site is built: what the page prints is what the function gives.

import { valueText } from '@/cells/valueText.ts';
import { formatNumber } from '@/kit/format.ts';
import { formatAmount, UNIT_WORD } from '@/notebook/units.ts';
import type { Docstring, Example } from './docstring.ts';
import { splitAtCommas } from './signature.ts';

/** Every exported function by its name. */
export type Metrics = Readonly<Record<string, (...args: never[]) => unknown>>;

export interface RunExample extends Example {
  /** What the call gives, as JavaScript writes it: `[0.25, 0.75]`. */
  value: string;
  /** Whether that is the stated value to the last digit. */
  exact: boolean;
  /** What a code cell prints for it. */
  output: string;
  /** How an author writes it in a chapter, and what is printed there. */
  inText: { source: string; printed: string } | undefined;
}

/** How far a stated value may be from the computed one: the last digits differ between engines. */
const TOLERANCE = 1e-13;

/** Runs an example; throws when it fails or gives something else than is stated. */
export function runExample(docstring: Docstring, example: Example, metrics: Metrics): RunExample {
  const { expression, stated } = example;
  const value = run(expression, metrics);
  // `log2(3) = 1.584962500721156`: the exact form is for the reader, the number is checked.
  const expected = run(stated.split(' = ').at(-1)!, metrics);
  if (!isClose(value, expected)) {
    throw new Error(`the example ${expression} gives ${literal(value)}, not ${stated}`);
  }
  return {
    expression,
    stated,
    value: literal(value),
    exact: literal(value) === literal(expected),
    output: valueText(value),
    inText: inText(docstring, expression, value),
  };
}

/** The text is our own source code: this is not a place for strangers' expressions. */
function run(expression: string, metrics: Metrics): unknown {
  try {
    return new Function(...Object.keys(metrics), `'use strict'; return (${expression});`)(
      ...Object.values(metrics),
    );
  } catch (error) {
    throw new Error(`the example ${expression} does not run: ${(error as Error).message}`);
  }
}

function isClose(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') {
    return a === b || Math.abs(a - b) <= TOLERANCE * Math.abs(b);
  }
  const [left, right] = [listOf(a), listOf(b)];
  if (left && right) {
    return left.length === right.length && left.every((item, i) => isClose(item, right[i]));
  }
  return literal(a) === literal(b);
}

const listOf = (value: unknown): unknown[] | undefined => {
  if (Array.isArray(value)) return value;
  return value instanceof Float64Array ? [...value] : undefined;
};

/** A value as JavaScript would write it. */
function literal(value: unknown): string {
  const list = listOf(value);
  if (list) return `[${list.map(literal).join(', ')}]`;
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).map(([key, one]) => `${key}: ${literal(one)}`);
  return `{ ${entries.join(', ')} }`;
}

/** Braces in a chapter know the metrics, but neither Math nor text in quotes as a whole value. */
function inText(docstring: Docstring, expression: string, value: unknown): RunExample['inText'] {
  if (/\bMath\b/.test(expression)) return undefined;
  if (typeof value === 'number') {
    const unit = unitOf(docstring, expression);
    if (unit === 'bit') {
      return { source: `{bits(${expression})}`, printed: formatAmount(value) };
    }
    if (unit === 'nat') {
      const printed = `${formatNumber(value)}${UNIT_WORD.nat}`;
      return { source: `{nats(${expression})}`, printed };
    }
    return { source: `{${expression}}`, printed: formatNumber(value) };
  }
  const items = listOf(value)?.map((item) =>
    typeof item === 'number' ? formatNumber(item) : item,
  );
  if (!items?.every((item) => typeof item === 'string')) return undefined;
  return { source: `{${expression}}`, printed: `（${items.join('，')}）` };
}

/** The unit of the result if it is an amount of information. */
function unitOf(
  { name, unit, signature }: Docstring,
  expression: string,
): 'bit' | 'nat' | undefined {
  const [, first] = /^(bit|nat)(?=$|[（，、；。])(?!.*每)/.exec(unit) ?? [];
  const place = signature.parameters.findIndex((parameter) => parameter.name === 'base');
  const [, list] = new RegExp(String.raw`^${name}\((.*)\)$`).exec(expression) ?? [];
  // With a base of its own the amount is in another unit; after a call, .words, it is none.
  if (list === undefined || (place >= 0 && splitAtCommas(list).length > place)) return undefined;
  return first as 'bit' | 'nat' | undefined;
}
