/** 2 for bits, 'e' for nats, 10 for hartleys, or any other number > 1. */
export type Base = number | 'e';

export interface Divisors {
  /** What a sum of logarithm(x, base) is divided by to be in the unit of the base. */
  readonly unit: number;
  /** What an amount in nats is divided by to be in the unit of the base. */
  readonly nat: number;
}

/** Refuses all but 'e' and numbers > 1. */
export function requireBase(base: Base, caller: string): Divisors {
  if (base === 'e') return { unit: 1, nat: 1 };
  if (!(Number.isFinite(base) && base > 1)) {
    throw new RangeError(`${caller} requires base > 1 or 'e', but received ${base}`);
  }
  const nat = base === 2 ? Math.LN2 : base === 10 ? Math.LN10 : Math.log(base);
  return { unit: base === 2 || base === 10 ? 1 : nat, nat };
}

/**
 * The logarithm a term is taken with. Math.log2 and Math.log10 are exact at the powers of their
 * base, which Math.log(x) / Math.LN2 is not (it misses 2^29); other bases are divided out at the
 * end, once. The base is asked at every term, because engines compile these three calls to
 * arithmetic and a call through a variable they do not.
 */
export function logarithm(x: number, base: Base): number {
  return base === 2 ? Math.log2(x) : base === 10 ? Math.log10(x) : Math.log(x);
}
