import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import LongProduct from '../../src/islands/LongProduct.tsx';
import { formatNumber } from '../../src/kit/format.ts';

const readouts = (html: string) =>
  [...html.matchAll(/class="readout-value"[^>]*>(.*?)<\/output>/g)].map(([, text]) =>
    text.replace(/<[^>]*>/g, ''),
  );

const reached = (html: string) => html.includes('data-reached="true"');

/** Where each curve ends, in thousandths of its plot: from the left, from above. */
const ends = (html: string) =>
  [...html.matchAll(/class="curve (c-\w+)".*? d="M(\d+) (\d+)[lh]([^"]*)"/g)].map(
    ([, color, x, y, steps]) => {
      const moves = steps.match(/-?\d+/g)!.map(Number);
      const sum = (parity: number) =>
        moves.reduce((total, move, i) => total + (i % 2 === parity ? move : 0), 0);
      return { color, x: Number(x) + sum(0), y: Number(y) + sum(1) };
    },
  );

describe('LongProduct', () => {
  const html = render(<LongProduct cell="4.4" />);

  it('opens where the product is lost and the sum is not', () => {
    // 1500 times the entropy of 7 in 10.
    expect(readouts(html)).toEqual(['0', '0', '−1322比特']);
    expect(html).toContain('39个θ全是0，没有山顶');
    expect(html).toMatch(/aria-pressed="true"[^>]*>一千五百次/);
    expect(reached(html)).toBe(false);
  });

  it('falls over the cliff at 1220, in single precision at 178', () => {
    const [sum, double, single] = ends(html);
    // The axis has 3000 tosses and 2700 bits.
    expect(sum).toMatchObject({ color: 'c-ink', x: 500 });
    expect(sum.y).toBeCloseTo((1000 * 1321.94) / 2700, -1);
    expect(double).toEqual({ color: 'c-bad', x: Math.round((1000 * 1220) / 3000), y: 1000 });
    expect(single).toEqual({ color: 'c-bad', x: Math.round((1000 * 178) / 3000), y: 1000 });
  });

  it('recognises the one number of tosses where the product is first zero', () => {
    const at = (tosses: number) => reached(render(<LongProduct tosses={tosses} />));
    expect([1219, 1220, 1221].map(at)).toEqual([false, true, false]);
    expect(reached(render(<LongProduct tosses={1220} order="先乘反面" />))).toBe(false);
    expect(render(<LongProduct tosses={1219} />)).toContain('还不是0：4.94×10⁻³²⁴');
    expect(render(<LongProduct tosses={1220} />)).toContain('正好1220次');
  });

  it('sticks to the smallest number when the tails come first', () => {
    for (const tosses of [1220, 1500, 2000]) {
      const stuck = render(<LongProduct tosses={tosses} order="先乘反面" />);
      expect(readouts(stuck)[0]).toBe('4.94×10⁻³²⁴');
      expect(stuck).toContain('卡住了，真值小得多');
      expect(stuck).toMatch(/个θ并列|处最高，错了/);
    }
    // In the end the tails alone are too small.
    expect(readouts(render(<LongProduct tosses={2100} order="先乘反面" />))[0]).toBe('0');
  });

  it('shows below the hill the floor of what multiplies there, double precision', () => {
    const floors = (page: string) =>
      ['双精度到底了', '单精度到底了'].map((name) => page.split(`>${name}<`).length - 1);
    expect(floors(html)).toEqual([2, 1]);
    expect(floors(render(<LongProduct tosses={200} />))).toEqual([0, 1]);
    expect(floors(render(<LongProduct tosses={10} />))).toEqual([0, 0]);
  });

  it('calls any summit wrong that the sums do not share', () => {
    // Tails first: multiplied in doubles, these thetas of the grid are what is left.
    const grid = Array.from({ length: 39 }, (_, i) => (i + 1) / 40);
    for (let tosses = 1180; tosses < 1300; tosses += 7) {
      const tails = Array.from({ length: tosses }, (_, i) => i % 10 >= 7).filter(Boolean).length;
      const left = grid.map((theta) => {
        let product = 1;
        for (let i = 0; i < tosses; i += 1) {
          product *= i < tails ? Number((1 - theta).toFixed(12)) : theta;
        }
        return product;
      });
      const most = Math.max(...left);
      const tied = grid.filter((_, i) => left[i] === most);
      const page = render(<LongProduct tosses={tosses} order="先乘反面" />);
      if (tied.length > 1) expect(page).toContain(`${tied.length}个θ并列`);
      else expect(page).toContain(`${tied[0]}处最高${tied[0] === 0.7 ? '。' : '，错了'}`);
    }
  });

  it('adds to the same sum in every order', () => {
    for (const order of ['按次序', '先乘反面', '先乘正面'] as const) {
      const page = render(<LongProduct tosses={777} theta={0.6} order={order} />);
      // 77 rounds of seven heads, and seven more.
      const sum = 546 * Math.log2(0.6) + 231 * Math.log2(0.4);
      expect(readouts(page)[2]).toBe(`${formatNumber(sum, 4)}比特`);
    }
  });

  it('agrees with the product while it can be written', () => {
    const ten = render(<LongProduct tosses={10} />);
    expect(readouts(ten)).toEqual(['0.00222', '0.00222', '−8.813比特']);
    expect(ten).toContain('39个θ里，0.7处最高');
    expect(ten.match(/还没归零/g)).toHaveLength(2);
    const thousand = render(<LongProduct tosses={1000} />);
    expect(thousand).toContain('39个θ里，0.7处最高');
    expect(readouts(thousand)[1]).toBe('0');
  });

  it.each([
    [1, 0.01],
    [3000, 0.01],
    [3000, 0.99],
    [1, 0.99],
  ])('has no strange numbers with %i tosses at θ=%f', (tosses, theta) => {
    for (const order of ['按次序', '先乘反面', '先乘正面'] as const) {
      const page = render(<LongProduct tosses={tosses} theta={theta} order={order} />);
      expect(page).not.toMatch(/NaN|Infinity|undefined|—/);
    }
  });
});
