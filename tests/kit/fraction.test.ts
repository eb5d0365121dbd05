import { expect, it } from 'vitest';
import { formatFraction } from '../../src/kit/fraction.ts';

it.each([
  [0.125, '1/8'],
  [1 / 32, '1/32'],
  [0.1 * 0.1, '1/100'],
  [0.24, '0.24'],
  [0.99, '0.99'],
  [1, '1'],
  [0, '0'],
  [1 / 1000, '0.001'],
])('formatFraction(%d) is %s', (p, text) => {
  expect(formatFraction(p)).toBe(text);
});
