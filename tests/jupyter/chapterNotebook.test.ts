import { expect, test } from 'vitest';
import {
  chapterNotebook,
  COURSE,
  linesOf,
  type Part,
  pythonSource,
} from '../../src/jupyter/chapterNotebook.ts';

const text = `见[图](${COURSE}a/#b)和[图](${COURSE}c/)，胜率0.99。`;
const at = (shown: string) => ({
  start: text.indexOf(shown),
  end: text.indexOf(shown) + shown.length,
});
const parts: Part[] = [
  {
    type: 'markdown',
    id: 'one-1',
    text,
    places: [
      { kind: 'figure', key: 'b', ...at(`${COURSE}a/#b`) },
      { kind: 'scrub', key: 'win', ...at('0.99') },
    ],
  },
  {
    type: 'code',
    id: 'code-a',
    cell: 'a',
    python: 'print(win)\nprint(1)',
    inputs: [{ name: 'win', key: 'win', value: 0.99, from: '正文' }],
    numbers: [0.99, Infinity, NaN],
  },
];

test.each([
  ['https://example.org', '/course/', 'https://example.org/course/'],
  ['', '/', '/'],
])('places stay where they are under %s%s', (site, base, root) => {
  const { cells } = chapterNotebook(parts, { page: '/a/', site, base });
  const [cell] = cells;
  if (cell.cell_type !== 'markdown') throw new Error(cell.cell_type);
  const source = cell.source.join('');
  expect(source).toBe(text.replaceAll(COURSE, root));
  expect(cell.metadata.course!.places.map(({ start, end }) => source.slice(start, end))).toEqual([
    `${root}a/#b`,
    '0.99',
  ]);
});

test('a code cell begins with its inputs, and survives JSON', () => {
  const notebook = chapterNotebook(parts, { page: '/a/', site: '', base: '/' });
  const [, cell] = (JSON.parse(JSON.stringify(notebook)) as typeof notebook).cells;
  expect(cell.source).toEqual(['win = 0.99  # 正文里的值\n', '\n', 'print(win)\n', 'print(1)']);
  if (cell.cell_type !== 'code') throw new Error(cell.cell_type);
  expect(cell.metadata.course.numbers.map(Number)).toEqual([0.99, Infinity, NaN]);
});

test('without inputs there is the code alone', () => {
  expect(pythonSource([], 'print(1)')).toBe('print(1)');
});

test.each(['', 'a', 'a\nb', 'a\n\nb\n'])('lines joined are the text: %j', (whole) => {
  expect(linesOf(whole).join('')).toBe(whole);
});
