import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Deviations } from '../../src/kit/Deviations.tsx';
import { linear } from '../../src/kit/scale.ts';

describe('Deviations', () => {
  const html = render(
    <Deviations
      label="three"
      y={linear([0, 20])}
      yLabel="value"
      names={['a', 'b', 'c']}
      values={[5, 15, 10]}
      level={10}
      step={0.5}
      onChange={() => {}}
      valueText={(i) => `number ${i}`}
    />,
  );

  it('draws the square of each distance from the level, up or down', () => {
    expect(html).toContain('deviation-square" style="bottom:25%;height:25%;"');
    expect(html).toContain('deviation-square" style="bottom:50%;height:25%;"');
    expect(html).toContain('deviation-square" style="bottom:50%;height:0%;"');
  });

  it('each value is a range of its own, named', () => {
    for (const name of ['a', 'b', 'c']) expect(html).toContain(`aria-label="${name}的值"`);
    expect(html).toContain('aria-valuetext="number 2"');
    expect(html).toContain('role="group"');
  });
});
