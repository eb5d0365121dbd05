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

  constructor(kind: Formatted['kind'], value: number, digits: number) {
    this.kind = kind;
    this.value = value;
    this.digits = digits;
  }
}

/** An amount of information, given in bits, printed in the reader's unit. */
export const bits = (x: number, digits = 3) => new Formatted('bits', x, digits);
/** A loss as frameworks print it: in nats whatever unit the reader chose. */
export const nats = (x: number, digits = 3) => new Formatted('nats', x, digits);
export const percent = (x: number, digits = 3) => new Formatted('percent', x, digits);
export const digits = (x: number, count: number) => new Formatted('digits', x, count);

/** The words for a number, a text, a list of those or a formatted result. */
export function shown(result: unknown, unit: Unit): string {
  if (typeof result === 'string') return result;
  if (typeof result === 'number') return formatNumber(result);
  if (result instanceof Formatted) return shownFormatted(result, unit);
  const items = [...(result as Iterable<unknown>)];
  return `（${items.map((item) => shown(item, unit)).join('，')}）`;
}

function shownFormatted({ kind, value, digits: count }: Formatted, unit: Unit): string {
  if (kind === 'bits') return formatAmount(value, unit, count);
  if (kind === 'percent') return formatPercent(value, count);
  return formatNumber(value, count) + (kind === 'nats' ? UNIT_WORD.nat : '');
}
