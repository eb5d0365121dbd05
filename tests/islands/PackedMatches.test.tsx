import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import PackedMatches from '../../src/islands/PackedMatches.tsx';
import { formatNumber } from '../../src/kit/format.ts';
import { averageCodeLength } from '../../src/metrics/averageCodeLength.ts';
import { blockDistribution } from '../../src/metrics/blockDistribution.ts';
import { entropy } from '../../src/metrics/entropy.ts';
import { huffmanCode } from '../../src/metrics/huffmanCode.ts';

const drawn = (win?: number, n?: number) => render(<PackedMatches win={win} n={n} />);
const readouts = (html: string) =>
  [...html.matchAll(/<output[^>]*>(.*?)<small>/g)].map(([, value]) => value);
const book = (html: string) =>
  [...html.matchAll(/<tr><th scope="row">([强弱]+)<\/th><td>(.*?)<\/td><td>(.*?)<\/td>/g)].map(
    ([, ...row]) => row,
  );

describe('PackedMatches', () => {
  const html = drawn();

  it('opens with ten matches of 99 to 1: 0.136 digits a match, the entropy 0.0808', () => {
    expect(readouts(html)).toEqual(['0.136', '0.0808', '0.0554']);
    expect(html).toMatch(/aria-pressed="true"[^>]*>99比1/);
    expect(html).toContain('data-reached="false"');
    expect(book(html)[0]).toEqual(['强强强强强强强强强强', '0.904', '0']);
    expect(html).toContain('…共53位');
  });

  it.each([0.5, 0.75, 0.9, 0.99, 1])('win=%d: ten rates of the metrics, within bounds', (win) => {
    const p = [win, Number((1 - win).toFixed(12))];
    const page = drawn(win);
    const least = entropy(p);
    for (let n = 1; n <= 10; n++) {
      const packet = blockDistribution(p, n);
      const rate = averageCodeLength(packet, huffmanCode(packet).lengths) / n;
      expect(rate).toBeGreaterThanOrEqual(least);
      expect(rate).toBeLessThan(least + 1 / n);
      const row = [rate, least + 1 / n].map((each) => `<td>${formatNumber(each, 4)}</td>`).join('');
      expect(page).toContain(`<th scope="row">${n}</th>${row}`);
    }
  });

  it('gives two matches a packet words as long as those of the chapter: 1, 2, 3, 3', () => {
    expect(book(drawn(0.99, 2)).map(([packet, , word]) => [packet, word.length])).toEqual([
      ['强强', 1],
      ['强弱', 2],
      ['弱强', 3],
      ['弱弱', 3],
    ]);
  });

  it('gains nothing where both are equally likely: exactly one digit, exactly one bit', () => {
    for (const n of [1, 10]) expect(readouts(drawn(0.5, n))).toEqual(['1', '1', '0']);
    expect(drawn(0.5)).toContain('一点也不多');
  });

  it('sends nothing where the result is certain', () => {
    const page = drawn(1, 4);
    expect(readouts(page)).toEqual(['0', '0', '0']);
    expect(book(page)).toEqual([['强强强强', '1', '（空，0位）']]);
  });

  it('asks for the best packet at 0.9, which is not the largest', () => {
    const reached = (win: number) =>
      Array.from({ length: 10 }, (_, i) => drawn(win, i + 1).includes('data-reached="true"'));
    expect(reached(0.9).flatMap((is, i) => (is ? [i + 1] : []))).toEqual([6]);
    expect(reached(0.99)).not.toContain(true);
    expect(drawn(0.9, 6)).toContain('每场0.4702位，比10场一包的0.4767位还省');
  });

  it('keeps bits whatever the unit, because digits are compared with them', () => {
    expect(html).toContain('0.0808<small>比特</small>');
  });

  it('never writes NaN, Infinity or a negative zero', () => {
    for (const win of [0.5, 0.6, 0.75, 0.995, 1]) {
      for (const n of [1, 3, 10]) expect(drawn(win, n)).not.toMatch(/NaN|Infinity|−|∞|undefined/);
    }
  });
});
