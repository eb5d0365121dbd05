import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import DoubleSoftmax from '../../src/islands/DoubleSoftmax.tsx';

/** The loss of two softmaxes, written out. */
function twice(m: number, z: number): number {
  const first = Math.exp(z) / (Math.exp(z) + m - 1);
  const rest = 1 / (Math.exp(z) + m - 1);
  return Math.log1p((m - 1) * Math.exp(rest - first));
}

const once = (m: number, z: number) => Math.log1p((m - 1) * Math.exp(-z));

/** The pushes that the page draws, with one softmax and with two. */
const pushes = (html: string) =>
  [...html.matchAll(/data-item="[一两]遍"><p class="stack-head"><span>..<\/span><b>([^<]*)</g)].map(
    ([, text]) => Number(text),
  );

const lossOf = (html: string) => Number(/→ −ln，损失.*?<output[^>]*>([^<]*)</.exec(html)![1]);
const reached = (html: string) => html.includes('data-reached="true"');

describe('DoubleSoftmax', () => {
  const html = render(<DoubleSoftmax cell="3.7" />);

  it('opens where everything is right and the loss is stuck', () => {
    expect(html).toMatch(/aria-pressed="true"[^>]*>全答对了</);
    expect(html).toContain('下限0.744');
    expect(lossOf(html)).toBe(0.744);
    expect(lossOf(html)).toBeCloseTo(twice(4, 12), 3);
    expect(once(4, 12)).toBeCloseTo(1.84e-5, 7);
    expect(render(<DoubleSoftmax twice={false} />)).toContain('1.84×10⁻⁵<small>奈特');
  });

  it.each([
    [2, '0.313'],
    [3, '0.551'],
    [4, '0.744'],
    [10, '1.46'],
    [1000, '5.91'],
  ])('%i classes get stuck at ln(1 + (m − 1)/e)', (m, least) => {
    const right = render(<DoubleSoftmax classes={m} logit={20} />);
    expect(right).toContain(`下限${least}`);
    expect(Number(least)).toBeCloseTo(Math.log(1 + (m - 1) / Math.E), 2);
    expect(lossOf(right)).toBeCloseTo(twice(m, 20), 2);
  });

  it('draws the push that the loss really gives', () => {
    for (const [m, z] of [
      [4, 0],
      [4, -6],
      [10, 2],
      [2, -1.5],
    ]) {
      const h = 1e-5;
      const slope = (f: typeof once) => (f(m, z - h) - f(m, z + h)) / (2 * h);
      const [one, two] = pushes(render(<DoubleSoftmax classes={m} logit={z} />));
      expect(one).toBeCloseTo(slope(once), 3);
      expect(Math.abs(two / slope(twice) - 1)).toBeLessThan(0.006);
      expect(two).toBeLessThan(one);
    }
  });

  it('hardly pushes at all where it is surely wrong', () => {
    const [one, two] = pushes(render(<DoubleSoftmax logit={-6} />));
    expect(one).toBeGreaterThan(0.99);
    expect(two).toBeLessThan(0.001);
  });

  it('its goal needs fewer classes, and the second softmax', () => {
    expect(reached(html)).toBe(false);
    expect(reached(render(<DoubleSoftmax classes={4} logit={20} />))).toBe(false);
    expect(reached(render(<DoubleSoftmax classes={3} logit={20} />))).toBe(true);
    expect(reached(render(<DoubleSoftmax classes={3} logit={20} twice={false} />))).toBe(false);
    expect(reached(render(<DoubleSoftmax classes={2} logit={-10} />))).toBe(false);
    expect(html).toContain('4类卡在0.744上方');
  });

  it('holds everything at the ends', () => {
    for (const m of [2, 7, 1000]) {
      for (const z of [-10, 20]) {
        const page = render(<DoubleSoftmax classes={m} logit={z} />);
        expect(page).not.toMatch(/NaN|undefined|Infinity|—/);
        // The curve with two softmaxes stays in the plot.
        expect(page).not.toMatch(/class="marker [^"]*hollow[^"]*c-bad/);
        expect(page).toContain(`>${m}</th>`);
      }
    }
  });
});
