import { productRoundOff, sumRoundOff } from './roundOff.ts';

/** A number kept as the unevaluated sum of two doubles, `low` at most half a step of `high`. */
export interface DoubleDouble {
  readonly high: number;
  readonly low: number;
}

/** a + b, exactly. */
export function twoSum(a: number, b: number): DoubleDouble {
  const high = a + b;
  return { high, low: sumRoundOff(a, b, high) };
}

/** a · b, exactly, as long as nothing under- or overflows. */
export function twoProduct(a: number, b: number): DoubleDouble {
  const high = a * b;
  return { high, low: productRoundOff(a, b, high) };
}

/** Σ values, with twice the digits of a double. */
export function sumDoubleDouble(values: readonly number[]): DoubleDouble {
  let high = 0;
  let low = 0;
  for (const value of values) {
    const next = twoSum(high, value);
    high = next.high;
    low += next.low;
  }
  return twoSum(high, low);
}

/** a · b, with about twice the digits of a double. */
export function multiply(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const product = twoProduct(a.high, b.high);
  return twoSum(product.high, product.low + (a.high * b.low + a.low * b.high));
}
