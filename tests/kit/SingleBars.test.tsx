import render from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { linear } from '../../src/kit/scale.ts';
import { SingleBars } from '../../src/kit/SingleBars.tsx';

it('SingleBars lays each value off from zero, to its own side', () => {
  const html = render(
    <SingleBars
      title="三根"
      remark="−1到1"
      x={linear([-1, 1])}
      grid={0.5}
      bars={[
        { label: '正', value: 0.5, text: '0.5', key: '压低', color: 'ink' },
        { label: '负', value: -0.25, text: '−0.25', key: '抬高', remark: '小', color: 'bad' },
        { label: '零', value: 0, text: '0', key: '不动', color: 'ink' },
      ]}
    />,
  );
  const pieces = [
    ...html.matchAll(
      /class="stack-piece [^"]*" style="left:([\d.]+)%;width:([\d.]+)%;"( hidden)?/g,
    ),
  ].map(([, left, width, hidden]) => [Number(left), Number(width), Boolean(hidden)]);
  expect(pieces).toEqual([
    [50, 25, false],
    [37.5, 12.5, false],
    [50, 0, true],
  ]);
  expect(html).toContain('抬高<b>小</b>');
  expect(html).toContain('data-item="负"');
});
