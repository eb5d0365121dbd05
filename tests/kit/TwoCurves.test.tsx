import render from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { linear } from '../../src/kit/scale.ts';
import { type Pair, TwoCurves } from '../../src/kit/TwoCurves.tsx';

const draw = (now: Pair, level?: { label: string; color: 'h'; at: number }) =>
  render(
    <TwoCurves
      label="两条线"
      x={linear([0, 10])}
      y={linear([0, 4])}
      xLabel="横"
      yLabel="纵"
      curves={[
        { label: '甲', color: 'ink' },
        { label: '乙', color: 'd' },
      ]}
      points={[
        [0, 4, 2],
        [10, 2, 0],
      ]}
      now={now}
      level={level}
    />,
  );

const markers = (html: string) =>
  [...html.matchAll(/class="marker ([^"]*)" style="left:([\d.]+)%;bottom:([\d.]+)%/g)].map(
    ([, kind, left, bottom]) => [kind.includes('hollow'), Number(left), Number(bottom)],
  );

describe('TwoCurves', () => {
  it('draws both lines, each with a dot, and names them', () => {
    const html = draw([5, 3, 1]);
    expect(html.match(/class="curve-line"/g)).toHaveLength(2);
    expect(markers(html)).toEqual([
      [false, 50, 75],
      [false, 50, 25],
    ]);
    expect(html).toContain('甲');
    expect(html).toContain('乙');
    expect(html).not.toContain('class="guide');
  });

  it('keeps a dot beyond the plot at its edge, as a ring', () => {
    expect(markers(draw([-Infinity, Infinity, 1]))).toEqual([
      [true, 0, 100],
      [false, 0, 25],
    ]);
  });

  it('draws a level that has a meaning of its own', () => {
    const html = draw([5, 3, 1], { label: '地板', color: 'h', at: 2 });
    expect(html).toContain('bottom:50%');
    expect(html).toContain('地板');
  });
});
