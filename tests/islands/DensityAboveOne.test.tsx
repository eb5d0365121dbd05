import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import DensityAboveOne from '../../src/islands/DensityAboveOne.tsx';
import { formatNumber } from '../../src/kit/format.ts';
import { curvePlaces } from '../kit/curvePlaces.ts';

const DATA = [0.92, 1.01, 1.05, 0.98, 1.04];
/** By the formula, lengths being so many per metre. */
const logLikelihood = (s: number, per: number) =>
  DATA.reduce(
    (sum, y) => sum - (y - 1) ** 2 / (2 * s * s) - Math.log(s * per * Math.sqrt(2 * Math.PI)),
    0,
  );
const readouts = (html: string) =>
  [...html.matchAll(/readout-value"[^>]*>([^<]*)</g)].map(([, value]) => value);
const reached = (html: string) => html.includes('data-reached="true"');
const curves = (html: string) =>
  [...html.matchAll(/class="curve-line"[^>]* d="([^"]+)"/g)].map(([, d]) => d);

describe('DensityAboveOne', () => {
  const html = render(<DensityAboveOne />);
  const inCentimetres = render(<DensityAboveOne length="厘米" />);

  it('opens with the peak of the text, 3.99, and a positive log-likelihood', () => {
    expect(html).toMatch(/aria-pressed="true"[^>]*>峰高3.99/);
    expect(readouts(html)).toEqual([
      '3.99',
      '1.00',
      formatNumber(Math.exp(logLikelihood(0.1, 1))),
      formatNumber(logLikelihood(0.1, 1)),
    ]);
    expect(logLikelihood(0.1, 1)).toBeGreaterThan(0);
    expect(reached(html)).toBe(false);
  });

  it.each([0.01, 0.03, 0.1, 0.3, 1])('s=%d: the area is 1, whatever the peak', (s) => {
    const one = render(<DensityAboveOne s={s} />);
    const [peak, whole, , now] = readouts(one);
    expect(peak).toBe(formatNumber(1 / (s * Math.sqrt(2 * Math.PI))));
    expect(whole).toBe('1.00');
    expect(now).toBe(formatNumber(logLikelihood(s, 1)));
    expect(one).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('the probability of the strip is that of the normal distribution', () => {
    // erf(0.5/√2), erf(5/√2), erf(0.05/√2)
    expect(html).toContain('正中10厘米：概率0.383');
    expect(render(<DensityAboveOne s={0.01} />)).toContain('正中10厘米：概率1.00');
    expect(render(<DensityAboveOne s={1} />)).toContain('正中10厘米：概率0.0399');
  });

  it('in centimetres the picture is the same, and ℓ is lower by 5 ln 100', () => {
    expect(readouts(inCentimetres)[0]).toBe('0.0399');
    expect(readouts(inCentimetres)[3]).toBe(
      formatNumber(logLikelihood(0.1, 1) - 5 * Math.log(100)),
    );
    expect(curves(inCentimetres)[0]).toBe(curves(html)[0]);
    expect(html).toContain('ŝ=0.0469米');
    expect(inCentimetres).toContain('ŝ=4.69厘米');
  });

  it('both units have their highest point at the same standard deviation', () => {
    const tops = curves(html)
      .slice(-2)
      .map((d) => curvePlaces(d).reduce((top, place) => (place[1] < top[1] ? place : top))[0]);
    expect(tops[0]).toBe(tops[1]);
    // In hundredths of two decades.
    expect(tops[0] / 1000).toBeCloseTo((Math.log10(Math.sqrt(0.0022)) + 2) / 2, 1);
  });

  it('recognises a high peak that misses the data, in metres', () => {
    const at = (s: number) => reached(render(<DensityAboveOne s={s} />));
    expect(logLikelihood(0.018, 1)).toBeLessThan(0);
    expect(at(0.018)).toBe(true);
    expect(at(0.01)).toBe(true);
    // High enough, but over the data; low and negative; neither.
    for (const s of [0.02, 0.0399, 0.0469, 0.1, 1]) expect(at(s)).toBe(false);
    expect(reached(render(<DensityAboveOne s={0.01} length="厘米" />))).toBe(false);
  });
});
