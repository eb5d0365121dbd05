import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import RoadToTitle from '../../src/islands/RoadToTitle.tsx';
import { formatNumber } from '../../src/kit/format.ts';
import { selfInformation } from '../../src/metrics/selfInformation.ts';
import { formatAmount } from '../../src/notebook/units.ts';

describe('RoadToTitle', () => {
  const html = render(<RoadToTitle cell="1.1" />);

  it('opens with the example of the chapter: 1/4 · 1/2 = 1/8 and 2 + 1 = 3', () => {
    expect(html).toContain('1/4 × 1/2 = 1/8');
    expect(html).toContain(`2 + 1 = ${formatAmount(selfInformation(1 / 8))}`);
    expect(html).toMatch(/aria-pressed="true"[^>]*>八队等强/);
    expect(html).toContain('aria-label="图1.1：');
  });

  it('lays the two amounts end to end: the second begins where the first ends', () => {
    const track = html.slice(html.indexOf('stack-track'), html.indexOf('stack-key'));
    const pieces = [...track.matchAll(/left:([\d.]+)%;width:([\d.]+)%/g)];
    const [[, left, width], [, left2, width2]] = pieces;
    expect(Number(left) + Number(width)).toBeCloseTo(Number(left2), 1);
    expect(Number(width) / Number(width2)).toBeCloseTo(
      selfInformation(1 / 4) / selfInformation(1 / 2),
      2,
    );
  });

  it.each([
    [0.4, 0.6],
    [0.05, 0.2],
    [0.01, 0.01],
  ])('final=%d win=%d: the amounts are those of the metric, and they add up', (final, win) => {
    const road = render(<RoadToTitle final={final} win={win} />);
    const [first, second, total] = [final, win, final * win].map((p) => selfInformation(p));
    expect(first + second).toBeCloseTo(total, 12);
    expect(road).toContain(
      `${formatNumber(first)} + ${formatNumber(second)} = ${formatAmount(total)}`,
    );
  });

  it('final=1 costs nothing: the first length disappears', () => {
    const road = render(<RoadToTitle final={1} win={0.5} />);
    expect(road).toContain('0 + 1 = 1比特');
    expect(road).toMatch(/stack-piece fill c-p" style="left:0%;width:0%;" hidden/);
  });

  it('recognises its goal, 4 bits, and only near it', () => {
    const reached = (final: number, win: number) =>
      render(<RoadToTitle final={final} win={win} />).includes('data-reached="true"');
    expect(reached(0.25, 0.25)).toBe(true);
    expect(reached(0.5, 0.125)).toBe(true);
    expect(reached(0.25, 0.5)).toBe(false);
    expect(reached(0.25, 0.3)).toBe(false);
  });

  it('shows the mistake only when asked for', () => {
    expect(html).not.toContain('1/32');
    expect(html).toMatch(/role="switch"(?! checked)[^>]*>(<\/input>)?<span>误用无条件概率/);
  });

  it('never writes NaN or Infinity', () => {
    for (const final of [0.01, 0.5, 1]) {
      for (const win of [0.01, 0.5, 1]) {
        expect(render(<RoadToTitle final={final} win={win} />)).not.toMatch(/NaN|Infinity|−0[^.]/);
      }
    }
  });
});
