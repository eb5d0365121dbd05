/** 2 for bits, 'e' for nats, 10 for hartleys, or any other number > 1. */
export type Base = number | 'e';

export interface Logarithm {
  /** The logarithm a term is taken with. */
  readonly log: (x: number) => number;
  /** What a sum of such logarithms is divided by to be in the unit of the base. */
  readonly unit: number;
  /** What an amount in nats is divided by to be in the unit of the base. */
  readonly nat: number;
}

/**
 * The logarithm of a base. Math.log2 and Math.log10 are exact at the powers of their base, while
 * Math.log(x) / Math.LN2 is not (it misses 2^29); any other base is divided out once, at the end.
 */
export function logarithm(base: Base, caller: string): Logarithm {
  if (base === 2) return { log: Math.log2, unit: 1, nat: Math.LN2 };
  if (base === 'e') return { log: Math.log, unit: 1, nat: 1 };
  if (base === 10) return { log: Math.log10, unit: 1, nat: Math.LN10 };
  if (!(Number.isFinite(base) && base > 1)) {
    throw new RangeError(`${caller} requires base > 1 or 'e', but received ${base}`);
  }
  return { log: Math.log, unit: Math.log(base), nat: Math.log(base) };
}
