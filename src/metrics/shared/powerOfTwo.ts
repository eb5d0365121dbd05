/**
 * The largest power of two ≤ x, for x between 1e-290 and 2e290. Also where x is a smaller power of
 * two, down to the least number > 0.
 *
 * @see Rump, Ogita, Oishi, Accurate floating-point summation I, SIAM J. Sci. Comput. 31 (2008), §3
 */
export function powerOfTwo(x: number): number {
  const scaled = x * 4503599627370497; // 2^52 + 1
  return scaled - scaled * 0.9999999999999999; // 1 − 2^−53
}
