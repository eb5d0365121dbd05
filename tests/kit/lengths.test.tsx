import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Behind } from '../../src/kit/Behind.tsx';
import { linear } from '../../src/kit/scale.ts';
import { SharedPiece } from '../../src/kit/SharedPiece.tsx';
import { TwoLengths } from '../../src/kit/TwoLengths.tsx';
import { Verdicts } from '../../src/kit/Verdicts.tsx';

/** Where the pieces of each bar begin and how long they are, in percent. */
const pieces = (html: string) =>
  html
    .split('class="stack-track')
    .slice(1)
    .map((bar) =>
      [...bar.matchAll(/left:([\d.]+)%;width:([\d.]+)%;/g)].map(([, left, width]) => [
        Number(left),
        Number(width),
      ]),
    );

describe('TwoLengths', () => {
  const draw = (first: number, second: number, whole: number, gap = first + second - whole) =>
    render(
      <TwoLengths
        title="比长短"
        lengths={[
          { label: '分开', pieces: { 甲: first, 乙: second } },
          { label: '整个', pieces: { 丙: whole } },
        ]}
        gap={gap}
        lacking="差"
      />,
    );

  it('fills up the shorter one, whichever it is', () => {
    expect(pieces(draw(3, 1, 2))).toEqual([
      [
        [0, 60],
        [60, 20],
      ],
      [
        [0, 40],
        [40, 40],
      ],
    ]);
    expect(pieces(draw(1, 1, 4))).toEqual([
      [
        [0, 20],
        [20, 20],
        [40, 40],
      ],
      [[0, 80]],
    ]);
  });

  it('says nothing of a gap when there is none', () => {
    expect(draw(1, 2, 3)).not.toContain('差');
    expect(draw(0.1, 0.2, 0.3, 0)).not.toContain('差');
  });

  it('takes the shortest round axis, and tells its step', () => {
    expect(draw(1, 2, 3)).toContain('一格1<');
    expect(draw(0, 0, 0)).toContain('一格0.02<');
    expect(draw(99, 99, 9999)).toContain('一格2000<');
  });
});

describe('SharedPiece', () => {
  it('begins all bars with the same piece, and sums each up', () => {
    const html = render(
      <SharedPiece
        title="信息量"
        shared={{ label: '共有', value: 1 }}
        bars={[
          { label: '甲', rest: { label: '余', value: 1, color: 'p-pale' } },
          { label: '乙', rest: { label: '剩', value: 3, color: 'h' } },
        ]}
        end={4}
        grid={1}
        format={(value) => `${value}克`}
      />,
    );
    expect(pieces(html)).toEqual([
      [
        [0, 25],
        [25, 25],
      ],
      [
        [0, 25],
        [25, 75],
      ],
    ]);
    const text = html.replaceAll(/<[^>]*>/g, '');
    expect(text).toContain('甲2克共有1克余1克');
    expect(text).toContain('乙4克共有1克剩3克');
    expect(html).toContain('一格1克');
  });
});

describe('Verdicts', () => {
  it('marks right and wrong by sign and colour, and the one looked at', () => {
    const html = render(
      <Verdicts
        title="试验"
        items={[
          { label: '甲', text: '差1', right: false },
          { label: '乙', text: '一样长', right: true },
        ]}
        current="甲"
      />,
    );
    expect(html).toContain('<li class="c-bad" aria-current="true"><span>✗</span><span>甲</span>');
    expect(html).toContain('<li class="c-ok"><span>✓</span><span>乙</span><b>一样长</b>');
  });
});

describe('Behind', () => {
  it('is a curve that the style sheet makes broad', () => {
    const axis = linear([0, 1]);
    const html = render(
      <Behind
        x={axis}
        y={axis}
        points={[
          [0, 0],
          [1, 1],
        ]}
      />,
    );
    expect(html).toMatch(/^<div class="behind"><svg class="curve c-ink".*M0 1000l1000-1000/);
  });
});
