import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import DragTheData from '../../src/islands/DragTheData.tsx';
import { formatNumber } from '../../src/kit/format.ts';
import { curvePlaces } from '../kit/curvePlaces.ts';

const FIVE = [4, 8, 2, 6, 5];
const sumOfSquares = (data: number[], mu: number) =>
  data.reduce((sum, y) => sum + (y - mu) ** 2, 0);
/** By the formula of the chapter. */
const logLikelihood = (data: number[], mu: number, s: number) =>
  -sumOfSquares(data, mu) / (2 * s * s) - data.length * Math.log(s * Math.sqrt(2 * Math.PI));

const draw = (data: number[], mu: number, s: number) =>
  render(<DragTheData data={data} mu={mu} s={s} />);
const readouts = (html: string) =>
  [...html.matchAll(/readout-value"[^>]*>([^<]*)</g)].map(([, value]) => value);
const reached = (html: string) => html.includes('data-reached="true"');

describe('DragTheData', () => {
  const html = render(<DragTheData />);

  it('opens off the mean, where neither total is at its best', () => {
    expect(html).toMatch(/aria-pressed="true"[^>]*>五次测量/);
    expect(readouts(html)).toEqual([formatNumber(logLikelihood(FIVE, 3.5, 1)), '31.3', '5', '2']);
    expect(html).toContain('最小20');
    expect(reached(html)).toBe(false);
  });

  it.each([
    ['five', FIVE, 3.5, 1],
    ['at the best', FIVE, 5, 2],
    ['an outlier', [4, 10, 4.5, 5.5, 5], 4.76, 0.3],
    ['two heaps', [1, 9, 2, 8, 1.5], 10, 5],
    ['a narrow bell', [5, 5, 5, 5, 5], 5, 0.1],
  ])('%s: the five terms and their sum are those of the formula', (_, data, mu, s) => {
    const one = draw(data, mu, s);
    const terms = data.map((y) => formatNumber(logLikelihood([y], mu, s)));
    expect(one).toContain(`aria-label="ln密度：${terms.join('，')}"`);
    expect(readouts(one).slice(0, 2)).toEqual([
      formatNumber(logLikelihood(data, mu, s)),
      formatNumber(sumOfSquares(data, mu)),
    ]);
    expect(one).not.toMatch(/NaN|Infinity|undefined/);
  });

  it.each([0.1, 0.5, 1, 5])('s=%d: both curves are lowest at the mean', (s) => {
    const curves = [...draw(FIVE, 3.5, s).matchAll(/class="curve-line"[^>]* d="([^"]+)"/g)].slice(
      -2,
    );
    expect(curves).toHaveLength(2);
    for (const [, d] of curves) {
      const places = curvePlaces(d);
      const lowest = Math.max(...places.map(([, y]) => y));
      expect(places.filter(([, y]) => y === lowest).map(([x]) => x)).toContain(500);
      expect(places.some(([, y]) => y < lowest - 20)).toBe(true);
    }
  });

  it('a square is as high as its error, beginning at μ or at the datum', () => {
    const squares = [
      ...html.matchAll(/deviation-square" style="bottom:([\d.]+)%;height:([\d.]+)%/g),
    ];
    expect(squares.map(([, bottom, height]) => [Number(bottom), Number(height)])).toEqual([
      [35, 5],
      [35, 45],
      [20, 15],
      [35, 25],
      [35, 15],
    ]);
  });

  it('recognises the highest log-likelihood, for which μ alone is not enough', () => {
    expect(reached(draw(FIVE, 5, 2))).toBe(true);
    expect(reached(draw(FIVE, 5.1, 2.1))).toBe(true);
    expect(reached(draw(FIVE, 5, 1))).toBe(false);
    expect(reached(draw(FIVE, 4, 2))).toBe(false);
  });

  it('five equal numbers have no highest one: the likelihood grows as s shrinks', () => {
    const equal = [5, 5, 5, 5, 5];
    const [wide, narrow] = [0.2, 0.1].map((s) => Number(readouts(draw(equal, 5, s))[0]));
    expect(narrow - wide).toBeCloseTo(5 * Math.LN2, 1);
    const one = draw(equal, 5, 0.1);
    expect(reached(one)).toBe(false);
    expect(one).toContain('似然没有上界');
    expect(one).toMatch(/aria-disabled="true"[^>]*>s也取/);
    // Nearly equal ones have one, but no s here is that small.
    expect(reached(draw([5, 5, 5, 5, 5.1], 5.02, 0.1))).toBe(false);
  });

  it('bars above zero stand, bars below hang, and what is too long is cut off', () => {
    expect(draw([5, 5, 5, 5, 5], 5, 0.1)).toContain('signed-bar fill above"');
    expect(html).toContain('signed-bar fill below"');
    expect(draw(FIVE, 10, 0.1)).toContain('signed-bar fill below beyond"');
  });
});
