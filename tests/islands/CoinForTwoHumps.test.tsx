import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import CoinForTwoHumps from '../../src/islands/CoinForTwoHumps.tsx';
import { formatAmount } from '../../src/notebook/units.ts';

/** Bits, by a formula of the test's own. */
const divergence = (p: readonly number[], q: readonly number[]) =>
  p.reduce((sum, pi, i) => sum + (pi === 0 ? 0 : pi * Math.log2(pi / q[i])), 0);
const truth = (valley: number) => [(1 - valley) / 2, valley, (1 - valley) / 2];
const model = (a: number) => [(1 - a) ** 2, 2 * a * (1 - a), a * a];
const backward = (a: number, valley = 0.02) => divergence(model(a), truth(valley));

const isReached = (html: string) => html.includes('data-reached="true"');

/** The cells of a row of the data table. */
const rowOf = (html: string, heading: string) =>
  new RegExp(`<th scope="row">${heading}</th>(.*?)</tr>`)
    .exec(html)![1]
    .match(/[^<>]+(?=<\/td>)/g)!;

describe('CoinForTwoHumps', () => {
  const html = render(<CoinForTwoHumps cell="3.7" />);

  it('has the two coins of the chapter, in both directions', () => {
    for (const [name, a] of [
      ['公平', 0.5],
      ['很偏', 0.05],
    ] as const) {
      expect(rowOf(html, name)).toEqual([
        String(a),
        formatAmount(divergence(truth(0.02), model(a))),
        formatAmount(backward(a)),
      ]);
    }
    expect(rowOf(html, '公平').slice(1)).toEqual(['0.859比特', '1.84比特']);
    expect(html).toMatch(/aria-pressed="true"[^>]*>公平硬币/);
  });

  it('finds the fair coin cheapest one way, and nearly the dearest the other way', () => {
    expect(rowOf(html, '以P为基准，最省')[0]).toBe('0.5');
    const scan = Array.from({ length: 10_001 }, (_, i) => i / 10_000);
    const costs = scan.map((a) => backward(a));
    const best = scan[costs.indexOf(Math.min(...costs))];
    const [found, , least] = rowOf(html, '以Q为基准，最省');
    expect(Number(found)).toBeCloseTo(best, 3);
    expect(least).toBe(formatAmount(Math.min(...costs)));
    expect(Math.max(...costs)).toBe(backward(0.5));
  });

  it('marks both valleys of the second direction', () => {
    const guides = [...html.matchAll(/class="guide vertical[^"]*" style="left:([\d.]+)%/g)];
    const [one, low, high] = guides.map(([, left]) => Number(left));
    expect([one, guides.length]).toEqual([50, 3]);
    expect(low + high).toBeCloseTo(100, 1);
  });

  it('recognises the cheapest coin at either end, and no other', () => {
    for (const coin of [0.02, 0.025, 0.03, 0.975]) {
      expect(isReached(render(<CoinForTwoHumps coin={coin} />)), String(coin)).toBe(true);
    }
    for (const coin of [0, 0.01, 0.05, 0.5, 0.95, 1]) {
      expect(isReached(render(<CoinForTwoHumps coin={coin} />)), String(coin)).toBe(false);
    }
  });

  it('a model that can hold the truth finds it both ways, and that is no feat', () => {
    const held = render(<CoinForTwoHumps valley={0.5} />);
    expect(rowOf(held, '以P为基准，最省')).toEqual(['0.5', '0比特', '0比特']);
    expect(rowOf(held, '以Q为基准，最省')).toEqual(['0.5', '0比特', '0比特']);
    expect(isReached(held)).toBe(false);
    expect(held).toMatch(/aria-pressed="true"[^>]*>模型装得下真相/);
  });

  it('what never happens must not be believed, or it costs ∞', () => {
    const never = render(<CoinForTwoHumps valley={0} />);
    expect(rowOf(never, '现在')).toEqual(['0.5', '1比特', '∞比特']);
    expect(rowOf(never, '以Q为基准，最省')).toEqual(['0', '∞比特', '1比特']);
    expect(isReached(render(<CoinForTwoHumps valley={0} coin={0} />))).toBe(false);
  });

  it.each([0, 1e-9, 0.1, 0.25, 0.5])('valley %d: no coin breaks it', (valley) => {
    for (const coin of [0, 1e-12, 0.3, 1]) {
      const one = render(<CoinForTwoHumps coin={coin} valley={valley} />);
      expect(one).not.toMatch(/NaN|Infinity|undefined|−0[^.]/);
    }
  });
});
