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

/** Whether v can be a probability. null is not: JavaScript holds it to be >= 0. */
export function isProbability(v: number): boolean {
  return v >= 0 && v <= 1 && typeof v === 'number';
}

/** Refuses numbers outside [0, 1]. */
export function requireProbability(value: number, where: string, caller: string): void {
  if (!isProbability(value)) refuse(caller, `0 ≤ ${where} ≤ 1`, value);
}

/** Refuses all but 0, 1, 2, …; above 2^53 neighbouring whole numbers are one double. */
export function requireCount(value: number, where: string, caller: string): void {
  if (!(Number.isSafeInteger(value) && value >= 0)) {
    refuse(caller, `${where} to be a whole number ≥ 0`, value);
  }
}
