import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Ruler } from '../../src/kit/Ruler.tsx';

const parts = {
  label: '概率1/8，3次',
  name: '猜中几次',
  reading: '3次',
  upper: { name: '概率', ticks: [{ at: 0, text: '1' }, { at: 50 }] },
  lower: { name: '次数', ticks: [{ at: 100, text: '6' }] },
  marks: [
    { at: 10, label: '硬币', text: '1/2' },
    { at: 80, label: '扑克牌', text: '1/52' },
  ],
  coins: 6,
  at: 50,
};

describe('Ruler', () => {
  const html = render(<Ruler {...parts} />);

  it('is a picture with a sentence; with a grip in it, a group', () => {
    expect(html).toContain('role="img" aria-label="概率1/8，3次"');
    expect(
      render(
        <Ruler {...parts}>
          <input type="range" />
        </Ruler>,
      ),
    ).toContain('role="group" aria-label="概率1/8，3次"');
  });

  it('fills the coins up to the pointer', () => {
    expect(html).toContain('class="ruler-lane" style="--coins:6;"');
    expect(html).toContain('class="ruler-coins full" style="--at:50%;"');
    expect(html).toContain('class="ruler-pointer" style="left:50%;"');
  });

  it('numbers the marks and names them below, so that no two names meet', () => {
    expect(html).toContain('class="ruler-mark" style="left:80%;">2</span>');
    expect(html).toMatch(/<ol class="ruler-key"><li>硬币<b>1\/2<\/b><\/li><li>扑克牌</);
  });
});
