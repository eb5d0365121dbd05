import { describe, expect, it } from 'vitest';
import { convert, formatAmount, UNIT_WORD, UNITS } from '../../src/notebook/units.ts';

describe('convert', () => {
  it('one nat is 1.442695 bits, one hartley 3.321928 bits', () => {
    expect(convert(1, 'nat', 'bit')).toBeCloseTo(1.4426950408889634, 15);
    expect(convert(1, 'hartley', 'bit')).toBeCloseTo(3.321928094887362, 14);
    expect(convert(1, 'hartley', 'nat')).toBe(Math.LN10);
  });

  it('leaves the amount untouched within one unit', () => {
    for (const unit of UNITS)
      expect(convert(0.08079313589591118, unit, unit)).toBe(0.08079313589591118);
  });

  it('comes back to the amount it started from', () => {
    for (const from of UNITS) {
      for (const to of UNITS)
        expect(convert(convert(0.7, from, to), to, from)).toBeCloseTo(0.7, 15);
    }
  });

  it('keeps infinity', () => expect(convert(Infinity, 'bit', 'nat')).toBe(Infinity));
});

describe('formatAmount', () => {
  it.each([
    [0.08079313589591118, 'bit', '0.0808比特'],
    [0.08079313589591118, 'nat', '0.0560奈特'],
    [0.08079313589591118, 'hartley', '0.0243哈特'],
    [Infinity, 'bit', '∞比特'],
    [0, 'bit', '0比特'],
  ] as const)('%d bits in %s → %s', (bits, unit, text) =>
    expect(formatAmount(bits, unit)).toBe(text),
  );

  it('bits and three digits are the default; digits can be given', () => {
    expect(formatAmount(1.5849625)).toBe('1.58比特');
    expect(formatAmount(1.5849625, 'bit', 6)).toBe('1.58496比特');
  });

  it('has a word for every unit', () => {
    for (const unit of UNITS) expect(UNIT_WORD[unit]).toMatch(/^\p{Script=Han}+$/u);
  });
});
