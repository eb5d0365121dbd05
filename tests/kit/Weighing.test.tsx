import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { load, tip, Weighing } from '../../src/kit/Weighing.tsx';

describe('tip', () => {
  it('a heavy ball takes its pan down, a light one the other', () => {
    expect(tip('左右中', { ball: 0, heavy: true })).toBe('左');
    expect(tip('左右中', { ball: 0, heavy: false })).toBe('右');
    expect(tip('左右中', { ball: 1, heavy: true })).toBe('右');
    expect(tip('左右中', { ball: 1, heavy: false })).toBe('左');
    expect(tip('左右中', { ball: 2, heavy: true })).toBe('中');
  });

  it('with unequal loads the fuller pan goes down, whichever ball is odd', () => {
    for (const ball of [0, 1, 2, 3]) expect(tip('左左右中', { ball, heavy: false })).toBe('左');
    expect(tip('左右右', { ball: 0, heavy: true })).toBe('右');
  });

  it('load counts one side', () => {
    expect([load('左右右中', '右'), load('', '左')]).toEqual([2, 0]);
  });
});

describe('Weighing', () => {
  const left = [
    { ball: 0, heavy: true },
    { ball: 0, heavy: false },
    { ball: 1, heavy: false },
  ];
  const html = render(<Weighing label="第1次称" sides="左右中" left={left} onMove={() => {}} />);

  it('names every ball with its place and what it may be', () => {
    const names = [...html.matchAll(/<button type="button" class="needs-js" aria-label="(.*?)">/g)];
    expect(names.map(([, name]) => name)).toEqual([
      '1号球：左盘，可能重，可能轻',
      '2号球：右盘，只可能轻',
      '3号球：不称，好球',
    ]);
  });

  it('strikes out what is ruled out', () => {
    expect(html.match(/<s>重<\/s>/g)).toHaveLength(2);
    expect(html.match(/<s>轻<\/s>/g)).toHaveLength(1);
  });

  it('draws the pans, the fuller one lower', () => {
    expect(html).toContain('role="img" aria-label="左盘：1；右盘：2"');
    expect(html).not.toContain('pan low');
    const unequal = render(<Weighing label="" sides="左中中" left={left} />);
    expect(unequal).toContain('class="pan low c-p"');
    expect(unequal).toContain('右盘：空');
  });

  it('keeps its buttons where the balls rest', () => {
    const still = render(<Weighing label="" sides="左右中" left={left} />);
    expect(still.match(/aria-disabled="true"/g)).toHaveLength(3);
  });
});
