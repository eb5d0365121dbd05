/*
 * What rounding takes from a sum or a product of two doubles is itself a double. Whoever keeps it
 * works with twice the digits.
 */

/**
 * a + b − total, exactly, where `total` is the rounded a + b (TwoSum).
 *
 * @see Knuth, The Art of Computer Programming, vol. 2, 3rd ed., §4.2.2, Theorem B
 */
export function sumRoundOff(a: number, b: number, total: number): number {
  const added = total - a;
  return a - (total - added) + (b - added);
}

/** 2^27 + 1 cuts a 53-bit number into two halves whose products are exact. */
const SPLITTER = 134217729;

/**
 * a · b − product, exactly unless something under- or overflows, where `product` is the rounded
 * a · b (TwoProduct).
 *
 * @see Dekker, A floating-point technique for extending the available precision, Numer. Math. 18
 *   (1971), §5
 */
export function productRoundOff(a: number, b: number, product: number): number {
  const aBig = SPLITTER * a;
  const aHigh = aBig - (aBig - a);
  const aLow = a - aHigh;
  const bBig = SPLITTER * b;
  const bHigh = bBig - (bBig - b);
  const bLow = b - bHigh;
  return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
}

/** a / b − quotient, to about all digits, where `quotient` is the rounded a / b. */
export function quotientRoundOff(a: number, b: number, quotient: number): number {
  const product = quotient * b;
  return (a - product - productRoundOff(quotient, b, product)) / b;
}
