/** A number kept as the unevaluated sum of two doubles, `low` at most half a step of `high`. */
export interface DoubleDouble {
  readonly high: number;
  readonly low: number;
}

/** a + b, exactly. */
export function twoSum(a: number, b: number): DoubleDouble {
  const high = a + b;
  const added = high - a;
  return { high, low: a - (high - added) + (b - added) };
}

/** 2^27 + 1 cuts a 53-bit number into two halves whose products are exact. */
const SPLITTER = 134217729;

/** a · b, exactly, as long as nothing under- or overflows. */
export function twoProduct(a: number, b: number): DoubleDouble {
  const high = a * b;
  const aBig = SPLITTER * a;
  const aHigh = aBig - (aBig - a);
  const aLow = a - aHigh;
  const bBig = SPLITTER * b;
  const bHigh = bBig - (bBig - b);
  const bLow = b - bHigh;
  return { high, low: aHigh * bHigh - high + aHigh * bLow + aLow * bHigh + aLow * bLow };
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

/** a − b, rounded to one double; good also when a and b agree in most digits. */
export function difference(a: DoubleDouble, b: DoubleDouble): number {
  const high = twoSum(a.high, -b.high);
  return high.high + (high.low + (a.low - b.low));
}
