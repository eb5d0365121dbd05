import { refuse } from './refuse.ts';

/** 2 for bits, 'e' for nats, 10 for hartleys, or any other number > 1. */
export type Base = number | 'e';

/** A base that JavaScript has a logarithm for, 1 standing for e; 0 is any other base. */
export type Kind = 2 | 1 | 10 | 0;

/** A number, because it is asked at every term, and comparing with 'e' there costs time. */
export function kindOf(base: Base): Kind {
  return base === 2 ? 2 : base === 'e' ? 1 : base === 10 ? 10 : 0;
}

/**
 * The logarithm a term is taken with. Math.log2 and Math.log10 are exact at the powers of their
 * base, which Math.log(x) / Math.LN2 is not (it misses 2^29); other bases are divided out at the
 * end, once. Three calls and not a variable that holds one of them, because engines compile these
 * calls to arithmetic.
 */
export function logarithm(x: number, kind: Kind): number {
  return kind === 2 ? Math.log2(x) : kind === 10 ? Math.log10(x) : Math.log(x);
}

/** What a sum of logarithm(x, kind) is divided by to be in the unit of the base. */
export function unitOf(kind: Kind, base: Base, caller: string): number {
  return kind === 0 ? natsPerUnit(base, caller) : 1;
}

/**
 * What an amount in nats is divided by to be in the unit of the base: ln base. Refuses all but 'e'
 * and numbers > 1.
 */
export function natsPerUnit(base: Base, caller: string): number {
  if (base === 'e') return 1;
  if (!(Number.isFinite(base) && base > 1)) refuse(caller, "base > 1 or 'e'", base);
  return Math.log(base);
}
