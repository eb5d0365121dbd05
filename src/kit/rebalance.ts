/**
 * Shares of one whole after one of them has been set to `value`: the others keep their ratios, or
 * share evenly if they were all 0. Given the shares at the start of a drag, a way there and back
 * ends where it began: fifteen digits are kept, so that no dust gathers.
 *
 * @example rebalance([0.5, 0.3, 0.2], 0, 0) // [0, 0.6, 0.4]
 */
export function rebalance(shares: readonly number[], index: number, value: number): number[] {
  const rest = shares.reduce((total, share, i) => (i === index ? total : total + share), 0);
  return shares.map((share, i) => {
    if (i === index) return value;
    const part = rest > 0 ? share / rest : 1 / (shares.length - 1);
    return Number(((1 - value) * part).toPrecision(15));
  });
}
