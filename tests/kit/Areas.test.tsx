import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Areas } from '../../src/kit/Areas.tsx';
import { linear } from '../../src/kit/scale.ts';

const column = (
  name: string,
  share: number,
  pieces = [{ from: 0, to: 1, color: 'h' as const }],
) => ({
  name,
  share,
  pieces,
});

describe('Areas', () => {
  const html = render(
    <Areas
      y={linear([0, 4])}
      columns={[
        {
          name: '甲',
          share: 0.5,
          pieces: [
            { from: 0, to: 1, color: 'h' },
            { from: 1, to: 3, color: 'd', text: '多' },
            { from: 3, to: 3, color: 'p' },
          ],
        },
        column('乙', 0.375),
        column('丙', 0.0625),
        { name: '丁', share: 0.0625, pieces: [{ from: 1, to: 2, text: '缺' }] },
      ]}
    />,
  );

  it('gives each column the width of its share, side by side', () => {
    expect(html.match(/left:[\d.]+%;width:[\d.]+%/g)).toEqual([
      'left:0%;width:50%',
      'left:50%;width:37.5%',
      'left:87.5%;width:6.25%',
      'left:93.75%;width:6.25%',
    ]);
  });

  it('piles its pieces up to scale; one without height is not there', () => {
    expect(html).toContain('fill c-h" style="bottom:0%;height:25%;"');
    expect(html).toContain('fill c-d" style="bottom:25%;height:50%;"');
    expect(html).not.toContain('bottom:75%');
  });

  it('only outlines a piece without a colour, with its word at the left where it is narrow', () => {
    expect(html).toContain(
      'missing c-ink" style="bottom:25%;height:25%;"><b class="beside">缺</b>',
    );
    expect(html).toContain('<b>多</b>');
  });

  it('neighbours too narrow for their names share one, below the middle of both', () => {
    const names = [...html.matchAll(/areas-name" style="left:([\d.]+)%;">(.*?)<\/span>/g)];
    expect(names.map(([, at, text]) => [text, Number(at)])).toEqual([
      ['甲', 25],
      ['乙', 68.75],
      ['丙–丁', 93.75],
    ]);
    const alone = render(
      <Areas
        y={linear([0, 4])}
        columns={[column('甲', 0.02), column('乙', 0.96), column('丙', 0.02)]}
      />,
    );
    expect(alone).not.toContain('–');
  });
});
