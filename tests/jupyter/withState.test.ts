import { describe, expect, test } from 'vitest';
import { chapterNotebook, type Part } from '../../src/jupyter/chapterNotebook.ts';
import { type PageState, texOf, withState } from '../../src/jupyter/withState.ts';

const text = '胜率0.99，熵0.0808比特，$x=0.5$，[图](course:/a/#b)，[第2章](course:/c/)';
const place = (kind: 'scrub' | 'text' | 'tex' | 'figure', key: string, shown: string) => ({
  kind,
  key,
  start: text.indexOf(shown),
  end: text.indexOf(shown) + shown.length,
});
const parts: Part[] = [
  {
    type: 'markdown',
    id: 'one-1',
    text,
    places: [
      place('scrub', 'win', '0.99'),
      place('text', 'k1', '0.0808比特'),
      place('tex', 'k2', '0.5'),
      place('figure', 'b', 'course:/a/#b'),
    ],
  },
  {
    type: 'code',
    id: 'code-a',
    cell: 'a',
    python: 'print(win)',
    inputs: [{ name: 'win', key: 'win', value: 0.99, from: '正文' }],
    numbers: [0.99],
  },
];
const notebook = (site: string) => chapterNotebook(parts, { page: '/a/', site, base: '/' });

const changed: PageState = {
  valueOf: () => 0.5,
  textOf: ({ kind }) =>
    ({ scrub: '0.5', text: '1比特', tex: '2.08×10⁻⁵', figure: 'http://here/a/#b~win=0.5' })[kind],
  origin: 'http://here',
};
const untouched: PageState = {
  valueOf: (_, initial) => initial,
  textOf: () => undefined,
  origin: 'http://here',
};

describe('the file', () => {
  test('has the values of the page in text, formulas, links and code', () => {
    const [markdown, code] = withState(notebook(''), changed).cells;
    expect(markdown.source.join('')).toBe(
      '胜率0.5，熵1比特，$x=2.08\\times10^{-5}$，[图](http://here/a/#b~win=0.5)，[第2章](http://here/c/)',
    );
    expect(code.source[0]).toBe('win = 0.5  # 正文里的值\n');
  });

  test('no longer claims the numbers of other values', () => {
    const numbers = (state: PageState) => {
      const [, code] = withState(notebook(''), state).cells;
      return code.cell_type === 'code' ? code.metadata.course.numbers : undefined;
    };
    expect(numbers(changed)).toEqual([]);
    expect(numbers(untouched)).toEqual([0.99]);
  });

  test('of an untouched page differs in its addresses alone', () => {
    const [markdown] = withState(notebook(''), untouched).cells;
    expect(markdown.source.join('')).toBe(text.replaceAll('course:/', 'http://here/'));
  });

  test('that knows the address of its site keeps it', () => {
    const made = withState(notebook('https://example.org'), untouched);
    expect(made.metadata.course.site).toBe('https://example.org');
    expect(made.cells[0].source.join('')).toContain('](https://example.org/c/)');
  });
});

test.each([
  ['0.5', '0.5'],
  ['−2.5', '-2.5'],
  ['2.08×10⁻⁵', '2.08\\times10^{-5}'],
  ['1×10¹²', '1\\times10^{12}'],
  ['∞', '\\infty'],
])('%s in a formula is %s', (shown, tex) => {
  expect(texOf(shown)).toBe(tex);
});
