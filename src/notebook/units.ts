// The units in which an amount of information is read: bit, nat, hartley.

// Relative, because Node runs this file without a bundler when the content is checked.
import { formatNumber } from '../kit/format.ts';

export type Unit = 'bit' | 'nat' | 'hartley';

export const UNITS: readonly Unit[] = ['bit', 'nat', 'hartley'];

/** The word printed after an amount. */
export const UNIT_WORD: Readonly<Record<Unit, string>> = {
  bit: '比特',
  nat: '奈特',
  hartley: '哈特',
};

export const isUnit = (value: unknown): value is Unit => UNITS.includes(value as Unit);

/** What the metrics call the unit: the base of their logarithm. */
export const BASE: Readonly<Record<Unit, 2 | 'e' | 10>> = { bit: 2, nat: 'e', hartley: 10 };

/** The logarithm of that base, as it stands before its argument. */
export const LOG_SIGN: Readonly<Record<Unit, string>> = { bit: 'log₂', nat: 'ln ', hartley: 'lg ' };

const NATS_PER: Readonly<Record<Unit, number>> = { bit: Math.LN2, nat: 1, hartley: Math.LN10 };

/** The same amount of information in another unit; exactly the same number when `from` is `to`. */
export function convert(amount: number, from: Unit, to: Unit): number {
  return from === to ? amount : (amount * NATS_PER[from]) / NATS_PER[to];
}

/** An amount given in bits, written in `unit` with its word and no space: `0.0808比特`. */
export function formatAmount(amountInBits: number, unit: Unit = 'bit', digits = 3): string {
  return `${formatNumber(convert(amountInBits, 'bit', unit), digits)}${UNIT_WORD[unit]}`;
}
