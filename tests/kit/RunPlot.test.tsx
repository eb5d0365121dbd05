import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Band } from '../../src/kit/Band.tsx';
import { RunPlot } from '../../src/kit/RunPlot.tsx';
import { linear } from '../../src/kit/scale.ts';

const x = linear([0, 10]);

describe('Band', () => {
  it('goes along its lower edge and back along its upper one', () => {
    const html = render(
      <Band
        x={x}
        y={linear([0, 1])}
        points={[
          [0, 0.2, 0.8],
          [10, 0.4, 0.6],
        ]}
        color="p"
      />,
    );
    expect(html).toContain('d="M0 800l1000-200 0-200-1000-200z"');
    expect(html).toContain('class="curve band c-p"');
  });

  it('is nothing without a point', () => {
    expect(render(<Band x={x} y={x} points={[]} />)).toBe('');
  });
});

describe('RunPlot', () => {
  const plot = (run: readonly (readonly [number, number])[]) =>
    render(
      <RunPlot
        label="三个数"
        x={x}
        xLabel="次"
        yLabel="值"
        formatX={String}
        run={run}
        band={[
          [1, 0, 2],
          [10, 0.9, 1.1],
        ]}
        limit={1}
        names={['这一串', '多半在这里', '极限']}
        ends={[1, 2, 4, 8]}
      />,
    );

  it('names its three parts and marks where the run is', () => {
    const html = plot([
      [1, 3],
      [5, 1],
    ]);
    for (const name of ['这一串', '多半在这里', '极限']) expect(html).toContain(name);
    expect(html).toContain('role="img" aria-label="三个数"');
    // The axis ends at 4: the first of the given ends with room above the limit.
    expect(html).toMatch(/class="marker[^>]*style="left:50%;bottom:25%;"/);
  });

  it('the marker stays inside however high the run is, and is missing before the first try', () => {
    expect(plot([[1, 50]])).toMatch(/class="marker[^>]*bottom:100%;"/);
    expect(plot([])).not.toContain('class="marker');
  });
});
