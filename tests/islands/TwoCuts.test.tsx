import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import TwoCuts from '../../src/islands/TwoCuts.tsx';

/** C(10, k) θᵏ(1 − θ)¹⁰⁻ᵏ, by Pascal's triangle. */
function chance(k: number, theta: number): number {
  let row = [1];
  for (let n = 0; n < 10; n += 1) row = [1, ...row.slice(1).map((c, i) => c + row[i]), 1];
  return row[k] * theta ** k * (1 - theta) ** (10 - k);
}

/** The columns of the data table: heads, upright cut, θ, level cut. */
function tableOf(html: string): number[][] {
  return [...html.matchAll(/<th scope="row">(\d+)<\/th>(.*?)<\/tr>/g)].map(([, k, rest]) => [
    Number(k),
    ...[...rest.matchAll(/<td>(.*?)<\/td>/g)].map(([, text]) =>
      Number(
        text
          .replace('×10', 'e')
          .replace(/[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (c) => '-0123456789'['⁻⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(c)]),
      ),
    ),
  ]);
}

const reached = (heads: number, theta: number) =>
  render(<TwoCuts heads={heads} theta={theta} />).includes('data-reached="true"');

describe('TwoCuts', () => {
  const html = render(<TwoCuts cell="4.1" />);

  it('opens at seven heads and 0.7, one number on both cuts', () => {
    expect(html).toContain('三个圆点是同一个数：0.267。');
    expect(html).toMatch(/aria-pressed="true"[^>]*>七正，θ=0.7/);
    expect(html).toContain('横切的面积只剩1/1320');
  });

  it.each([
    [7, 0.7],
    [7, 0.5],
    [0, 0.13],
    [10, 1],
  ])('lists both cuts through %i heads and θ=%f', (heads, theta) => {
    const rows = tableOf(render(<TwoCuts heads={heads} theta={theta} />));
    expect(rows).toHaveLength(11);
    for (const [k, upright, place, level] of rows) {
      expect(upright / (chance(k, theta) || 1)).toBeCloseTo(chance(k, theta) ? 1 : 0, 2);
      expect(level / (chance(heads, place) || 1)).toBeCloseTo(chance(heads, place) ? 1 : 0, 2);
    }
    const sum = rows.reduce((total, [, upright]) => total + upright, 0);
    expect(sum).toBeCloseTo(1, 2);
  });

  it.each([0, 3, 7, 10])('the level cut through %i heads has the area 1/11', (heads) => {
    const steps = 2000;
    const heights = Array.from({ length: steps }, (_, i) => chance(heads, (i + 0.5) / steps));
    expect(heights.reduce((sum, height) => sum + height) / steps).toBeCloseTo(1 / 11, 5);
    expect(render(<TwoCuts heads={heads} />)).toContain('横切：面积1/11，不是1');
  });

  it('is reached where the count is the likeliest, and θ not the best', () => {
    expect(reached(7, 0.7)).toBe(false);
    expect(reached(7, 0.69)).toBe(false);
    expect(reached(7, 0.66)).toBe(true);
    // Here 6 heads are likelier.
    expect(reached(7, 0.62)).toBe(false);
    expect(reached(0, 0)).toBe(false);
    expect(reached(10, 1)).toBe(false);
  });

  it('says truly that on the summit the count is always the likeliest', () => {
    for (let k = 0; k <= 10; k += 1) {
      const cut = Array.from({ length: 11 }, (_, j) => chance(j, k / 10));
      expect(cut.indexOf(Math.max(...cut))).toBe(k);
    }
  });

  it('divides by the number of orders, where there are several', () => {
    expect(render(<TwoCuts heads={9} />)).toContain('就除以10，横切的面积只剩1/110');
    for (const heads of [0, 10]) {
      expect(render(<TwoCuts heads={heads} />)).toContain('次序只有一种，指不指定都一样');
    }
  });

  it('has no preset that does the task', () => {
    for (const [heads, theta] of [
      [7, 0.7],
      [7, 0.5],
      [10, 1],
    ])
      expect(reached(heads, theta)).toBe(false);
  });
});
