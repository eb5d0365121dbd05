import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import TwoLedgers from '../../src/islands/TwoLedgers.tsx';

/** Left to right: the pieces of each bar, in percent of the picture. */
function bars(html: string) {
  return html
    .split('class="stack"')
    .slice(1)
    .map((bar) =>
      [...bar.matchAll(/stack-piece [^>]*left:([\d.]+)%;width:([\d.]+)%/g)].map(
        ([, left, width]) => [Number(left), Number(width)],
      ),
    );
}

const page = (p: number[], q: number[]) => render(<TwoLedgers p={p} q={q} />);
const isReached = (p: number[], q: number[]) => page(p, q).includes('data-reached="true"');

describe('TwoLedgers', () => {
  const html = render(<TwoLedgers cell="3.2" />);

  it('opens with the town of the chapter: 1.28 = 1.16 + 0.123, and the other way another number', () => {
    expect(html).toMatch(/aria-pressed="true"[^>]*>课文的城/);
    expect(html).toContain('1.16 + 0.123 = 1.28<');
    expect(html).toContain('1.49 + 0.133 = 1.62<');
    expect(html).toContain('现在是0.123比特和0.133比特。');
    expect(html).toContain('data-reached="false"');
  });

  it('lays the terms out to the left and right of zero, so that they sum to the divergence', () => {
    const zero = Number(/stack-zero" style="left:([\d.]+)%/.exec(html)![1]);
    for (const [signed, whole] of [bars(html).slice(0, 2), bars(html).slice(2)]) {
      const right = signed.filter(([left]) => left >= zero).reduce((sum, [, w]) => sum + w, 0);
      const left = signed.filter(([left]) => left < zero).reduce((sum, [, w]) => sum + w, 0);
      expect(right - left).toBeCloseTo(whole[1][1], 1);
      expect(whole[0][0]).toBe(zero);
    }
  });

  it('a one-hot label has no floor, and there is no telling it back', () => {
    const hot = page([1, 0, 0], [0.9, 0.04, 0.06]);
    expect(hot).toContain('0 + 0.152 = 0.152<');
    expect(hot).toContain('+ ∞ = ∞<');
    expect(hot).toContain('Q里会有的事，P说绝不会有');
    expect(hot).toContain('beyond');
    expect(hot).not.toMatch(/NaN|Infinity/);
  });

  it('two coins: 2.33 bits one way, 0.919 the other', () => {
    expect(page([0.5, 0.5, 0], [0.99, 0.01, 0])).toContain('现在是2.33比特和0.919比特。');
  });

  it('calls a pair symmetric only where it is', () => {
    expect(page([0.9, 0.1, 0], [0.1, 0.9, 0])).toContain('两个方向都是2.54比特');
    expect(page([0.9, 0.1, 0], [0.9, 0.1, 0])).toContain('一模一样');
    expect(page([1, 0, 0], [0, 1, 0])).toContain('两个方向都是∞比特：各有');
    expect(html).toContain('Q作基准付得更多');
    // Near each other the two come near each other, but are not the same.
    expect(page([0.7, 0.2, 0.1], [0.71, 0.19, 0.1])).not.toContain('两个方向都是');
  });

  it('recognises its goal: much one way, little the other, and never by infinity', () => {
    expect(isReached([0.7, 0.3, 0], [0.99, 0.01, 0])).toBe(true);
    for (const { p, q } of [
      { p: [0.5, 0.5, 0], q: [0.99, 0.01, 0] },
      { p: [0.7, 0.3, 0], q: [1, 0, 0] },
      { p: [0.7, 0.2, 0.1], q: [0.7, 0.2, 0.1] },
      { p: [1, 0, 0], q: [0.9, 0.04, 0.06] },
      { p: [0.99, 0.01, 0], q: [0.7, 0.3, 0] },
    ]) {
      expect(isReached(p, q)).toBe(false);
    }
  });

  it('lights outcomes up by their names', () => {
    expect(html.match(/data-item="晴"/g)!.length).toBeGreaterThanOrEqual(5);
    expect(html).toMatch(/<th scope="col">晴<\/th>/);
  });
});
