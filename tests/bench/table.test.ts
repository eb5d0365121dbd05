import { expect, test } from 'vitest';
import { table } from './table.ts';

test('the first column begins at the left, the others end at the right', () => {
  const rows = [
    ['what', 'bytes'],
    ['softplus', '7'],
    ['all', '12345'],
  ];
  expect(table(rows)).toBe('what      bytes\nsoftplus      7\nall       12345');
});

test('no spaces at the end of a line', () => {
  expect(
    table([
      ['a', 'bb'],
      ['a', ''],
    ]),
  ).toBe('a  bb\na');
});
