import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import TwoMatches from '../../src/islands/TwoMatches.tsx';
import { entropy } from '../../src/metrics/entropy.ts';
import { selfInformation } from '../../src/metrics/selfInformation.ts';
import { formatAmount } from '../../src/notebook/units.ts';

const amount = (bits: number) => formatAmount(bits, 'bit', 5);

/** The average per game that the page states after its run. */
function statedAverage(html: string): number {
  return Number(/平均每场([\d.]+)比特/.exec(html)?.[1]);
}

describe('TwoMatches', () => {
  const html = render(<TwoMatches cell="2.1" />);

  it('opens with the paradox and its solution side by side: 2 < 6.66, but 1 > 0.0808', () => {
    for (const total of [
      2 * selfInformation(0.5),
      selfInformation(0.99) + selfInformation(0.01),
      entropy([0.5, 0.5]),
      entropy([0.99, 0.01]),
    ]) {
      expect(html).toContain(`<b>${amount(total)}</b>`);
    }
  });

  it('shows every outcome with its amount and its weighted share', () => {
    for (const p of [0.5, 0.99, 0.01]) {
      expect(html).toContain(amount(selfInformation(p)));
      expect(html).toContain(amount(p * selfInformation(p)));
    }
    for (const team of ['比利时', '阿根廷', '法国', '中国']) expect(html).toContain(`${team}赢`);
  });

  it('france=1: an amount without bound, a share of nothing, no entropy', () => {
    const certain = render(<TwoMatches france={1} />);
    expect(certain).toContain('∞比特');
    expect(certain).toContain('class="stack-piece fill beyond c-p-pale"');
    expect(certain).not.toMatch(/NaN|Infinity/);
    expect(statedAverage(certain)).toBe(0);
  });

  it('plays the same games from the same seed, other games from another', () => {
    expect(render(<TwoMatches cell="2.1" />)).toBe(html);
    expect(statedAverage(render(<TwoMatches seed={8} />))).not.toBe(statedAverage(html));
  });

  it.each([7, 8, 9, 10, 11, 12])('seed %i: ten thousand games come near the entropy', (seed) => {
    const [p, rare] = [0.99, 0.01];
    const spread = selfInformation(rare) - selfInformation(p);
    const deviation = spread * Math.sqrt((p * rare) / 10_000);
    const average = statedAverage(render(<TwoMatches seed={seed} games={10_000} />));
    expect(Math.abs(average - entropy([p, rare]))).toBeLessThan(4 * deviation);
  });

  it('an even match gives exactly one bit a game, from the first game on', () => {
    for (const games of [1, 10, 1000]) {
      const even = render(<TwoMatches france={0.5} games={games} />);
      expect(statedAverage(even)).toBe(1);
      expect(even).toContain('平均线是平的');
    }
  });

  it('warns while the games are too few for the upsets to be expected', () => {
    expect(render(<TwoMatches games={100} />)).toContain('冷门平均100场才爆一次，100场还太少');
    expect(render(<TwoMatches games={0} />)).toContain('还没有开踢。');
    expect(html).not.toContain('还太少');
  });

  it('draws a hundred thousand games with a few hundred points', () => {
    const path = /class="curve-line"[^>]* d="([^"]+)"/.exec(render(<TwoMatches games={100_000} />));
    const points = path![1].match(/-?\d+/g)!.length / 2;
    expect(points).toBeGreaterThan(100);
    expect(points).toBeLessThan(300);
  });
});
