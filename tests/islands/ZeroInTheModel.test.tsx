import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import ZeroInTheModel from '../../src/islands/ZeroInTheModel.tsx';
import { formatNumber } from '../../src/kit/format.ts';

/** By hand, apart from the metrics. */
function divergence(p: number, q: number): number {
  const edge = p === 0 ? 0 : p * Math.log2(p / q);
  return edge + (1 - p) * Math.log2((1 - p) / (1 - q));
}

const page = (p: number, q: number, mix = 0) => render(<ZeroInTheModel p={p} q={q} mix={mix} />);

/** Before mixing, after mixing, the term of the edge. */
const readouts = (html: string) =>
  [...html.matchAll(/readout-value"[^>]*>([^<]+)</g)].map(([, text]) => text);

const isReached = (p: number, q: number, mix: number) =>
  page(p, q, mix).includes('data-reached="true"');

describe('ZeroInTheModel', () => {
  const html = render(<ZeroInTheModel cell="3.4" />);

  it('opens with «never» about what happens once in a hundred: without end', () => {
    expect(html).toMatch(/aria-pressed="true"[^>]*>说了绝不/);
    expect(readouts(html)).toEqual(['∞', '∞', '∞']);
    expect(html).toMatch(/marker [^"]*hollow c-q" style="left:0%;bottom:100%;"><span>∞比特/);
    expect(html).toContain('0.01×∞比特');
    expect(html).toContain('data-reached="false"');
  });

  it('however small a model that is not 0 makes it, the price is ordinary', () => {
    for (const q of [1e-3, 1e-6, 1e-9, 1e-12, 1e-300]) {
      const [before] = readouts(page(1e-6, q));
      expect(before).toBe(formatNumber(divergence(1e-6, q)));
    }
    expect(readouts(page(1e-6, 1e-6))[0]).toBe('0');
  });

  it('each halving of q adds p bits to the term', () => {
    const term = (q: number) => Number(readouts(page(0.25, q))[2]);
    for (const q of [0.5, 2 ** -7, 2 ** -20]) expect(term(q / 2) - term(q)).toBe(0.25);
    expect(page(0.25, 0.5)).toContain('正好多0.25比特');
  });

  it('what never happens has no term, whatever the model says', () => {
    for (const q of [0, 1e-12, 0.3]) expect(readouts(page(0, q))[2]).toBe('0');
    expect(readouts(page(0, 0))).toEqual(['0', '0', '0']);
    expect(page(0, 0)).not.toContain('q=p');
  });

  it('mixing makes it finite, and costs where it was not needed', () => {
    expect(readouts(page(1e-6, 0, 1e-3)).slice(0, 2)).toEqual([
      '∞',
      formatNumber(divergence(1e-6, 1e-3 / 3)),
    ]);
    expect(readouts(page(0, 0, 0.3)).slice(0, 2)).toEqual(['0', formatNumber(-Math.log2(0.9))]);
    expect(readouts(page(0.01, 0, 0.03))[1]).toBe('0');
    expect(readouts(page(0.1, 0, 0.3))[1]).toBe('0');
    expect(readouts(page(0.01, 0.01, 0.3)).slice(0, 2)).toEqual([
      '0',
      formatNumber(divergence(0.01, 0.7 * 0.01 + 0.1)),
    ]);
  });

  it('recognises its goal: a millionth heals, nothing does not', () => {
    for (const mix of [1e-7, 1e-6]) expect(isReached(0.01, 0, mix), `${mix}`).toBe(true);
    for (const [p, q, mix] of [
      [0.01, 0, 0],
      [0.01, 0, 1e-9],
      [0.01, 0, 2e-6],
      [0.01, 0, 0.03],
      [0.01, 0.01, 0],
      [0.02, 0, 1e-6],
      [1e-6, 0, 1e-6],
      [0, 0, 0],
    ]) {
      expect(isReached(p, q, mix), `${p}, ${q}, ${mix}`).toBe(false);
    }
  });

  it('bears all ends at once', () => {
    for (const p of [0, 1e-9, 0.5]) {
      for (const q of [0, 5e-324, 1]) {
        for (const mix of [0, 1e-12, 1]) {
          const one = page(p, q, mix);
          expect(one).not.toMatch(/NaN|Infinity|undefined|—/);
        }
      }
    }
    expect(readouts(page(0.5, 1))[0]).toBe('∞');
  });
});
