/**
 * A share and what is left of the whole, without floating-point dust: 1 − 0.99 is 0.01 to the reader,
 * not 0.010000000000000009.
 *
 * @example withRest(0.99) // [0.99, 0.01]
 */
export function withRest(share: number): [share: number, rest: number] {
  return [share, Number((1 - share).toFixed(12))];
}
