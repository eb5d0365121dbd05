/**
 * Odd-many places from `−reach` to `reach`, `steps` to either side of 0 and denser near it: where to
 * sample a curve whose peak or valley lies there and may be narrow.
 *
 * @example denseMiddle(4, 2) // [-4, -1, 0, 1, 4]
 */
export function denseMiddle(reach: number, steps: number): number[] {
  return Array.from({ length: 2 * steps + 1 }, (_, i) => {
    const step = i - steps;
    return (reach * step * Math.abs(step)) / steps ** 2;
  });
}
