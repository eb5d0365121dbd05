import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import DescentRace from '../../src/islands/DescentRace.tsx';
import { formatNumber } from '../../src/kit/format.ts';

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
const GRADIENTS = {
  交叉熵: (z: number) => sigmoid(z) - 1,
  均方误差: (z: number) => 2 * (sigmoid(z) - 1) * sigmoid(z) * (1 - sigmoid(z)),
};

/** σ after so many steps towards the label 1, by formulas of the test's own. */
function after(name: keyof typeof GRADIENTS, z: number, rate: number, steps: number): number {
  for (let i = 0; i < steps; i++) z -= rate * GRADIENTS[name](z);
  return sigmoid(z);
}

/** The first step behind the finishing line. */
function arrival(name: keyof typeof GRADIENTS, z: number): number {
  let steps = 0;
  for (; sigmoid(z) <= 0.9; steps++) z -= GRADIENTS[name](z);
  return steps;
}

const isReached = (html: string) => html.includes('data-reached="true"');

/** The value of a readout. */
const valueOf = (html: string, name: string) =>
  new RegExp(`${name}</span><output[^>]*>([^<]*)`).exec(html)?.[1];

describe('DescentRace', () => {
  const html = render(<DescentRace cell="3.9" />);

  it('opens after twenty steps from −6: one has arrived, the other has hardly moved', () => {
    expect(html).toMatch(/aria-pressed="true"[^>]*>错得离谱/);
    expect(after('交叉熵', -6, 1, 20)).toBeGreaterThan(0.9);
    expect(after('均方误差', -6, 1, 20)).toBeLessThan(0.003);
    for (const name of ['交叉熵', '均方误差'] as const) {
      expect(html).toContain(`${name}${formatNumber(after(name, -6, 1, 20))}`);
    }
    expect(isReached(html)).toBe(false);
  });

  it('states the two gradients of the chapter, and that one is 203 times the other', () => {
    expect(valueOf(html, '交叉熵的梯度')).toBe('−0.998');
    expect(valueOf(html, '均方误差的梯度')).toBe('−0.00492');
    expect(valueOf(html, '两个梯度相差')).toBe('203');
    expect(html).toContain('损失6.00奈特');
    expect(html).toContain('损失0.995');
  });

  it('the gap is smallest where the network does not know, and grows to either side', () => {
    const gap = (logit: number) => Number(valueOf(render(<DescentRace logit={logit} />), '相差'));
    expect(gap(0)).toBe(2);
    expect(gap(-3)).toBeGreaterThan(gap(-1));
    expect(gap(3)).toBe(gap(-3));
  });

  it('recognises its goal where the squared error has arrived, and says at what cost', () => {
    const cost = arrival('均方误差', -6);
    expect(cost).toBeGreaterThan(10 * arrival('交叉熵', -6));
    expect(isReached(render(<DescentRace steps={cost - 1} />))).toBe(false);
    const there = render(<DescentRace steps={cost} />);
    expect(isReached(there)).toBe(true);
    expect(there).toContain(`交叉熵第${arrival('交叉熵', -6)}步就到了，均方误差走到第${cost}步`);
  });

  it('the other label is the mirror image', () => {
    const mirrored = render(<DescentRace label="0" logit={6} />);
    expect(valueOf(mirrored, '交叉熵的梯度')).toBe('0.998');
    expect(valueOf(mirrored, '均方误差的梯度')).toBe('0.00492');
    for (const name of ['交叉熵', '均方误差'] as const) {
      expect(mirrored).toContain(`${name}${formatNumber(after(name, -6, 1, 20))}`);
    }
    expect(mirrored).toContain('往左才对');
    expect(render(<DescentRace label="0" logit={-6} />)).toContain('一开始就没答错');
  });

  it('a start that is right already counts for nothing', () => {
    for (const logit of [0, 3, 10]) {
      const right = render(<DescentRace logit={logit} steps={1000} />);
      expect(isReached(right)).toBe(false);
      expect(right).toContain('一开始就没答错');
    }
    expect(isReached(render(<DescentRace steps={0} />))).toBe(false);
  });

  it('keeps every runner on the axis, at the ends of all its ranges', () => {
    for (const logit of [-10, -2.3, -0.5, 0, 10]) {
      for (const rate of [0.1, 10]) {
        const far = render(<DescentRace logit={logit} rate={rate} steps={1000} />);
        expect(far).not.toMatch(/NaN|Infinity|undefined/);
        const places = [...far.matchAll(/class="marker[^"]*" style="left:([\d.-]+)%/g)];
        expect(places).toHaveLength(4);
        for (const [, left] of places) {
          expect(Number(left)).toBeGreaterThanOrEqual(0);
          expect(Number(left)).toBeLessThanOrEqual(100);
        }
      }
    }
  });

  it('offers only the starts that its page variable may take', () => {
    const bind = { logit: { name: 'logit', initial: -6, min: -8, max: 8 } };
    const bound = render(<DescentRace bind={bind} />);
    expect(bound).toContain('错得离谱');
    expect(bound).not.toContain('错到底');
  });
});
