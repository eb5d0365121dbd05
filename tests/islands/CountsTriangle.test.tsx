import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import CountsTriangle from '../../src/islands/CountsTriangle.tsx';
import { formatNumber } from '../../src/kit/format.ts';

const draw = (counts?: number[], theta?: number[]) =>
  render(<CountsTriangle counts={counts} theta={theta} />);
const readouts = (html: string) =>
  [...html.matchAll(/readout-value"[^>]*>([^<]*)</g)].map(([, value]) => value);
const row = (html: string, name: string) =>
  [...new RegExp(`${name}</th>(.*?)</tr>`).exec(html)![1].matchAll(/<td>(.*?)<\/td>/g)].map(
    ([, text]) => text,
  );
/** In bits, in two ways of its own: the average and what it exceeds the best by. */
const average = (counts: number[], theta: number[]) => {
  const n = counts.reduce((sum, k) => sum + k);
  return counts.reduce((sum, k, i) => (k > 0 ? sum - (k / n) * Math.log2(theta[i]) : sum), 0);
};
const excess = (counts: number[], theta: number[]) => {
  const n = counts.reduce((sum, k) => sum + k);
  return (
    average(counts, theta) -
    average(
      counts,
      counts.map((k) => k / n),
    )
  );
};

describe('CountsTriangle', () => {
  const html = draw();

  it('opens beside the summit, with the numbers of the chapter', () => {
    expect(readouts(html)).toEqual(['−10.5', '1.29', '1.522', '0.0365']);
    expect(html).toContain('1.485 + 0.0365 = 1.522比特');
    expect(row(html, 'θ̂').slice(3)).toEqual(['−10.3', '1.485比特', '0比特']);
    expect(row(html, '均匀').slice(4)).toEqual(['1.585比特', '0.0995比特']);
    expect(html).toMatch(/triangle-peak c-p" style="left:45%;bottom:50%;"/);
    expect(html).toContain('data-reached="false"');
    expect(html).toMatch(/aria-pressed="true"[^>]*>5、3、2/);
  });

  it.each([
    [
      [5, 3, 2],
      [0.4, 0.4, 0.2],
    ],
    [
      [50, 30, 20],
      [0.4, 0.4, 0.2],
    ],
    [
      [5, 3, 0],
      [0.5, 0.4, 0.1],
    ],
    [
      [0, 0, 7],
      [0.25, 0.25, 0.5],
    ],
  ])('%j at %j: average, excess and the ratio of likelihoods agree', (counts, theta) => {
    const n = counts.reduce((sum, k) => sum + k);
    const shown = readouts(draw(counts, theta));
    const likelihood = (at: number[]) =>
      at.reduce((whole, each, i) => whole * each ** counts[i], 1);
    const best = likelihood(counts.map((k) => k / n));
    expect(shown[0]).toBe(formatNumber(Math.log(likelihood(theta))));
    expect(shown[1]).toBe(formatNumber(best / likelihood(theta)));
    expect(shown[2]).toBe(formatNumber(average(counts, theta), 4));
    expect(shown[3]).toBe(formatNumber(excess(counts, theta)));
  });

  it('ten times the data draw the lines together and leave the summit in its place', () => {
    const ten = draw([50, 30, 20]);
    const width = (drawn: string) => {
      const line = /triangle-level" d="M\d+ \d+l([^"]+)z/.exec(drawn)![1];
      const steps = line.match(/-?\d+/g)!.map(Number);
      let [x, least, most] = [0, 0, 0];
      for (let i = 0; i < steps.length; i += 2) {
        x += steps[i];
        [least, most] = [Math.min(least, x), Math.max(most, x)];
      }
      return most - least;
    };
    expect(width(ten)).toBeLessThan(width(html) / 2);
    expect(ten).toMatch(/triangle-peak c-p" style="left:45%;bottom:50%;"/);
  });

  it('what has never come up costs nothing now and everything the next time', () => {
    const edge = draw([5, 3, 0], [0.625, 0.375, 0]);
    expect(readouts(edge)[3]).toBe('0');
    expect(edge).toContain('下一次转出丙的意外是∞比特');
    expect(draw([5, 3, 0], [6 / 11, 4 / 11, 1 / 11])).toContain('下一次转出丙的意外是3.46比特');
  });

  it('a model that rules out what has come up has no likelihood at all', () => {
    const ruled = draw([5, 3, 2], [0.5, 0.5, 0]);
    expect(readouts(ruled)).toEqual(['−∞', '∞', '∞', '∞']);
    expect(ruled).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('recognises the summit, but not one where the data have been changed to suit', () => {
    const reached = (theta: number[]) => draw([5, 3, 2], theta).includes('data-reached="true"');
    expect(reached([0.5, 0.3, 0.2])).toBe(true);
    expect(reached([0.51, 0.3, 0.19])).toBe(true);
    expect(reached([0.53, 0.3, 0.17])).toBe(false);
    expect(reached([1 / 3, 1 / 3, 1 / 3])).toBe(false);
  });

  it('one kind alone can be taken away no further', () => {
    const one = draw([1, 0, 0]);
    for (const name of ['甲', '乙', '丙']) {
      expect(one).toMatch(new RegExp(`aria-disabled="true"[^>]*>${name}少一次`));
    }
    expect(one).not.toMatch(/NaN|undefined/);
  });
});
