import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import EntropyTriangle from '../../src/islands/EntropyTriangle.tsx';
import { formatNumber, formatPercent } from '../../src/kit/format.ts';
import { entropy } from '../../src/metrics/entropy.ts';
import { perplexity } from '../../src/metrics/perplexity.ts';
import { formatAmount } from '../../src/notebook/units.ts';

const EVEN = [1 / 3, 1 / 3, 1 / 3];
const draw = (p: number[], steps = 0) => render(<EntropyTriangle p={p} steps={steps} />);
const readouts = (html: string) =>
  [...html.matchAll(/readout-value"[^>]*>([^<]*)</g)].map(([, value]) => value);
/** The last column of the table, as numbers. */
const walked = (html: string) =>
  [...html.matchAll(/<td>([\d.]+)比特<\/td><\/tr>/g)].map(([, value]) => Number(value));

describe('EntropyTriangle', () => {
  it('opens on the way up: five steps, each higher than the last', () => {
    const html = render(<EntropyTriangle />);
    const entropies = walked(html);
    expect(entropies).toHaveLength(6);
    expect([...entropies].sort((a, b) => a - b)).toEqual(entropies);
    expect(html).toContain('甲0.55，乙0.2，丙0.25');
    expect(html).toContain(
      `第5步，甲让出0.05给丙：熵从${formatAmount(entropy([0.6, 0.2, 0.2]), 'bit', 4)}到${formatAmount(entropy([0.55, 0.2, 0.25]), 'bit', 4)}，大了`,
    );
  });

  it.each([
    ['even', EVEN],
    ['a favourite', [0.9, 0.05, 0.05]],
    ['a zero', [0.5, 0.5, 0]],
    ['a match', [0.45, 0.28, 0.27]],
    ['certain', [0, 0, 1]],
  ])('%s: the numbers are those of the metrics', (_, p) => {
    const html = draw(p);
    expect(readouts(html)).toEqual([
      formatNumber(entropy(p)),
      formatPercent(entropy(p) / entropy(EVEN)),
      formatNumber(perplexity(p)),
    ]);
    expect(html).not.toMatch(/NaN|Infinity|undefined|−0[^.]/);
  });

  it.each([
    [0.8, 0.15, 0.05],
    [1, 0, 0],
    [0.5, 0.5, 0],
    [0.34, 0.33, 0.33],
  ])('from %d, %d, %d levelling ends where all are equal, and nowhere before', (...p) => {
    const html = draw(p, 20);
    expect(readouts(html)[1]).toBe('100%');
    expect(html).toMatch(/aria-disabled="true"[^>]*>把富的挪给穷的/);
    const entropies = walked(html);
    expect(entropies.length).toBeLessThan(20);
    expect([...entropies].sort((a, b) => a - b)).toEqual(entropies);
  });

  it.each([[0.34, 0.33, 0.33], EVEN, [0.5, 0.5, 0]])(
    'from %d, %d, %d the other way ends with one who has it all',
    (...p) => {
      const html = draw(p, -20);
      expect(readouts(html)).toEqual(['0', '0%', '1']);
      expect(html).toMatch(/aria-disabled="true"[^>]*>劫贫济富/);
      expect(html).toContain('小了');
      const entropies = walked(html);
      expect([...entropies].sort((a, b) => b - a)).toEqual(entropies);
    },
  );

  it('recognises 1 bit, but not with a zero', () => {
    const reached = (p: number[]) => draw(p).includes('data-reached="true"');
    expect(reached([0.5, 0.5, 0])).toBe(false);
    expect(reached([0.77, 0.12, 0.11])).toBe(true);
    expect(reached([0.9, 0.05, 0.05])).toBe(false);
    expect(reached(EVEN)).toBe(false);
    expect(render(<EntropyTriangle />)).toContain('data-reached="false"');
  });

  it('the lines are the same whatever the point', () => {
    const lines = (html: string) => html.match(/class="triangle-level[^>]*/g);
    expect(lines(draw(EVEN))).toHaveLength(4);
    expect(lines(draw(EVEN))).toEqual(lines(draw([1, 0, 0])));
  });
});
