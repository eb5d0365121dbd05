import { linear, type Scale } from './scale.ts';

/**
 * An axis from 0 to the first of the rising `ends` that holds `value`, or to the last if none does:
 * it jumps now and then instead of creeping along with what it measures.
 *
 * @example shortestAxis([1, 2, 5], 1.5).domain // [0, 2]
 */
export function shortestAxis(ends: readonly number[], value: number): Scale {
  return linear([0, ends.find((end) => value <= end) ?? ends[ends.length - 1]]);
}
