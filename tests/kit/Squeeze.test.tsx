import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Squeeze } from '../../src/kit/Squeeze.tsx';
import { linear } from '../../src/kit/scale.ts';

describe('Squeeze', () => {
  const html = render(
    <Squeeze
      label="1，0.75"
      values={[1, 0.75]}
      ceilings={[1.5, 1]}
      floor={0.5}
      y={linear([0, 2])}
      names={['数值', '上限', '下限']}
      chosen={2}
      text="0.75位"
      axes={['几场', '位']}
    />,
  );

  it('draws every value at its height, the chosen one filled', () => {
    const dots = [...html.matchAll(/class="marker (.*?)" style="left:(.*?)%;bottom:(.*?)%;"/g)];
    expect(dots.map(([, kind, x, y]) => [kind.includes('hollow'), x, y])).toEqual([
      [true, '25', '50'],
      [false, '75', '37.5'],
    ]);
    expect(html).toContain('0.75位');
  });

  it('draws the floor as a level line and the ceiling as a curve', () => {
    expect(html).toContain('guide level after c-h" style="bottom:25%;"');
    expect(html).toContain('d="M250 250l500 250"');
  });
});
