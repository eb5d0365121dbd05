import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import NotADistribution from '../../src/islands/NotADistribution.tsx';
import { formatNumber } from '../../src/kit/format.ts';
import { klDivergence } from '../../src/metrics/klDivergence.ts';

type Call = Parameters<typeof NotADistribution>[0];

const WEATHER = { target: [0.7, 0.2, 0.1], model: [0.5, 0.3, 0.2] };
const RIGHT: Call = { ...WEATHER, logged: true, swapped: false, reduction: 'batchmean' };
const show = (call: Call) => render(<NotADistribution {...call} />);

/** The number that the program prints, as text. */
const printed = (html: string) => /kl_div\([^<]*<\/span><b>([^<]*)</.exec(html)![1];
const right = (html: string) => /D\(P‖Q\)<\/span><b>([^<]*)</.exec(html)![1];
const mistakes = (html: string) =>
  [...html.matchAll(/<span>✗<\/span><span>([^<]*)</g)].map(([, label]) => label);
const reached = (html: string) => html.includes('data-reached="true"');

/** What PyTorch says its kl_div computes, written out. */
function klDiv(input: number[], target: number[], mean: boolean): number {
  const terms = target.map((t, i) => (t === 0 ? 0 : t * Math.log(t)) - t * input[i]);
  return terms.reduce((total, term) => total + term, 0) / (mean ? target.length : 1);
}

describe('NotADistribution', () => {
  const html = render(<NotADistribution cell="3.8" />);

  it('opens with a negative number, and says that no divergence is there to compare', () => {
    const expected = klDiv([0.11, 0.55, 0.34].map(Math.log), [0.15, 0.05, 0.1], true);
    expect(expected).toBeLessThan(0);
    expect(printed(html)).toBe(formatNumber(expected));
    expect(right(html)).toBe('没有');
    expect(html).toContain('“目标p”加起来是0.3，不是1。');
    expect(mistakes(html)).toEqual(['目标是分布', '没有除以类别数']);
    expect(reached(html)).toBe(false);
    expect(html).toMatch(/aria-pressed="true"[^>]*>目标不是分布</);
  });

  it('prints the negative number of the public report from its own entries', () => {
    const report = { target: [0.1541, 0.0511, 0.0947], model: [0.1132, 0.5477, 0.339] };
    expect(printed(show({ ...report, reduction: 'mean' }))).toBe('−0.0648');
  });

  it('without the logarithm two distributions give a negative number too', () => {
    const page = show({ ...RIGHT, logged: false });
    expect(printed(page)).toBe(formatNumber(klDiv(WEATHER.model, WEATHER.target, false)));
    expect(printed(page)).toMatch(/^−/);
    expect(mistakes(page)).toEqual(['第一个参数取了对数']);
  });

  it('the other way round it is the other divergence', () => {
    const page = show({ ...RIGHT, swapped: true });
    expect(printed(page)).toBe(formatNumber(klDivergence(WEATHER.model, WEATHER.target, 'e')));
    expect(printed(page)).not.toBe(right(page));
    expect(page).toContain('kl_div(ln p, q, ');
  });

  it('the default mean divides by the number of classes', () => {
    const page = show({ ...RIGHT, reduction: 'mean' });
    expect(printed(page)).toBe(formatNumber(klDivergence(WEATHER.target, WEATHER.model, 'e') / 3));
    expect(mistakes(page)).toEqual(['没有除以类别数']);
  });

  it('recognises its goal when nothing is wrong, and only then', () => {
    expect(reached(show(RIGHT))).toBe(true);
    expect(reached(show({ ...RIGHT, reduction: 'sum' }))).toBe(true);
    expect(printed(show(RIGHT))).toBe(right(show(RIGHT)));
    for (const mistake of [
      { logged: false },
      { swapped: true },
      { reduction: 'mean' as const },
      { target: [0.7, 0.2, 0.2] },
      { model: [0, 0, 0] },
    ]) {
      expect(reached(show({ ...RIGHT, ...mistake })), JSON.stringify(mistake)).toBe(false);
    }
  });

  it('says NaN where the program does: 0 times −∞', () => {
    const both = { ...RIGHT, target: [1, 0, 0], model: [1, 0, 0] };
    expect(printed(show(both))).toBe('NaN');
    expect(right(show(both))).toBe('0');
    expect(reached(show(both))).toBe(false);
    expect(show(both)).not.toMatch(/NaN%|undefined/);
    // Where the target says it happens, the divergence is infinite, and is printed so.
    expect(printed(show({ ...RIGHT, model: [0, 0.5, 0.5] }))).toBe('∞');
    expect(right(show({ ...RIGHT, model: [0, 0.5, 0.5] }))).toBe('∞');
  });
});
