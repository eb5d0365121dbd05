import { formatNumber } from './format.ts';

/**
 * Writes numbers `width` characters wide, so that pictures one below the other begin at the same
 * place.
 *
 * @example padded(4)(0.5) // '\u20070.5'
 */
export const padded = (width: number) => (value: number) =>
  formatNumber(value).padStart(width, '\u2007');
