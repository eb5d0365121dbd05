import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import GibbsGap from '../../src/islands/GibbsGap.tsx';
import { formatNumber } from '../../src/kit/format.ts';

/** By hand, apart from the metrics. */
const bill = (p: number, q: number) => -p * Math.log2(q) - (1 - p) * Math.log2(1 - q);
const floor = (p: number) => bill(p, p);

/** What stands in the read-outs, from left to right. */
const readouts = (html: string) =>
  [...html.matchAll(/readout-value"[^>]*>([^<]+)</g)].map(([, text]) => text);

const isReached = (p: number, q: number) =>
  render(<GibbsGap p={p} q={q} />).includes('data-reached="true"');

describe('GibbsGap', () => {
  const html = render(<GibbsGap cell="3.3" />);

  it('opens with a wrong belief, above the entropy', () => {
    expect(html).toMatch(/aria-pressed="true"[^>]*>信反了/);
    expect(readouts(html).slice(0, 3)).toEqual(
      [bill(0.7, 0.3), floor(0.7), bill(0.7, 0.3) - floor(0.7)].map((x) => formatNumber(x)),
    );
    expect(html).toContain('data-reached="false"');
  });

  it.each([0.1, 0.5, 0.7, 0.93])(
    'p=%d: the dot never dips below the line, and touches it at q=p',
    (p) => {
      const line = Number(
        /guide level [^"]*" style="bottom:([\d.]+)%/.exec(render(<GibbsGap p={p} />))![1],
      );
      for (const q of [0, 0.2, 0.4, 0.69, 0.71, 0.9, 1]) {
        const one = render(<GibbsGap p={p} q={q} />);
        const dot = Number(/class="marker [^>]*left:[\d.]+%;bottom:([\d.]+)%/.exec(one)![1]);
        expect(dot).toBeGreaterThanOrEqual(line);
      }
      const touching = render(<GibbsGap p={p} q={p} />);
      expect(readouts(touching)[2]).toBe('0');
      expect(touching).toContain(`left:${100 * p}%;bottom:${line}%`);
    },
  );

  it('a model that is too sure of itself pays without end, in both pictures', () => {
    for (const view of ['曲线', '切线'] as const) {
      const sure = render(<GibbsGap q={1} view={view} />);
      expect(readouts(sure).slice(0, 3)).toEqual(['∞', '0.881', '∞']);
      expect(sure).toMatch(/marker [^"]*hollow/);
      expect(sure).not.toMatch(/NaN|Infinity/);
    }
  });

  it.each([0.05, 0.7, 0.95])('p=%d: the curve leaves the picture at both ends', (p) => {
    const [, line] = /class="curve-line"[^>]* d="([^"]+)"/.exec(render(<GibbsGap p={p} />))!;
    // The start, then one step after another.
    const numbers = line.match(/-?\d+/g)!.map(Number);
    const sum = (which: number) =>
      numbers.filter((_, i) => i % 2 === which).reduce((total, one) => total + one);
    expect([numbers[0], sum(0)]).toEqual([0, 1000]);
    expect(Math.max(numbers[1], sum(1))).toBeLessThan(0);
  });

  it('the gaps below the tangent, weighted with p, sum to the divergence in nats', () => {
    const proof = render(<GibbsGap view="切线" />);
    const [first, second] = [3 / 7, 7 / 3].map((x) => x - 1 - Math.log(x));
    const nats = (bill(0.7, 0.3) - floor(0.7)) * Math.LN2;
    expect(0.7 * first + 0.3 * second).toBeCloseTo(nats, 12);
    for (const text of [
      `0.7×${formatNumber(first)}<b>${formatNumber(0.7 * first)}</b>`,
      `0.3×${formatNumber(second)}<b>${formatNumber(0.3 * second)}</b>`,
      `${formatNumber(nats)}奈特`,
    ]) {
      expect(proof).toContain(text);
    }
    expect(html).not.toContain('按p加权');
    expect(render(<GibbsGap q={0.7} view="切线" />)).toContain('0.7×0<b>0</b>');
  });

  it('recognises a cross-entropy below the entropy of Q that is yet far above that of P', () => {
    const claim = (p: number, q: number) => bill(p, q) < floor(q) && bill(p, q) - floor(p) >= 0.2;
    for (const [p, q] of [
      [0.9, 0.6],
      [0.05, 0.3],
      [0.7, 0.55],
      [0.7, 0.3],
      [0.95, 0.95],
      [0.5, 0.9],
    ]) {
      expect(isReached(p, q), `${p}, ${q}`).toBe(claim(p, q));
    }
    expect(isReached(0.9, 0.6)).toBe(true);
    expect(isReached(0.7, 1)).toBe(false);
  });

  it('lists q=p among the others, with nothing between', () => {
    expect(html).toMatch(/0\.7（=p）<\/th><td>0\.881<\/td><td>0\.881<\/td><td>0<\/td>/);
    expect(html).toMatch(/0\.3（现在）<\/th><td>1\.37<\/td>/);
  });
});
