import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import OneTerm from '../../src/islands/OneTerm.tsx';
import { crossEntropyTerms } from '../../src/metrics/crossEntropyTerms.ts';
import { selfInformation } from '../../src/metrics/selfInformation.ts';
import { formatAmount } from '../../src/notebook/units.ts';

const term = (p: number) => crossEntropyTerms([p, 1 - p], [p, 1 - p])[0];

/** The filled box, in percent of the picture. */
const boxOf = (html: string) =>
  /class="plot-box fill [^"]*" style="width:([\d.]+)%;height:([\d.]+)%/
    .exec(html)
    ?.slice(1)
    .map(Number);

describe('OneTerm', () => {
  const html = render(<OneTerm cell="2.3" />);

  it('opens with the upset of the chapter: a tall thin box of little area', () => {
    expect(html).toMatch(/aria-pressed="true"[^>]*>爆冷/);
    expect(html).toContain(
      `方框宽0.01，高${formatAmount(selfInformation(0.01))}，面积${formatAmount(term(0.01))}`,
    );
    expect(boxOf(html)![0]).toBe(1);
    expect(boxOf(html)![1]).toBeCloseTo((100 * selfInformation(0.01)) / 7, 1);
  });

  it('marks where the area is largest: at 1/e, 0.531 bits', () => {
    expect(html).toContain(`1/e，最大${formatAmount(term(1 / Math.E))}`);
    expect(html).toContain('0.531比特');
    expect(html).toContain('left:36.79%');
  });

  it.each([0.01, 0.2, 1 / Math.E, 0.5, 0.99])('p=%d: the area of the box is the term', (p) => {
    const one = render(<OneTerm p={p} />);
    const [width, height] = boxOf(one)!;
    expect(((width / 100) * (height / 100) * 7) / term(p)).toBeCloseTo(1, 1);
    expect(one).toContain(`面积${formatAmount(term(p))}`);
  });

  it('p=0 and p=1 contribute nothing, and there is no box', () => {
    for (const [p, high] of [
      [0, '∞'],
      [1, '0'],
    ] as const) {
      const end = render(<OneTerm p={p} />);
      expect(end).toContain(`高${high}比特，面积0比特`);
      expect(boxOf(end)).toBeUndefined();
      expect(end).not.toMatch(/NaN|Infinity|−0[^.]/);
    }
  });

  it('recognises its goal, a likely result that weighs as much as the rare one', () => {
    const reached = (p: number) => render(<OneTerm p={p} />).includes('data-reached="true"');
    expect(Math.abs(term(0.955) / term(0.01) - 1)).toBeLessThan(0.05);
    expect(reached(0.955)).toBe(true);
    expect(reached(0.953)).toBe(true);
    for (const p of [0, 0.01, 1 / Math.E, 0.5, 0.95, 0.96, 1]) expect(reached(p)).toBe(false);
  });
});
