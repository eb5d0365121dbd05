import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import ModelPerplexity from '../../src/islands/ModelPerplexity.tsx';

const readout = (html: string, name: string) =>
  new RegExp(`>${name}</span><output[^>]*>([^<]*)`).exec(html)![1];

/** The pointer of the ruler and its mark, in percent. */
const pointer = (html: string) => Number(/ruler-pointer" style="left:([\d.]+)%/.exec(html)![1]);
const mark = (html: string) => Number(/ruler-mark" style="left:([\d.]+)%/.exec(html)![1]);
const verdict = (html: string) => /<span>([✓✗])<\/span>.*?<b>([^<]*)</.exec(html)!.slice(1, 3);
const reached = (html: string) => html.includes('data-reached="true"');

describe('ModelPerplexity', () => {
  const html = render(<ModelPerplexity cell="3.11" />);

  it('opens with the chapter’s loss of 3: about twenty words', () => {
    expect(readout(html, '困惑度')).toBe((Math.E ** 3).toFixed(1));
    expect(readout(html, '换成比特')).toBe((3 / Math.LN2).toFixed(2));
    expect(html).toContain('每步像在20.1个词里瞎猜');
    expect(html).toMatch(/aria-pressed="true"[^>]*>像样的语言模型</);
    expect(verdict(html)).toEqual(['✓', '10.8奈特，现在更好']);
  });

  it('counts the words out in squares, ten times as many a square when there are too many', () => {
    const filled = (page: string) => page.match(/class="faces-part/g)?.length ?? 0;
    expect(filled(html)).toBe(21);
    const many = render(<ModelPerplexity loss={6.9} />);
    expect(many).toContain('一格100个词');
    expect(filled(many)).toBe(10);
    expect(render(<ModelPerplexity loss={12} />)).toContain('一格1万个词');
    expect(filled(render(<ModelPerplexity loss={0} />))).toBe(1);
  });

  it('guessing among m words stands at ln m on the ruler', () => {
    for (const words of [2, 10, 1000, 50257]) {
      const page = render(<ModelPerplexity loss={Math.log(words)} words={words} />);
      expect(pointer(page)).toBeCloseTo(mark(page), 1);
      expect(mark(page)).toBeCloseTo((100 * Math.log2(words)) / 18, 1);
      expect(verdict(page)[1]).toContain('现在一样');
      expect(reached(page)).toBe(words === 10);
    }
  });

  it('ten classes with a loss of 6.9 at step 0 are worse than guessing', () => {
    const page = render(<ModelPerplexity loss={6.9} words={10} />);
    expect(verdict(page)).toEqual(['✗', '2.30奈特，现在还差']);
    expect(page).toMatch(/aria-pressed="true"[^>]*>十分类，第0步6.9</);
  });

  it('halves the perplexity for ln 2 of the loss', () => {
    expect(reached(html)).toBe(false);
    expect(reached(render(<ModelPerplexity loss={1.5} />))).toBe(false);
    const half = render(<ModelPerplexity loss={2.3} />);
    expect(reached(half)).toBe(true);
    expect(half).toContain('只降了0.7奈特');
    const row = />困惑度减半<\/th>(.*?)<\/tr>/.exec(html)![1];
    expect([...row.matchAll(/<td>(.*?)<\/td>/g)].map(([, text]) => text)).toEqual([
      '2.31',
      '3.33',
      '10.0',
    ]);
  });

  it('a sentence is as probable as its words together', () => {
    expect(readout(html, '整句的概率')).toBe('8.8×10⁻²⁷');
    expect(readout(render(<ModelPerplexity loss={0} />), '整句的概率')).toBe('1');
    const worst = render(<ModelPerplexity loss={12} tokens={50} />);
    expect(readout(worst, '整句的概率')).toMatch(/×10⁻²⁶¹$/);
  });

  it('holds everything at the ends', () => {
    for (const [loss, words] of [
      [0, 2],
      [12, 2],
      [0, 100_000],
      [12, 100_000],
    ]) {
      const page = render(<ModelPerplexity loss={loss} words={words} tokens={50} />);
      expect(page).not.toMatch(/NaN|undefined|Infinity/);
      expect(pointer(page)).toBeLessThan(100);
    }
  });

  it('keeps to the range of a variable of the page', () => {
    const bind = { loss: { name: 'loss', initial: 3, min: 1, max: 8 } };
    const page = render(<ModelPerplexity bind={bind} />);
    expect(page).not.toContain('>完全确定<');
    expect(page).toMatch(/type="range" min="1" max="8"/);
  });
});
