import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import BitRuler from '../../src/islands/BitRuler.tsx';
import { formatNumber } from '../../src/kit/format.ts';
import { selfInformation } from '../../src/metrics/selfInformation.ts';

const lottery = 17_721_088;
const drawn = (p?: number) => render(<BitRuler p={p} />);
const reached = (p: number) => drawn(p).includes('data-reached="true"');

describe('BitRuler', () => {
  const html = drawn();

  it('opens at the lottery: one in 17721088 is 24 coins and a bit', () => {
    expect(selfInformation(1 / lottery)).toBeCloseTo(24.079, 3);
    expect(html).toContain('连猜中24.1次');
    expect(html).toContain(`<span class="readout-note">${lottery}分之一`);
    expect(html).toMatch(/aria-pressed="true"[^>]*>双色球一等奖/);
    expect(html).toContain('data-reached="false"');
  });

  it.each([1, 0.99, 1 / 2, 1 / 6, 0.001, 1e-9])('p=%d: the metric in all three units', (p) => {
    const values = [...drawn(p).matchAll(/<output[^>]*>([^<]*)<small>(.*?)<\/small>/g)];
    expect(values.map(([, value, unit]) => `${value}${unit}`)).toEqual([
      `${formatNumber(selfInformation(p))}比特`,
      `${formatNumber(selfInformation(p, 'e'))}奈特`,
      `${formatNumber(selfInformation(p, 10))}哈特`,
    ]);
  });

  it('moves the pointer by the same length for every halving', () => {
    const at = (p: number) => Number(/ruler-pointer" style="left:([\d.]+)%/.exec(drawn(p))![1]);
    expect(at(1)).toBe(0);
    for (const coins of [1, 2, 10, 29]) expect(at(0.5 ** coins)).toBeCloseTo(coins / 0.3, 1);
  });

  it('puts every landmark and every power of ten where it belongs', () => {
    const places = (part: string) =>
      [...html.matchAll(new RegExp(`${part}left:([\\d.]+)%`, 'g'))].map(([, at]) => Number(at));
    const marks = places('ruler-mark" style="');
    expect(marks).toHaveLength(6);
    [2, 6, 52, 1000, 1e6, lottery].forEach((odds, i) => {
      expect(marks[i]).toBeCloseTo(selfInformation(1 / odds) / 0.3, 1);
    });
    const upper = html.slice(html.indexOf('ruler-ticks'), html.indexOf('ruler-lane'));
    const ticks = [...upper.matchAll(/left:([\d.]+)%/g)].map(([, at]) => Number(at));
    ticks.forEach((at, power) => expect(at).toBeCloseTo((power * selfInformation(0.1)) / 0.3, 1));
  });

  it('runs its slider the way of the ruler: certain at the left, rare at the right', () => {
    const at = (p: number) => /class="slider [^]*?--at:([\d.]+)%/.exec(drawn(p))![1];
    expect([at(1), at(1e-9)]).toEqual(['0', '100']);
  });

  it('knows when ten coins are reached', () => {
    expect([1 / 1024, 0.000977, 0.001].map(reached)).toEqual([true, true, true]);
    expect([0.5, 1 / 512, 1 / 2048, 1, 1e-9].map(reached)).not.toContain(true);
  });

  it('lists the landmarks in the table, the pointer below them', () => {
    const foot = /<tfoot>(.*?)<\/tfoot>/.exec(drawn(1 / 8))![1].replace(/<[^>]+>/g, ' ');
    expect(foot.split(/\s+/).filter(Boolean)).toEqual(['指针处', '1/8', '3', '2.08', '0.903']);
  });

  it('never writes NaN, Infinity or a negative zero', () => {
    for (const p of [1, 0.5, 1e-9]) expect(drawn(p)).not.toMatch(/NaN|Infinity|−0|∞/);
  });
});
