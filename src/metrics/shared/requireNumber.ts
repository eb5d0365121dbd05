import { refuse } from './refuse.ts';

/** Refuses anything but a number; NaN is no number. `where` is the argument's name. */
export function requireNumber(value: number, where: string, caller: string): void {
  if (typeof value !== 'number' || Number.isNaN(value)) {
    refuse(caller, `${where} to be a number`, value);
  }
}

/** Refuses ±∞ as well. */
export function requireFinite(value: number, where: string, caller: string): void {
  if (!Number.isFinite(value)) refuse(caller, `${where} to be finite`, value);
}

/** Refuses zero, negative and infinite numbers. */
export function requirePositive(value: number, where: string, caller: string): void {
  if (!(Number.isFinite(value) && value > 0)) refuse(caller, `${where} > 0`, value);
}

/** Refuses numbers outside [0, 1]. */
export function requireProbability(value: number, where: string, caller: string): void {
  // Number.isFinite is there for values that are no numbers: null >= 0 holds in JavaScript.
  if (!(Number.isFinite(value) && value >= 0 && value <= 1)) {
    refuse(caller, `0 ≤ ${where} ≤ 1`, value);
  }
}

/** Refuses all but 0, 1, 2, …; above 2^53 neighbouring whole numbers are one double. */
export function requireCount(value: number, where: string, caller: string): void {
  if (!(Number.isSafeInteger(value) && value >= 0)) {
    refuse(caller, `${where} to be a whole number ≥ 0`, value);
  }
}
