import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import EquivalentDie from '../../src/islands/EquivalentDie.tsx';
import { formatNumber } from '../../src/kit/format.ts';
import { perplexity } from '../../src/metrics/perplexity.ts';

const draw = (outcomes: number, share: number) =>
  render(<EquivalentDie outcomes={outcomes} share={share} />);
const readouts = (html: string) =>
  [...html.matchAll(/readout-value"[^>]*>([^<]*)</g)].map(([, value]) => value);
const distribution = (m: number, share: number) =>
  Array.from({ length: m }, (_, i) => (i === 0 ? share : (1 - share) / (m - 1)));

describe('EquivalentDie', () => {
  it('opens with eight outcomes that are as hard to guess as three', () => {
    const html = render(<EquivalentDie />);
    expect(html).toMatch(/aria-pressed="true"[^>]*>大热门/);
    expect(html).toContain('相当于3.30面的均匀骰子');
  });

  it.each([
    [8, 0.7],
    [8, 1 / 8],
    [6, 1 / 6],
    [2, 0.99],
    [12, 0],
    [12, 1],
    [2, 0],
  ])('%d outcomes, one with %d: three units, one number', (m, share) => {
    const html = draw(m, share);
    const faces = formatNumber(perplexity(distribution(m, share)));
    expect(readouts(html)).toEqual([faces, faces, faces]);
    expect(html).not.toMatch(/NaN|Infinity|undefined|−0[^.]/);
  });

  it('fills a fair die, and of the match of 99 to 1 one face and a sliver', () => {
    const parts = (html: string) =>
      [...html.matchAll(/inline-size:([\d.]+)%/g)].map(([, part]) => Number(part));
    expect(parts(draw(6, 1 / 6))).toEqual([100, 100, 100, 100, 100, 100]);
    expect(parts(draw(2, 0.99))).toEqual([100, 5.76]);
    expect(parts(draw(12, 1))).toEqual([100]);
  });

  it('follows a variable of the page, and offers only what that can be', () => {
    const win = { name: 'win', initial: 0.9, min: 0.5, max: 1 };
    const html = render(<EquivalentDie outcomes={2} share={0.9} bind={{ share: win }} />);
    expect(html).toContain(`相当于${formatNumber(perplexity([0.9, 0.1]))}面`);
    expect(html).toMatch(/type="range" min="0.5" max="1"/);
    expect(html.match(/aria-pressed/g)).toHaveLength(2);
  });

  it('recognises two faces among twelve outcomes', () => {
    const reached = (m: number, share: number) => draw(m, share).includes('data-reached="true"');
    expect(reached(12, 0.871)).toBe(true);
    expect(reached(12, 0.89)).toBe(false);
    expect(reached(12, 0.85)).toBe(false);
    expect(reached(2, 0.5)).toBe(false);
    expect(reached(8, 0.7)).toBe(false);
  });
});
