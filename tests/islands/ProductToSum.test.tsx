import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import ProductToSum from '../../src/islands/ProductToSum.tsx';
import { formatNumber } from '../../src/kit/format.ts';

/** Candidate → verdict. */
function verdicts(x1: number, x2: number): Record<string, string> {
  const html = render(<ProductToSum x1={x1} x2={x2} />);
  const lines = html.matchAll(/<span>([✓✗])<\/span><span>([^<]*)<\/span><b>([^<]*)<\/b>/g);
  return Object.fromEntries([...lines].map(([, mark, name, text]) => [name, mark + text]));
}

const gap = (value: number) => `✗分两次${value > 0 ? '多' : '少'}${formatNumber(Math.abs(value))}`;

describe('ProductToSum', () => {
  const html = render(<ProductToSum cell="1.1" />);

  it('opens with a rival that fails: 0.75 + 0.5 against 0.875', () => {
    const text = html.replaceAll(/<[^>]*>/g, '');
    expect(text).toContain('分两次：f(1/4) + f(1/2)1.25f(x₁)0.75f(x₂)0.5');
    expect(text).toContain('一次：f(1/8)0.875f(x₁x₂)0.875差0.375');
    expect(html).toMatch(/aria-pressed="true"[^>]*>先四选一，再二选一/);
    expect(html).toContain('data-reached="false"');
  });

  it.each([
    [1 / 4, 1 / 2],
    [0.02, 0.05],
    [0.01, 0.01],
    [0.37, 0.83],
    [0.99, 0.99],
    [0.999999, 0.999999],
  ])('%d and %d: the logarithm is right, the rivals miss by what algebra says', (x1, x2) => {
    const [u, v] = [-Math.log2(x1), -Math.log2(x2)];
    const found = verdicts(x1, x2);
    expect(found).toMatchObject({ '−log₂x': '✓一样长' });
    expect(Object.values(found).filter((text) => text.startsWith('✗'))).toHaveLength(4);
    if (x1 > 0.999) return; // the few digits of a tiny gap are rounding in part
    expect(found).toEqual({
      '1 − x': gap((1 - x1) * (1 - x2)),
      '1/x − 1': gap(-(1 / x1 - 1) * (1 / x2 - 1)),
      '(lg x)²': gap(-2 * Math.log10(x1) * Math.log10(x2)),
      '√(−log₂x)': gap(Math.sqrt(u) + Math.sqrt(v) - Math.sqrt(u + v)),
      '−log₂x': '✓一样长',
    });
  });

  it('lets all five agree when one of the two is certain', () => {
    for (const [x1, x2] of [
      [1, 0.3],
      [0.01, 1],
      [1, 1],
    ]) {
      expect(Object.values(verdicts(x1, x2))).toEqual(Array(5).fill('✓一样长'));
      const certain = render(<ProductToSum x1={x1} x2={x2} />);
      expect(certain).toContain('五个都相等');
      expect(certain).toContain('data-reached="false"');
      expect(certain).not.toMatch(/NaN|Infinity/);
    }
  });

  it('keeps the logarithm without a gap everywhere', () => {
    for (let i = 1; i <= 100; i += 11) {
      for (let j = 1; j <= 100; j += 9) {
        expect(verdicts(i / 100, j / 100)['−log₂x'], `${i} ${j}`).toBe('✓一样长');
      }
    }
  });
});
