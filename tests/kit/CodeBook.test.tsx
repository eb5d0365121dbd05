import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { CodeBook } from '../../src/kit/CodeBook.tsx';

const rowsOf = (html: string) =>
  [...html.matchAll(/<tr><th scope="row">(.*?)<\/th><td>(.*?)<\/td><td>(.*?)<\/td>/g)].map(
    ([, ...row]) => row,
  );
const draw = (chances: number[], words: (string | null)[], rows?: number) =>
  render(
    <CodeBook
      name="马"
      chances={chances}
      words={words}
      message={(place) => '甲乙丙丁'[place]}
      rows={rows}
    />,
  );

describe('CodeBook', () => {
  it('lists the shortest words first, and leaves out what has none', () => {
    expect(rowsOf(draw([0.25, 0.5, 0, 0.25], ['10', '0', null, '11']))).toEqual([
      ['乙', '0.5', '0'],
      ['甲', '0.25', '10'],
      ['丁', '0.25', '11'],
    ]);
  });

  it('shortens a long book to its beginning and its last entry, and says so', () => {
    const html = draw([0.5, 0.25, 0.125, 0.125], ['0', '10', '110', '111'], 3);
    expect(rowsOf(html).map(([message]) => message)).toEqual(['甲', '乙', '丁']);
    expect(html).toContain('码本共4条；最短的2条和最长的1条：');
  });

  it('breaks off a long word and tells its length; the empty word has none', () => {
    expect(rowsOf(draw([1], ['']))).toEqual([['甲', '1', '（空，0位）']]);
    expect(draw([1], ['01'.repeat(6)])).toContain('010101…共12位');
  });
});
