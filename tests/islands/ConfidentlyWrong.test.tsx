import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import ConfidentlyWrong from '../../src/islands/ConfidentlyWrong.tsx';

const NAMES = ['朴素单精度', '朴素双精度', '加10⁻¹²', '先减最大值'];

/** What each program prints, and whether it is called right. */
function verdictsOf(html: string) {
  const found = [
    ...html.matchAll(/<span>([✓✗])<\/span><span>([^<]*)<\/span><b>损失([^，]*)，梯度([^<]*)<\/b>/g),
  ];
  expect(found.map(([, , name]) => name)).toEqual(NAMES);
  return found.map(([, mark, , loss, gradient]) => ({ right: mark === '✓', loss, gradient }));
}

const marksAt = (lag: number, shift = 0) =>
  verdictsOf(render(<ConfidentlyWrong lag={lag} shift={shift} />))
    .map(({ right }) => (right ? '✓' : '✗'))
    .join('');
const lossesAt = (lag: number, shift = 0) =>
  verdictsOf(render(<ConfidentlyWrong lag={lag} shift={shift} />)).map(({ loss }) => loss);
const isReached = (html: string) => html.includes('data-reached="true"');

describe('ConfidentlyWrong', () => {
  const html = render(<ConfidentlyWrong cell="3.10" />);

  it('opens where single precision has failed and double precision has not', () => {
    expect(html).toMatch(/aria-pressed="true"[^>]*>自信地错/);
    expect(verdictsOf(html)).toEqual([
      { right: false, loss: '∞', gradient: 'NaN' },
      { right: true, loss: '400', gradient: '−1' },
      { right: false, loss: '27.6', gradient: '−1.9×10⁻¹⁶²' },
      { right: true, loss: '400', gradient: '−1' },
    ]);
    expect(isReached(html)).toBe(false);
  });

  it('single precision ends between 103 and 104, double precision between 745 and 746', () => {
    expect(Math.fround(Math.exp(-103))).toBeGreaterThan(0);
    expect(Math.fround(Math.exp(-104))).toBe(0);
    expect([Math.exp(-745) > 0, Math.exp(-746)]).toEqual([true, 0]);
    expect(lossesAt(103)[0]).not.toBe('∞');
    expect(lossesAt(104)[0]).toBe('∞');
    expect(lossesAt(745)[1]).not.toBe('∞');
    expect(lossesAt(746)[1]).toBe('∞');
    // The dashed lines stand there: −20 is at the left end of the axis, 1000 at the right.
    for (const [end, name] of [
      [103, '单精度'],
      [745, '双精度'],
    ] as const) {
      const left = Number(((100 * (end + 20)) / 1020).toFixed(2));
      expect(html).toMatch(new RegExp(`style="left:${left}%;?"><span>${name}</span>`));
    }
  });

  it('the example of the chapter: 1000 nats, of which two programs make ∞, one 27.6', () => {
    const worst = verdictsOf(render(<ConfidentlyWrong lag={1000} />));
    expect(worst.map(({ loss }) => loss)).toEqual(['∞', '∞', '27.6', '1000']);
    // What is capped has no gradient left.
    expect(worst.map(({ gradient }) => gradient)).toEqual(['NaN', 'NaN', '0', '−1']);
  });

  it('where nothing is extreme all four agree', () => {
    for (const lag of [-20, -3, 0, 3, 15]) expect(marksAt(lag), String(lag)).toBe('✓✓✓✓');
  });

  it('a common shift changes nothing for the last, and breaks the others', () => {
    for (const shift of [-1000, 1000]) {
      expect(lossesAt(3, shift)).toEqual(['NaN', 'NaN', 'NaN', '3.05']);
    }
    expect(lossesAt(3, 100)).toEqual(['NaN', '3.05', '3.05', '3.05']);
    expect(marksAt(0, 1000)).toBe('✗✗✗✓');
  });

  it('recognises its goal: NaN although the network is right', () => {
    const won = render(<ConfidentlyWrong lag={-2} shift={1000} />);
    expect(isReached(won)).toBe(true);
    expect(won).toContain('损失仍是0.127奈特');
    expect(won).toContain('e的1002次方，溢出成∞');
    const low = render(<ConfidentlyWrong lag={-2} shift={-1000} />);
    expect(isReached(low)).toBe(true);
    expect(low).toContain('0除以0');
    for (const [lag, shift] of [
      [3, 1000],
      [0, 1000],
      [-2, 600],
      [-2, 0],
      [1000, 0],
    ]) {
      expect(isReached(render(<ConfidentlyWrong lag={lag} shift={shift} />))).toBe(false);
    }
  });

  it('writes NaN only for a program, at the ends of both ranges', () => {
    for (const lag of [-20, 0, 1000]) {
      for (const shift of [-1000, -720, 0, 700, 1000]) {
        const end = render(<ConfidentlyWrong lag={lag} shift={shift} />);
        expect(end).not.toMatch(/Infinity|undefined|style="[^"]*NaN| d="[^"]*NaN/);
        expect(verdictsOf(end)[3].right).toBe(true);
      }
    }
  });
});
