import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import LikeliestData from '../../src/islands/LikeliestData.tsx';
import { formatNumber } from '../../src/kit/format.ts';

const readouts = (html: string) =>
  [...html.matchAll(/class="readout-value"[^>]*>(.*?)<\/output>/g)].map(([, text]) =>
    text.replace(/<[^>]*>/g, ''),
  );

const reached = (html: string) => html.includes('data-reached="true"');

/** Where the dashed lines stand: over the number of heads, and over θ. */
const summits = (html: string) =>
  [...html.matchAll(/class="guide vertical[^>]*left:([\d.]+)%/g)].map(([, at]) => Number(at));

describe('LikeliestData', () => {
  const html = render(<LikeliestData cell="4.2" />);

  it("opens with the chapter's ten tosses: far from the likeliest at 0.7", () => {
    // 0.7⁷ · 0.3³ and 0.7¹⁰.
    expect(readouts(html)).toEqual(['0.00222', '0.0282', '12.7倍']);
    expect(html).toContain('最可能：全正');
    expect(html).toMatch(/aria-pressed="true"[^>]*>这十次/);
    expect(reached(html)).toBe(false);
  });

  it('has its two summits in different places: ten heads, and 0.7', () => {
    expect(summits(html)).toEqual([100, 70]);
    expect(summits(render(<LikeliestData theta={0.3} />))).toEqual([0, 70]);
  });

  it('counts orders together if asked, and then seven heads are the likeliest', () => {
    const counted = render(<LikeliestData order="只数次数" />);
    expect(summits(counted)).toEqual([70, 70]);
    expect(readouts(counted)).toEqual(['0.267', '0.267', '1倍']);
    expect(reached(counted)).toBe(false);
    expect(counted).toContain('先换回“指定次序”');
  });

  it.each([0.5, 0.62, 0.7, 0.9])('lists what each count of heads has at θ=%f', (theta) => {
    const page = render(<LikeliestData theta={theta} />);
    const row = (heads: number) =>
      new RegExp(`scope="row">${heads}(?:（眼前）)?</th><td>(.*?)</td><td>(.*?)</td>`).exec(page)!;
    const one = theta ** 7 * (1 - theta) ** 3;
    expect(row(7).slice(1)).toEqual([formatNumber(one), formatNumber(120 * one)]);
    expect(row(10)[1]).toBe(formatNumber(theta ** 10));
  });

  it('is reached only where all sequences are equal, which none of the presets does', () => {
    const fair = render(<LikeliestData theta={0.5} />);
    expect(reached(fair)).toBe(true);
    expect(fair).toContain('1024种结果一样可能');
    expect(fair).toContain('θ得是0.7');
    // No sequence stands out: no line over the number of heads.
    expect(summits(fair)).toEqual([70]);
    expect(reached(render(<LikeliestData theta={0.51} />))).toBe(false);
    expect(reached(render(<LikeliestData theta={0.3} />))).toBe(false);
    expect(render(<LikeliestData theta={0.5} tosses="正反反正" />)).toContain('这回碰巧相同');
  });

  it('does not count data that are all alike', () => {
    for (const theta of [0.5, 0.7, 1]) {
      const alike = render(<LikeliestData tosses="正正正正正正正正正正" theta={theta} />);
      expect(reached(alike)).toBe(false);
      expect(alike).toContain('不算');
    }
  });

  it('has no axis beyond 1', () => {
    const alike = render(<LikeliestData tosses="正正正正正正正正正正" />);
    const ticks = [...alike.matchAll(/class="plot-y-tick"[^>]*><span>\s*([\d.]+)</g)];
    expect(Math.max(...ticks.map(([, tick]) => Number(tick)))).toBe(1);
  });

  it.each([0, 1])('says ∞ where θ=%i excludes the data', (theta) => {
    const page = render(<LikeliestData theta={theta} />);
    expect(readouts(page)).toEqual(['0', '1', '∞倍']);
    expect(page).not.toMatch(/NaN|Infinity|undefined|—/);
  });

  it('draws any data that an address may hold', () => {
    for (const tosses of ['正', '反', '正反正反正反正反正反正反']) {
      for (const order of ['指定次序', '只数次数'] as const) {
        const page = render(<LikeliestData tosses={tosses} order={order} theta={0.01} />);
        expect(page).not.toMatch(/NaN|Infinity|undefined/);
      }
    }
  });
});
