// What an expression in the text comes to, and how it is printed: the same at build and, for a live
// expression, in the page.

// Relative, because Node runs this file without a bundler when the content is checked.
import { formatNumber, formatPercent } from '../kit/format.ts';
import { formatAmount, UNIT_WORD, type Unit } from './units.ts';

/** A result that says itself how it is to be printed. */
export class Formatted {
  readonly value: number;
  readonly kind: 'bits' | 'nats' | 'percent' | 'digits';
  readonly digits: number;

  constructor(kind: Formatted['kind'], value: unknown, digits: unknown) {
    if (typeof value !== 'number') throw new RangeError('第一个参数要是一个数');
    if (typeof digits !== 'number' || !Number.isInteger(digits) || digits < 1 || digits > 17) {
      throw new RangeError('有效数字的位数要是1到17的整数');
    }
    this.kind = kind;
    this.value = value;
    this.digits = digits;
  }
}

/** An amount of information, given in bits, printed in the reader's unit. */
export const bits = (x: unknown, digits: unknown = 3) => new Formatted('bits', x, digits);
/** A loss as frameworks print it: in nats whatever unit the reader chose. */
export const nats = (x: unknown, digits: unknown = 3) => new Formatted('nats', x, digits);
export const percent = (x: unknown, digits: unknown = 3) => new Formatted('percent', x, digits);
export const digits = (x: unknown, count: unknown) => new Formatted('digits', x, count);

/** The words for a number, a text or a formatted result; throws for what cannot be printed. */
export function shown(result: unknown, unit: Unit): string {
  if (typeof result === 'string') return result;
  if (typeof result === 'number') return formatNumber(requireNumber(result));
  if (result instanceof Formatted) return shownFormatted(result, unit);
  return `（${requireList(result)
    .map((item) => shown(item, unit))
    .join('，')}）`;
}

function shownFormatted({ kind, value, digits: count }: Formatted, unit: Unit): string {
  requireNumber(value);
  switch (kind) {
    case 'bits':
      return formatAmount(value, unit, count);
    case 'nats':
      return `${formatNumber(value, count)}${UNIT_WORD.nat}`;
    case 'percent':
      return formatPercent(value, count);
    case 'digits':
      return formatNumber(value, count);
  }
}

export function requireNumber(value: number): number {
  if (Number.isNaN(value)) throw new Error('结果不是一个数（NaN）');
  return value;
}

export function requireList(value: unknown): unknown[] {
  if (value instanceof Float64Array) return [...value];
  if (Array.isArray(value)) return value;
  if (value === undefined) throw new Error('没有结果（undefined）');
  if (typeof value === 'function') throw new Error('这是一个函数，还没有给它参数');
  if (typeof value === 'object' && value !== null) {
    throw new Error(`结果有几部分，要写明取哪一部分：.${Object.keys(value).join('、.')}`);
  }
  throw new Error(`结果是${String(value)}，不是数`);
}
