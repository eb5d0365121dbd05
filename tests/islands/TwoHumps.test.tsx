import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import TwoHumps from '../../src/islands/TwoHumps.tsx';

const XS = Array.from({ length: 81 }, (_, i) => (i - 40) / 5);

/** Everything by formulas of the test's own, on the grid that the caption names. */
const shared = (weights: number[]) => {
  const total = weights.reduce((sum, one) => sum + one);
  return weights.map((one) => one / total);
};
const bell = (x: number, mu: number, s: number) => Math.exp(-(((x - mu) / s) ** 2) / 2) / s;
const model = (mu: number, s: number) => shared(XS.map((x) => bell(x, mu, s)));
const truth = (at: number, s: number, share: number) =>
  shared(XS.map((x) => (1 - share) * bell(x, -at, s) + share * bell(x, at, s)));
const divergence = (p: readonly number[], q: readonly number[]) =>
  p.reduce((sum, pi, i) => sum + pi * Math.log2(pi / q[i]), 0);

const FAR = truth(1.8, 0.6, 0.5);
const TRUTHS = [
  ['隔得远', FAR],
  ['挨得近', truth(1, 0.6, 0.5)],
  ['一高一矮', truth(1.8, 0.6, 0.7)],
  ['只有一个', truth(0, 1, 0.5)],
] as const;

/** μ, s and the two divergences in a row of the data table. */
const rowOf = (html: string, heading: string) =>
  new RegExp(`<th scope="row">${heading}</th>(.*?)</tr>`)
    .exec(html)![1]
    .match(/[^<>]+(?=<\/td>)/g)!
    .map((text) => Number.parseFloat(text.replace('−', '-')));

/** The smallest cost on a grid finer than any step of the sliders. */
function scan(cost: (q: readonly number[]) => number): number {
  let least = Infinity;
  for (let mu = -2.4; mu <= 2.4; mu += 0.04) {
    for (let s = 0.4; s <= 2.4; s += 0.04) least = Math.min(least, cost(model(mu, s)));
  }
  return least;
}

const isReached = (html: string) => html.includes('data-reached="true"');

describe('TwoHumps', () => {
  const html = render(<TwoHumps cell="3.8" />);

  it('opens on the hill that covers both, cheap one way and dear the other', () => {
    expect(html).toMatch(/aria-pressed="true"[^>]*>隔得远/);
    const [mu, s, forward, backward] = rowOf(html, '现在');
    expect([mu, s]).toEqual([0, 1.9]);
    expect(forward).toBeCloseTo(divergence(FAR, model(0, 1.9)), 2);
    expect(backward).toBeCloseTo(divergence(model(0, 1.9), FAR), 2);
    expect(isReached(html)).toBe(false);
  });

  it.each(TRUTHS)('%s: the two best hills are the lowest of a dense scan', (name, p) => {
    const one = render(<TwoHumps truth={name} />);
    const [, , forward] = rowOf(one, '以P为基准，最省');
    const [, , , backward] = rowOf(one, '以Q为基准，最省');
    // The table has three digits, the scan its own steps.
    const leastForward = scan((q) => divergence(p, q));
    const leastBackward = scan((q) => divergence(q, p));
    expect(Math.abs(forward - leastForward)).toBeLessThan(0.002);
    expect(Math.abs(backward - leastBackward)).toBeLessThan(0.002);
  });

  it('one direction has the mean and the spread of the truth, the other sits on a hump', () => {
    const [mean, spread] = rowOf(html, '以P为基准，最省');
    expect(mean).toBe(0);
    expect(spread).toBeCloseTo(Math.sqrt(1.8 ** 2 + 0.6 ** 2), 2);
    const [mu, s] = rowOf(html, '以Q为基准，最省');
    expect(Math.abs(mu - 1.8)).toBeLessThan(0.05);
    expect(Math.abs(s - 0.6)).toBeLessThan(0.05);
  });

  it('a model that can hold the truth finds it both ways', () => {
    const held = render(<TwoHumps truth="只有一个" />);
    for (const direction of ['以P为基准，最省', '以Q为基准，最省']) {
      expect(rowOf(held, direction)).toEqual([0, 1, 0, 0]);
    }
    expect(held).toContain('>两个方向<');
  });

  it('recognises the other hump, and not the one that the button goes to', () => {
    expect(isReached(render(<TwoHumps mu={-1.8} sigma={0.6} />))).toBe(true);
    for (const [mu, sigma] of [
      [1.8, 0.6],
      [-1.8, 0.9],
      [-1.5, 0.6],
      [0, 1.9],
    ]) {
      expect(isReached(render(<TwoHumps mu={mu} sigma={sigma} />)), `${mu} ${sigma}`).toBe(false);
    }
    // The lower hump is not as good, and a single one has no other.
    expect(isReached(render(<TwoHumps truth="一高一矮" mu={-1.8} sigma={0.6} />))).toBe(false);
    expect(isReached(render(<TwoHumps truth="只有一个" mu={0} sigma={1} />))).toBe(false);
  });

  it('stays finite at the ends of all ranges, and never below 0', () => {
    for (const [truth] of TRUTHS) {
      for (const mu of [-4, 0, 4]) {
        for (const sigma of [0.4, 4]) {
          const end = render(<TwoHumps truth={truth} mu={mu} sigma={sigma} />);
          expect(end).not.toMatch(/NaN|Infinity|∞|undefined/);
          const [, , forward, backward] = rowOf(end, '现在');
          expect(Math.min(forward, backward)).toBeGreaterThanOrEqual(0);
        }
      }
    }
  });
});
