import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Board } from '../../src/kit/Board.tsx';

const draw = (shares: number[]) =>
  render(
    <Board
      title="夺冠的概率"
      remark="虚线：以前"
      groups={[
        { label: '上', items: ['甲', '乙'] },
        { label: '下', items: ['丙'] },
      ]}
      shares={shares}
      texts={shares.map(String)}
      before={1 / 3}
      onToggle={() => {}}
      lastOne="至少留一个。"
    />,
  );

describe('Board', () => {
  it('is a group named by its values', () => {
    expect(draw([0.75, 0, 0.25])).toContain(
      'role="group" aria-label="夺冠的概率：甲0.75，乙0，丙0.25"',
    );
  });

  it('draws each share to scale, and nothing for a zero', () => {
    const bars = [
      ...draw([0.75, 0, 0.25]).matchAll(/class="fill" style="width:(.*?)%;"( hidden)?/g),
    ];
    expect(bars.map(([, width, hidden]) => [Number(width), hidden !== undefined])).toEqual([
      [75, false],
      [0, true],
      [25, false],
    ]);
  });

  it('lays a named toggle over each name, pressed where it is crossed out', () => {
    const toggles = draw([0.75, 0, 0.25]).matchAll(
      /class="needs-js" aria-label="(.*?)" aria-pressed="(.*?)"/g,
    );
    expect([...toggles].map(([, name, pressed]) => `${name} ${pressed}`)).toEqual([
      '划掉甲 false',
      '划掉乙 true',
      '划掉丙 false',
    ]);
  });

  it('holds on to the last one, by a toggle that keeps the focus', () => {
    expect(draw([0.75, 0, 0.25])).not.toContain('aria-disabled');
    expect(draw([0, 0, 1])).toMatch(
      /aria-label="划掉丙" aria-pressed="false" aria-disabled="true"/,
    );
  });
});
