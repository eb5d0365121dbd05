import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import ManyMatches from '../../src/islands/ManyMatches.tsx';
import { entropy } from '../../src/metrics/entropy.ts';
import { selfInformation } from '../../src/metrics/selfInformation.ts';
import { formatAmount } from '../../src/notebook/units.ts';

const amount = (bits: number) => formatAmount(bits, 'bit', 5);

/** The average per game that the page states after its run. */
function statedAverage(html: string): number {
  return Number(/平均每场([\d.]+)比特/.exec(html)?.[1]);
}

describe('ManyMatches', () => {
  const html = render(<ManyMatches cell="2.2" />);

  it('opens with the run of the chapter and the entropy it comes near', () => {
    expect(html).toContain('踢了1万场，平均每场');
    expect(html).toContain(`熵是${amount(entropy([0.99, 0.01]))}`);
    expect(html).toMatch(/aria-pressed="true"[^>]*>99比1/);
  });

  it('plays the same games from the same seed, other games from another', () => {
    expect(render(<ManyMatches cell="2.2" />)).toBe(html);
    expect(statedAverage(render(<ManyMatches seed={8} />))).not.toBe(statedAverage(html));
  });

  it.each([7, 8, 9, 10, 11, 12])('seed %i: ten thousand games come near the entropy', (seed) => {
    const [p, rare] = [0.99, 0.01];
    const spread = selfInformation(rare) - selfInformation(p);
    const deviation = spread * Math.sqrt((p * rare) / 10_000);
    const average = statedAverage(render(<ManyMatches seed={seed} games={10_000} />));
    expect(Math.abs(average - entropy([p, rare]))).toBeLessThan(4 * deviation);
  });

  it('an even match gives exactly one bit a game, from the first game on', () => {
    for (const games of [1, 10, 1000]) {
      const even = render(<ManyMatches win={0.5} games={games} />);
      expect(statedAverage(even)).toBe(1);
      expect(even).toContain('平均线是平的');
      // Nothing has been achieved by that.
      expect(even).toContain('data-reached="false"');
    }
  });

  it('a match that is decided gives nothing, and there is nothing to come near', () => {
    const certain = render(<ManyMatches win={1} />);
    expect(statedAverage(certain)).toBe(0);
    expect(certain).toContain('结果早已注定');
    expect(certain).toContain('data-reached="false"');
    expect(certain).not.toMatch(/NaN|Infinity/);
  });

  it('warns while the games are too few for the upsets to be expected', () => {
    expect(render(<ManyMatches games={100} />)).toContain('冷门平均100场才爆一次，100场还太少');
    expect(html).not.toContain('还太少');
    const before = render(<ManyMatches games={0} />);
    expect(before).toContain('还没有开踢。');
    expect(before).not.toMatch(/NaN|undefined/);
  });

  it('draws a hundred thousand games and the band with a few hundred points', () => {
    const long = render(<ManyMatches games={100_000} />);
    const points = (name: RegExp) => name.exec(long)![1].match(/-?\d+/g)!.length / 2;
    const run = points(/class="curve-line"[^>]* d="([^"]+)"/);
    expect(run).toBeGreaterThan(100);
    expect(run).toBeLessThan(200);
    expect(points(/class="curve band [^>]*><path [^>]*d="([^"]+)"/)).toBeLessThan(90);
  });

  it('recognises its goal where the average is within a hundredth of the entropy', () => {
    expect(html).toContain('data-reached="false"');
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const one = render(<ManyMatches win={0.9} games={20_000} seed={seed} />);
      const off = Math.abs(statedAverage(one) / entropy([0.9, 0.1]) - 1);
      expect(one.includes('data-reached="true"'), `seed ${seed}: ${off}`).toBe(off < 0.01);
    }
    expect(render(<ManyMatches games={0} />)).toContain('data-reached="false"');
  });

  it('nine runs in ten lie in the band, and the table says where it is', () => {
    const [, low, high] =
      /<th scope="row">1000<\/th><td>[^<]*<\/td><td>([\d.]+)比特<\/td><td>([\d.]+)比特/.exec(html)!;
    const seeds = Array.from({ length: 100 }, (_, i) => 100 + i);
    const inside = seeds.filter((seed) => {
      const average = statedAverage(render(<ManyMatches games={1000} seed={seed} />));
      return average >= Number(low) && average <= Number(high);
    });
    // At least nine in ten, less what a hundred runs may vary.
    expect(inside.length).toBeGreaterThanOrEqual(84);
    expect(Number(low)).toBeLessThan(entropy([0.99, 0.01]));
    expect(Number(high)).toBeGreaterThan(entropy([0.99, 0.01]));
  });
});
