import { refuse } from './refuse.ts';

/** 2 for bits, 'e' for nats, 10 for hartleys, or any other number > 1. */
export type Base = number | 'e';

/**
 * The logarithm a term is taken with. Math.log2 and Math.log10 are exact at the powers of their
 * base, which Math.log(x) / Math.LN2 is not (it misses 2^29); other bases are divided out at the
 * end, once.
 */
export function logarithm(x: number, base: Base): number {
  return base === 2 ? Math.log2(x) : base === 10 ? Math.log10(x) : Math.log(x);
}

/** What a sum of logarithm(x, base) is divided by to be in the unit of the base. */
export function unitOf(base: Base, caller: string): number {
  return base === 2 || base === 10 ? 1 : natsPerUnit(base, caller);
}

/**
 * What an amount in nats is divided by to be in the unit of the base: ln base. Refuses all but 'e'
 * and numbers > 1.
 */
export function natsPerUnit(base: Base, caller: string): number {
  if (base === 'e') return 1;
  if (base === 2) return Math.LN2; // as Math.log says too, but for short vectors it takes too long
  if (!(Number.isFinite(base) && base > 1)) refuse(caller, "base > 1 or 'e'", base);
  return Math.log(base);
}
