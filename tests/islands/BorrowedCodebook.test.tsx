import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import BorrowedCodebook from '../../src/islands/BorrowedCodebook.tsx';
import { formatNumber } from '../../src/kit/format.ts';
import { klDivergence } from '../../src/metrics/klDivergence.ts';

const WINS = [1 / 2, 1 / 4, 1 / 8, 1 / 16, 1 / 64, 1 / 64, 1 / 64, 1 / 64];
const OWN = [1, 2, 3, 4, 6, 6, 6, 6];

const page = (lengths: number[]) => render(<BorrowedCodebook lengths={lengths} />);
const isReached = (lengths: number[]) => page(lengths).includes('data-reached="true"');

/** The areas of the pieces of a kind, in digits: width × height of the picture, which is 7 high. */
function area(html: string, kind: string): number {
  let total = 0;
  const columns = html.split('class="areas-column"').slice(1);
  for (const column of columns) {
    const width = Number(/width:([\d.]+)%/.exec(column)![1]);
    const pieces = column.matchAll(/areas-piece ([^"]*)" style="bottom:[\d.]+%;height:([\d.]+)%/g);
    for (const [, name, height] of pieces) {
      if (name.includes(kind)) total += (width / 100) * (Number(height) / 100) * 7;
    }
  }
  return total;
}

describe('BorrowedCodebook', () => {
  const html = render(<BorrowedCodebook cell="3.1" />);

  it('opens with the flat book of the chapter: 3 = 2 + 1', () => {
    expect(html).toMatch(/aria-pressed="true"[^>]*>平码三位/);
    expect(html).toContain('3位 = 2 + 1');
    expect(html).toContain('1.25 − 0.25 = 1位');
    expect(html).toContain('data-reached="false"');
  });

  it('paints what is paid and what is saved to scale', () => {
    expect(area(html, 'c-d')).toBeCloseTo(1.25, 2);
    expect(area(html, 'missing')).toBeCloseTo(0.25, 2);
    expect(area(html, 'c-h')).toBeCloseTo(1.75, 2);
  });

  it('what a full book costs beyond the entropy is the KL divergence', () => {
    for (const lengths of [
      [6, 6, 6, 6, 4, 3, 2, 1],
      [2, 2, 3, 3, 4, 4, 4, 4],
      [1, 2, 3, 4, 5, 6, 7, 7],
    ]) {
      const q = lengths.map((length) => 2 ** -length);
      const cost = klDivergence(WINS, q);
      const one = page(lengths);
      expect(area(one, 'c-d') - area(one, 'missing')).toBeCloseTo(cost, 1);
      expect(one).toContain(`位 = 2 + ${formatNumber(cost, 4)}`);
    }
  });

  it('the book made for these horses has nothing to pay and nothing to save', () => {
    const own = page(OWN);
    expect(own).toContain('2位 = 2 + 0');
    expect(area(own, 'c-d') + area(own, 'missing')).toBe(0);
    expect(own).toContain('这本就是“自己的码”');
  });

  it('says that there is no book where the words do not fit, and counts no bill', () => {
    const none = page([2, 2, 2, 2, 2, 2, 2, 2]);
    expect(none).toContain('八个码字要占2份地盘，总共只有1份：没有这样的前缀码');
    expect(none).toContain('不作数');
    expect(none).not.toContain('净多付');
    expect(page([0, 7, 7, 7, 7, 7, 7, 7])).toContain('没有这样的码本');
    expect(html).not.toContain('没有这样的');
  });

  it('says how much room a book leaves', () => {
    expect(html).toContain('占1份地盘，正好占满');
    expect(page([2, 3, 3, 3, 3, 3, 3, 3])).toContain('要占1.13份地盘');
    expect(page([4, 4, 4, 4, 4, 4, 4, 4])).toContain('要占1/2份地盘，还空着1/2份');
  });

  it('recognises a book of the reader’s own below 2.1 digits that exists', () => {
    expect(isReached([1, 2, 3, 4, 5, 6, 7, 7])).toBe(true);
    expect(isReached([1, 2, 4, 4, 5, 5, 5, 5])).toBe(true);
    expect(isReached(OWN)).toBe(false);
    expect(isReached([1, 2, 3, 4, 5, 5, 5, 5])).toBe(false);
    expect(isReached([0, 0, 0, 0, 0, 0, 0, 0])).toBe(false);
    expect(isReached([2, 2, 2, 4, 5, 5, 6, 6])).toBe(false);
  });

  it('lists each horse with its signed share', () => {
    expect(html).toContain(
      '<th scope="row">×胜率</th><td>+1</td><td>+0.25</td><td>0</td><td>−0.0625</td>',
    );
  });
});
