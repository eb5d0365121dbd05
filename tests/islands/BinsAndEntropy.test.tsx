import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import BinsAndEntropy from '../../src/islands/BinsAndEntropy.tsx';
import { formatNumber } from '../../src/kit/format.ts';

const QUARTER = '均匀，宽1/4米';
const METRE = '均匀，宽1米';
const BELL = '高斯，s=0.1米';
const SHAPES = [QUARTER, METRE, BELL] as const;

const readouts = (html: string) =>
  [...html.matchAll(/readout-value"[^>]*>([^<]*)</g)].map(([, value]) => value);
const reached = (html: string) => html.includes('data-reached="true"');
const rows = (html: string) =>
  [
    ...html.matchAll(
      /<tr><th scope="row">(\d)<\/th><td>[^<]*<\/td><td>([^<]*)比特<\/td><td>([^<]*)比特/g,
    ),
  ].map((row) => row.slice(1).map((text) => Number(text.replace('−', '-'))));
const marks = (html: string) => html.match(/class="marker [^>]*c-h"[^>]*/g);

describe('BinsAndEntropy', () => {
  const html = render(<BinsAndEntropy />);

  it('opens with −2 bits of differential entropy, and 2 bits in four bins', () => {
    expect(html).toMatch(/aria-pressed="true"[^>]*>四分之一米/);
    expect(readouts(html)).toEqual(['2', '−2', '2']);
    expect(reached(html)).toBe(false);
  });

  it('a uniform quarter: no bits until the bins are narrower, then one a halving', () => {
    expect(rows(html)).toEqual(
      [0, 1, 2, 3, 4, 5, 6, 7, 8].map((k) => [k, Math.max(0, k - 2), k - 2]),
    );
  });

  it.each(SHAPES)('%s: the entropy of bins is never negative and comes to the line', (shape) => {
    const all = rows(render(<BinsAndEntropy shape={shape} />));
    expect(all).toHaveLength(9);
    for (const [, binned] of all) expect(binned).toBeGreaterThanOrEqual(0);
    for (const [, binned, line] of all.slice(5))
      expect(Math.abs(binned - line)).toBeLessThan(0.011);
    const fine = all.slice(4);
    for (let i = 1; i < fine.length; i++) expect(fine[i][1] - fine[i - 1][1]).toBeCloseTo(1, 1);
  });

  it('the bell: h is that of the formula, and the two halves are one bit', () => {
    const bell = render(<BinsAndEntropy shape={BELL} halvings={1} />);
    expect(readouts(bell).slice(0, 2)).toEqual([
      '1',
      formatNumber(Math.log2(0.1 * Math.sqrt(2 * Math.PI * Math.E))),
    ]);
    // Φ(2.5) − Φ(0) and the rest, on either side.
    const [inner, outer] = [0.4937903346742238, 0.006209665325776132];
    const quarters = -2 * (inner * Math.log2(inner) + outer * Math.log2(outer));
    expect(rows(bell)[2][1]).toBeCloseTo(quarters, 2);
  });

  it.each(SHAPES)('%s: centimetres add log 100 to h, and leave points and line', (shape) => {
    const [metres, centimetres] = (['米', '厘米'] as const).map((length) =>
      render(<BinsAndEntropy shape={shape} length={length} />),
    );
    expect(rows(centimetres)).toEqual(rows(metres));
    expect(marks(centimetres)).toEqual(marks(metres));
    const [before, after] = [metres, centimetres].map((one) =>
      Number(readouts(one)[1].replace('−', '-')),
    );
    expect(after - before).toBeCloseTo(Math.log2(100), 2);
  });

  it('in one bin nothing is open, whatever the line says', () => {
    const one = render(<BinsAndEntropy halvings={0} />);
    expect(readouts(one)).toEqual(['0', '−2', '−2']);
    expect(one).toContain('直线在这里高−2比特，还当不得熵');
    expect(one).not.toMatch(/NaN|Infinity|undefined|−0[^.]/);
  });

  it('says so where the line and the entropy agree on nothing', () => {
    const two = render(<BinsAndEntropy halvings={2} />);
    expect(readouts(two)).toEqual(['0', '−2', '0']);
    expect(two).toContain('直线在这里也正好是0');
    expect(two).not.toContain('还当不得熵');
  });

  it('recognises 5 bits in bins with a negative differential entropy', () => {
    const at = (props: Parameters<typeof BinsAndEntropy>[0]) =>
      reached(render(<BinsAndEntropy {...props} />));
    expect(at({ halvings: 7 })).toBe(true);
    expect(at({ halvings: 8, shape: BELL })).toBe(true);
    expect(at({ halvings: 6 })).toBe(false);
    expect(at({ halvings: 8, length: '厘米' })).toBe(false);
    // Here h is 0, which is not negative.
    expect(at({ halvings: 8, shape: METRE })).toBe(false);
  });
});
