import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { SignedBars } from '../../src/kit/SignedBars.tsx';
import { linear } from '../../src/kit/scale.ts';

const draw = (values: number[], named?: boolean) =>
  render(
    <SignedBars
      named={named}
      label="three"
      categories={['a', 'b', 'c']}
      values={values}
      y={linear([-10, 10])}
      yLabel="amount"
      yTicks={[-10, 0, 10]}
      color="q"
      width={60}
      total="sum"
    />,
  );

describe('SignedBars', () => {
  it('stand on zero or hang from it', () => {
    const html = draw([5, -2, 0]);
    expect(html).toContain('signed-bar fill above" style="bottom:50%;height:25%;"');
    expect(html).toContain('signed-bar fill below" style="bottom:40%;height:10%;"');
    expect(html).toContain('signed-bar fill above" style="bottom:50%;height:0%;" hidden');
  });

  it('what runs off the axis ends there, openly, and says how much it is', () => {
    const html = draw([11, -12.34, -Infinity]);
    expect(html).toContain('fill above beyond" style="bottom:50%;height:50%;"');
    expect(html).toContain('fill below beyond" style="bottom:0%;height:50%;"');
    expect(html).toContain('>−12<');
    expect(html).toContain('−∞');
  });

  it('have their names under them where asked', () => {
    expect(draw([1, 2, 3], true)).toMatch(/signed-name">a<.*signed-name">b<.*signed-name">c</);
    expect(draw([1, 2, 3])).not.toContain('signed-name');
  });
});
