import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import CoefficientAndBase from '../../src/islands/CoefficientAndBase.tsx';
import { formatNumber } from '../../src/kit/format.ts';

const draw = (c: number, b: number) => render(<CoefficientAndBase c={c} b={b} />);
const readouts = (html: string) =>
  [...html.matchAll(/<output[^>]*>([^<]*)</g)].map(([, value]) => value);
const paths = (html: string) => [...html.matchAll(/ d="([^"]*)"/g)].map(([, d]) => d);

describe('CoefficientAndBase', () => {
  const html = render(<CoefficientAndBase cell="1.1" />);

  it('opens with 3 and 8, which are 1 and 2 in another dress: the same curve, point by point', () => {
    expect(readouts(html)).toEqual(['1', '2']);
    const [bits, curve] = paths(html);
    expect(curve).toBe(bits);
    expect(html).toContain('两条曲线重合');
    expect(html).toContain('−3 log₈x');
    expect(render(<CoefficientAndBase c={1} b={2.71828} />)).toContain('−ln x');
    expect(html).toMatch(/aria-pressed="true"[^>]*>系数3，底数8/);
    expect(html).toContain('data-reached="false"');
  });

  it.each([
    [1, 10],
    [1, 2.71828],
    [0.2, 16],
    [5, 1.1],
    [2.5, 4],
  ])('c=%d b=%d: one number for both', (c, b) => {
    const perHalving = c * (Math.log(2) / Math.log(b));
    expect(readouts(draw(c, b))).toEqual([formatNumber(perHalving), formatNumber(b ** (1 / c))]);
    expect(draw(c, b)).not.toMatch(/NaN|Infinity/);
  });

  it('writes the table by halvings', () => {
    expect(draw(2, 2)).toMatch(/>1\/8<\/th><td[^>]*>3<\/td><td[^>]*>6</);
  });

  it('marks f(1/2) only where it lies in the plot', () => {
    expect(draw(5, 2)).toContain('<span>f(1/2) = 5</span>');
    expect(draw(5, 1.1)).not.toContain('class="marker');
    expect(draw(5, 1.1)).toContain('f(1/2)是36.4');
  });

  it('recognises its goal: the curve of bits, by a base that was not given', () => {
    const reached = (c: number, b: number) => draw(c, b).includes('data-reached="true"');
    expect(reached(2, 4)).toBe(true);
    expect(reached(4, 16)).toBe(true);
    expect(reached(3.3, 10)).toBe(true);
    expect(reached(1, 2)).toBe(false);
    expect(reached(3, 8)).toBe(false);
    expect(reached(3, 8.1)).toBe(false);
    expect(reached(1, 10)).toBe(false);
    expect(reached(2, 4.2)).toBe(false);
  });
});
