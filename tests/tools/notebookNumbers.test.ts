import { expect, test } from 'vitest';
import { differenceOf, printedNumbers } from '../../src/tools/notebookNumbers.ts';

test('what was printed, without warnings and errors', () => {
  expect(
    printedNumbers([
      { output_type: 'stream', name: 'stdout', text: ['a 1\n', 'b 2.5e-3\n'] },
      { output_type: 'stream', name: 'stderr', text: 'warning 7' },
      { output_type: 'error', ename: 'E', evalue: '8' },
      { output_type: 'stream', name: 'stdout', text: 'inf -inf nan' },
    ]),
  ).toEqual([1, 0.0025, Infinity, -Infinity, NaN]);
});

test.each([
  [1, 1, 0],
  [0, 0, 0],
  [0, -0, 0],
  [NaN, NaN, 0],
  [Infinity, Infinity, 0],
  [0, 1e-16, 0],
  [0, 1e-9, 1],
  [1, Infinity, Infinity],
  [Infinity, -Infinity, Infinity],
  [NaN, 1, Infinity],
  [1e-300, 2e-300, 0.5],
])('%d and %d differ by %d', (page, printed, difference) => {
  expect(differenceOf(page, printed)).toBe(difference);
});

test('relative, so that 12 digits of small numbers count as well', () => {
  expect(differenceOf(1e-80, 1e-80 * (1 + 1e-11))).toBeGreaterThan(1e-12);
  expect(differenceOf(1e-80, 1e-80 * (1 + 1e-13))).toBeLessThan(1e-12);
});
