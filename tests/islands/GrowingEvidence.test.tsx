import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import GrowingEvidence from '../../src/islands/GrowingEvidence.tsx';
import { formatNumber } from '../../src/kit/format.ts';

const readouts = (html: string) =>
  [...html.matchAll(/class="readout-value"[^>]*>(.*?)<\/output>/g)].map(([, text]) =>
    text.replace(/<[^>]*>/g, ''),
  );

const reached = (html: string) => html.includes('data-reached="true"');

/** Of a row of the table: this run, the band's ends, the average. */
const row = (html: string, count: number) =>
  [
    ...new RegExp(`scope="row">${count}</th>(.*?)</tr>`)
      .exec(html)![1]
      .matchAll(/<td>(.*?)<\/td>/g),
  ].map(([, text]) => text);

const kl = (p: number, q: number) => p * Math.log2(p / q) + (1 - p) * Math.log2((1 - p) / (1 - q));

describe('GrowingEvidence', () => {
  const html = render(<GrowingEvidence cell="4.5" />);

  it("opens with the chapter's seventy heads in a hundred", () => {
    // content-spec D4.1: 3745.4155; 100 times 0.1187091 bits.
    expect(readouts(html)).toEqual(['11.9比特', '3745比1', '0.119比特']);
    expect(html).toMatch(/aria-pressed="true"[^>]*>0.7对0.5/);
    // And seven in the first ten.
    const ten = render(<GrowingEvidence tosses={10} />);
    expect(readouts(ten).slice(0, 2)).toEqual(['1.19比特', '2.277比1']);
    expect(reached(html)).toBe(false);
  });

  it.each([
    [0.7, 0.7, 0.5],
    [0.6, 0.7, 0.5],
    [0.65, 0.7, 0.3],
  ])('the average at truth %f, A %f, B %f is the difference of two divergences', (truth, a, b) => {
    const page = render(<GrowingEvidence truth={truth} a={a} b={b} />);
    const drift = kl(truth, b) - kl(truth, a);
    expect(readouts(page)[2]).toBe(`${formatNumber(drift)}比特`);
    expect(row(page, 1000)[3]).toBe(formatNumber(1000 * drift));
  });

  it('draws the band around what seeds do', () => {
    const [low, high] = row(html, 100)
      .slice(1, 3)
      .map((text) => Number(text.replace('−', '-')));
    // Between 62 and 77 heads in a hundred lie nine tenths.
    const evidence = (heads: number) =>
      heads * Math.log2(0.7 / 0.5) + (100 - heads) * Math.log2(0.3 / 0.5);
    expect(low).toBeCloseTo(evidence(62), 1);
    expect(high).toBeCloseTo(evidence(77), 1);
    const inside = Array.from({ length: 100 }, (_, i) => 500 + i).filter((seed) => {
      const now = Number(row(render(<GrowingEvidence seed={seed} />), 100)[0].replace('−', '-'));
      return now >= low && now <= high;
    });
    expect(inside.length).toBeGreaterThanOrEqual(84);
  });

  it('is reached only where both models are wrong and the evidence grows towards A', () => {
    const at = (truth: number, tosses: number, b = 0.5) =>
      render(<GrowingEvidence truth={truth} b={b} tosses={tosses} />);
    // More than twenty bits from 355 heads in 500, but A is the truth.
    expect(readouts(at(0.7, 500))[0]).toBe('65.5比特');
    expect(reached(at(0.7, 500))).toBe(false);
    expect(reached(at(0.65, 2000))).toBe(true);
    expect(at(0.65, 2000)).toContain('A还是错的');
    expect(reached(at(0.65, 10))).toBe(false);
    // A model that is refuted at once is no evidence by degrees.
    expect(reached(at(0.65, 2000, 0))).toBe(false);
    expect(at(0.65, 2000, 0)).toContain('B一次就出局，不算攒下的');
    expect(reached(at(0.6, 500))).toBe(false);
    // The preset with two wrong models: here B is less wrong, and the run says so.
    expect(reached(at(0.55, 500))).toBe(false);
    expect(Number(readouts(at(0.55, 500))[0].replace('−', '-').replace('比特', ''))).toBeLessThan(
      -10,
    );
  });

  it('ends at once where a model has excluded what comes', () => {
    const b = render(<GrowingEvidence b={1} tosses={10} />);
    expect(readouts(b)).toEqual(['∞比特', '∞比1', '∞比特']);
    expect(b).toContain('B出局，再抛也回不来');
    expect(b).toMatch(/第\d+次起∞/);
    const a = render(<GrowingEvidence a={0} tosses={100} />);
    expect(readouts(a)).toEqual(['−∞比特', '∞比1', '−∞比特']);
    expect(a).toContain('A出局');
    const both = render(<GrowingEvidence a={0} b={0} tosses={100} />);
    expect(both).toContain('谁更像，说不出');
    for (const page of [a, b, both]) expect(page).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('a certain coin refutes nobody who believed in it', () => {
    const certain = render(<GrowingEvidence truth={1} a={1} b={0.5} />);
    expect(readouts(certain)[0]).toBe('100比特');
    expect(certain).not.toMatch(/NaN|Infinity|undefined/);
  });

  it.each([
    [0, 0, 1, 2000],
    [1, 0, 0, 2000],
    [0.5, 1e-9, 1, 0],
    [0.5, 1e-300, 0.5, 2000],
    [0.5, 0.5, 0.5, 2000],
  ])('draws truth %f, A %f, B %f after %i', (truth, a, b, tosses) => {
    const page = render(<GrowingEvidence truth={truth} a={a} b={b} tosses={tosses} />);
    expect(page).not.toMatch(/NaN|Infinity|undefined/);
  });
});
