import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import OneLogitOrTwo from '../../src/islands/OneLogitOrTwo.tsx';

const sigma = (z: number) => 1 / (1 + Math.exp(-z));

/** The verdicts of the page: right or wrong, what about, the finding. */
const verdicts = (html: string) =>
  [...html.matchAll(/<span>([✓✗])<\/span><span>([^<]*)<\/span><b>([^<]*)<\/b>/g)].map(
    ([, mark, label, text]) => [mark, label, text],
  );

/** The row of the folded table with this heading. */
function row(html: string, heading: string): string[] {
  const found = new RegExp(`>${heading}</th>(.*?)</tr>`).exec(html)![1];
  return [...found.matchAll(/<td>(.*?)<\/td>/g)].map(([, text]) => text);
}

/** Where a picture may show both. */
const together = (cat: number, dog: number) => render(<OneLogitOrTwo cat={cat} dog={dog} both />);

describe('OneLogitOrTwo', () => {
  const html = render(<OneLogitOrTwo cell="3.9" />);

  it('opens with the chapter’s z = 2: every number of the two is the same', () => {
    expect(html).toContain('z＝z₁−z₂＝2');
    expect(html).toMatch(/aria-pressed="true"[^>]*>相差2</);
    expect(verdicts(html).map(([mark]) => mark)).toEqual(['✓', '✓', '✓', '✓', '✓']);
    const [, , cat] = verdicts(html)[0];
    expect(Number(cat)).toBeCloseTo(sigma(2), 12);
    expect(Number(verdicts(html)[3][2])).toBeCloseTo(Math.log1p(Math.exp(-2)), 12);
    expect(Number(verdicts(html)[4][2])).toBeCloseTo(2 + Math.log1p(Math.exp(-2)), 12);
  });

  it('moving both logits together changes nothing', () => {
    expect(verdicts(render(<OneLogitOrTwo cat={7} dog={5} />))).toEqual(verdicts(html));
  });

  it('stays the same to fourteen digits, with a residual that is told', () => {
    for (const [cat, dog] of [
      [-8, 8],
      [8, -8],
      [0.1, 0.3],
      [-2.7, 3.3],
      [7.9, -6.4],
      [0, 0],
    ]) {
      const page = render(<OneLogitOrTwo cat={cat} dog={dog} />);
      expect(new Set(verdicts(page).map(([mark]) => mark))).toEqual(new Set(['✓']));
      for (const heading of ['猫的概率', '损失，是猫', '损失，是狗']) {
        const residual = row(page, heading)[2];
        expect(residual).toMatch(/^0$|×10⁻¹[⁵⁶⁷⁸]$/);
      }
    }
  });

  it('parts where both may be there: two sigmoids need not add up to 1', () => {
    const page = together(3, 1);
    expect(verdicts(page)[0]).toEqual(['✗', '猫的概率', '0.881／0.953']);
    expect(verdicts(page)[2]).toEqual(['✗', '加起来', '1／1.68']);
    // ln(1 + e⁻³) + ln(1 + e), and no label for a softmax.
    const loss = Math.log1p(Math.exp(-3)) + Math.log1p(Math.exp(-1));
    expect(verdicts(page)[4]).toEqual(['✗', '损失，都在', `写不出／${loss.toPrecision(3)}`]);
    expect(page).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('a softmax cannot say that there is neither', () => {
    expect(verdicts(together(-3, -3)).slice(0, 2)).toEqual([
      ['✗', '猫的概率', '0.5／0.0474'],
      ['✗', '狗的概率', '0.5／0.0474'],
    ]);
  });

  it('recognises its goal only where both may be there', () => {
    const reached = (page: string) => page.includes('data-reached="true"');
    expect(reached(html)).toBe(false);
    expect(reached(render(<OneLogitOrTwo cat={8} dog={8} />))).toBe(false);
    expect(reached(together(3, 1))).toBe(false);
    expect(reached(together(2.2, 2.2))).toBe(true);
    expect(reached(together(2.1, 8))).toBe(false);
  });

  it('cannot add 1 beyond the end of a slider', () => {
    const disabled = (page: string) =>
      [...page.matchAll(/aria-disabled="true"[^>]*>(都.1)</g)].map(([, label]) => label);
    expect(disabled(html)).toEqual([]);
    expect(disabled(render(<OneLogitOrTwo cat={7.5} dog={0} />))).toEqual(['都加1']);
    expect(disabled(render(<OneLogitOrTwo cat={0} dog={-8} />))).toEqual(['都减1']);
  });
});
