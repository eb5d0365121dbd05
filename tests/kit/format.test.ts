import { describe, expect, it } from 'vitest';
import { formatNumber, formatPercent, formatTex } from '../../src/kit/format.ts';

describe('formatNumber', () => {
  it.each([
    [0.08079313589591118, '0.0808'],
    [0.5, '0.5'],
    [0.99, '0.99'],
    [0.1 + 0.2, '0.3'],
    [3.0000000001, '3'],
    [3.0001, '3.00'],
    [0.056001534354847345, '0.0560'],
    [0.99951, '1.00'],
    [9.999, '10.0'],
    [100.4, '100'],
    [1.5849625, '1.58'],
    [9.995, '9.99'],
    [99.96, '100'],
    [1234.5, '1230'],
    [0, '0'],
    [-0, '0'],
    [-0.5, '−0.5'],
    [Infinity, '∞'],
    [-Infinity, '−∞'],
    [NaN, '—'],
    [65536, '65536'],
    [-65536, '−65536'],
    [1e6, '1000000'],
    [1234567, '1.23×10⁶'],
    [999999.6, '1.00×10⁶'],
    [1003000.5, '1.00×10⁶'],
    [1e15, '1×10¹⁵'],
    [0.0001, '0.0001'],
    [0.00009999999, '0.000100'],
    [0.0000208, '2.08×10⁻⁵'],
    [-2.0834e-12, '−2.08×10⁻¹²'],
    [5e-324, '4.94×10⁻³²⁴'],
  ])('%d → %s', (x, text) => expect(formatNumber(x)).toBe(text));

  it('takes the number of significant digits', () => {
    expect(formatNumber(Math.PI, 1)).toBe('3');
    expect(formatNumber(Math.PI, 6)).toBe('3.14159');
    expect(formatNumber(0.00002083456, 5)).toBe('2.0835×10⁻⁵');
  });
});

describe('formatPercent', () => {
  it.each([
    [0.99, '99%'],
    [0.07, '7%'],
    [0.123456, '12.3%'],
    [0, '0%'],
    [1, '100%'],
    [-0.5, '−50%'],
    [0.0000001, '1×10⁻⁵%'],
  ])('%d → %s', (x, text) => expect(formatPercent(x)).toBe(text));

  it('takes the number of significant digits', () =>
    expect(formatPercent(0.123456, 5)).toBe('12.346%'));
});

describe('formatTex', () => {
  it.each([
    [0.0808, '0.0808'],
    [-0.5, '-0.5'],
    [0.0000208, '2.08\\times10^{-5}'],
    [Infinity, '\\infty'],
    [-Infinity, '-\\infty'],
  ])('%d → %s', (x, text) => expect(formatTex(x)).toBe(text));
});
