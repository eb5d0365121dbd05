// What a prop asks for beyond its type, written as tags in its doc comment:
// @min 0.5, @max 1, @integer for a number; @pattern ^[正反]+$ for text;
// @rows 2, @distribution, @endsInColumn for the rows of a table; @length 2 8, @distribution for a list of numbers.

import ts from 'typescript';

export interface PropRules {
  min: number;
  max: number;
  integer: boolean;
  pattern: RegExp | undefined;
  /** How many rows the table must have. */
  rows: number | undefined;
  /** How many entries a list may have: the fewest, the most. */
  length: readonly number[] | undefined;
  /** Whether each row, or the list, must be a probability distribution. */
  distribution: boolean;
  /** Whether each row's name must end in the name of a column: the one that it picks out. */
  endsInColumn: boolean;
}

export const NO_RULES: PropRules = {
  min: -Infinity,
  max: Infinity,
  integer: false,
  pattern: undefined,
  rows: undefined,
  length: undefined,
  distribution: false,
  endsInColumn: false,
};

/** The rules in the doc comment of a prop. */
export function readRules(member: ts.PropertySignature): PropRules {
  const tags = new Map(
    ts.getJSDocTags(member).map((tag) => [tag.tagName.text, ts.getTextOfJSDocComment(tag.comment)]),
  );
  const pattern = tags.get('pattern');
  const rows = tags.get('rows');
  return {
    min: Number(tags.get('min') ?? NO_RULES.min),
    max: Number(tags.get('max') ?? NO_RULES.max),
    integer: tags.has('integer'),
    pattern: pattern === undefined ? undefined : new RegExp(pattern, 'u'),
    rows: rows === undefined ? undefined : Number(rows),
    length: tags.get('length')?.split(' ').map(Number),
    distribution: tags.has('distribution'),
    endsInColumn: tags.has('endsInColumn'),
  };
}

/** What is wrong with a value of the right type, to be read after the prop's name. */
export function brokenRule(value: unknown, rules: PropRules, about: string): string | undefined {
  const { min, max, integer, pattern } = rules;
  if (typeof value === 'number') {
    if (value < min || value > max) return `${rangeInWords(min, max)}，这里是${value}`;
    if (integer && !Number.isInteger(value)) return `要是整数，这里是${value}`;
  }
  if (typeof value === 'string' && pattern && !pattern.test(value)) {
    return `不能写“${value}”${about && `：${about}`}`;
  }
  return Array.isArray(value) ? brokenList(value, rules) : undefined;
}

function brokenList(values: unknown[], { length, distribution }: PropRules): string | undefined {
  if (length && (values.length < length[0] || values.length > length[1])) {
    return `要有${length[0]}到${length[1]}个数，这里有${values.length}个`;
  }
  return distribution ? noDistribution(values as number[]) : undefined;
}

/** As in the metrics: typed decimals such as 0.333 three times stay outside. */
const SUM_TOLERANCE = 1e-9;

function noDistribution(values: readonly number[]): string | undefined {
  const negative = values.find((value) => value < 0);
  if (negative !== undefined) return `里的概率不能小于0，这里是${negative}`;
  const total = values.reduce((sum, value) => sum + value, 0);
  return Math.abs(total - 1) > SUM_TOLERANCE
    ? `加起来要是1，这里是${Number(total.toPrecision(12))}`
    : undefined;
}

function rangeInWords(min: number, max: number): string {
  if (max === Infinity) return `不能小于${min}`;
  return min === -Infinity ? `不能大于${max}` : `要在${min}到${max}之间`;
}
