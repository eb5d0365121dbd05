import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { CrossCuts } from '../../src/kit/CrossCuts.tsx';
import { linear } from '../../src/kit/scale.ts';

const draw = (f: (row: number, x: number) => number, at = { row: 1, x: 0.5 }) =>
  render(
    <CrossCuts
      label="一张面"
      x={linear([0, 1])}
      f={f}
      rows={4}
      at={at}
      onMove={() => {}}
      axes={['横轴', '行']}
      titles={['竖切', '横切']}
      handles={['拖横', '拖竖']}
      ends={[0.5, 1]}
    >
      一句话
    </CrossCuts>,
  );

describe('CrossCuts', () => {
  const html = draw((row, x) => (row / 3) * x);

  it('draws a bar for each row of the upright cut, none where it is zero', () => {
    const widths = [...html.matchAll(/cross-bar[^>]*width:([\d.]+)%/g)].map(([, w]) => Number(w));
    // Rows 0 to 3 at x = 0.5, on an axis to 0.5.
    expect(widths).toEqual([0, 33.33, 66.67, 100]);
    expect(html.match(/cross-bar[^>]*hidden/g)).toHaveLength(1);
  });

  it('marks one height three times: from above, on the bar, on the curve', () => {
    const places = [...html.matchAll(/class="marker[^>]*style="(.*?)"/g)].map(([, place]) => place);
    // 1/6 is a third of an axis to 0.5.
    expect(places).toEqual([
      'left:50%;bottom:37.5%;',
      'left:33.33%;bottom:37.5%;',
      'left:50%;bottom:33.33%;',
    ]);
  });

  it('is the darker the higher, and blank where there is nothing', () => {
    const shades = (from: string) =>
      [...from.matchAll(/<path d="(M[^"]*)" fill-opacity="([\d.]+)"/g)].map(([, d, opacity]) => [
        d.split('M').length - 1,
        Number(opacity),
      ]);
    expect(shades(draw(() => 0))).toEqual([]);
    expect(shades(draw(() => 0.1))).toEqual([[100, 0.375]]);
    expect(shades(draw(() => 1))).toEqual([[100, 0.75]]);
  });

  it('has two handles with names of their own', () => {
    expect(html).toMatch(/aria-label="拖横"/);
    expect(html).toMatch(/aria-label="拖竖"/);
  });
});
