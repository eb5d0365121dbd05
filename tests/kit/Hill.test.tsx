import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Hill } from '../../src/kit/Hill.tsx';
import { linear } from '../../src/kit/scale.ts';

const hill = (height: number) =>
  render(
    <Hill
      label="一座山"
      x={linear([0, 10])}
      y={linear([0, 4])}
      xLabel="a"
      yLabel="高"
      points={[
        [0, 0],
        [5, 4],
        [10, 0],
      ]}
      here={[2, height]}
      best={[5, 4]}
      bestName="顶"
      handle="拖动a"
      valueText="a是2"
      onChange={() => {}}
    />,
  );

describe('Hill', () => {
  it('says where one stands and where the best place is', () => {
    const html = hill(1.6);
    expect(html).toContain('a=2：1.6');
    expect(html).toContain('顶=5：4');
    expect(html).toContain('class="guide vertical after c-p" style="left:50%;"');
    expect(html).toMatch(/class="marker east north c-q" style="left:20%;bottom:40%;"/);
    expect(html).toMatch(/aria-label="拖动a"[^>]*aria-valuetext="a是2"/);
  });

  it('keeps the dot inside, as a ring, where the height is beyond the axis', () => {
    expect(hill(-Infinity)).toMatch(/class="marker[^"]*hollow[^"]*" style="left:20%;bottom:0%;"/);
    expect(hill(Infinity)).toContain('a=2：∞');
    expect(hill(5)).toMatch(/hollow[^>]*bottom:100%;/);
  });
});
