import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Triangle } from '../../src/kit/Triangle.tsx';

const html = render(
  <Triangle
    label="三角形里的一点"
    corners={[
      ['甲', '0.5'],
      ['乙', '0.25'],
      ['丙', '0.25'],
    ]}
    levels={[
      { line: 'M0 0l1 1', at: [0.2, 0.2, 0.6], text: '1', strong: true },
      { line: 'M5 5l1 1', at: [0.3, 0.3, 0.4], text: '1.5' },
    ]}
    trail={[
      [1, 0, 0],
      [0.5, 0.25, 0.25],
    ]}
    onMove={() => {}}
  />,
);

describe('Triangle', () => {
  it('is one image with a sentence', () => {
    expect(html).toContain('class="triangle" role="img" aria-label="三角形里的一点"');
  });

  it('names its corners with their values', () => {
    expect(html).toContain('甲<b>0.5</b>');
    expect(html.indexOf('甲')).toBeLessThan(html.indexOf('乙'));
  });

  it('closes its lines and writes their heights beside them', () => {
    expect(html).toContain('<path class="triangle-level strong" d="M0 0l1 1z"');
    expect(html).toContain('<path class="triangle-level" d="M5 5l1 1z"');
    expect(html).toMatch(/triangle-text" style="left:70%;bottom:20%;">1</);
  });

  it('marks every place of the trail, and stands on the last', () => {
    expect(html.match(/<circle/g)).toHaveLength(2);
    expect(html).toMatch(/triangle-point" style="left:50%;bottom:50%;"/);
  });
});

describe('Triangle with a summit', () => {
  const summit = render(
    <Triangle
      label="山顶"
      corners={[['甲', '1']]}
      levels={[{ line: 'M0 0l1 1', at: [0.2, 0.2, 0.6], text: '' }]}
      trail={[[1, 0, 0]]}
      peak={{ at: [0.5, 0.25, 0.25], text: 'θ̂', color: 'p' }}
      color="q"
      levelColor="d"
      onMove={() => {}}
    />,
  );

  it('marks it, in other colours, and leaves out words that are not there', () => {
    expect(summit).toContain('class="triangle-peak c-p" style="left:50%;bottom:50%;"><b>θ̂</b>');
    expect(summit).toMatch(/--own:\s?var\(--q\);\s?--level:\s?var\(--d\)/);
    expect(summit).toContain('triangle-corner c-q');
    expect(summit).not.toContain('triangle-text');
  });

  it('otherwise writes no colours', () => {
    expect(html).not.toMatch(/--own|triangle-peak/);
  });
});
