import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedExpression } from '../../src/practice/typedExpression.ts';

const value = (text: string) => {
  const typed = typedExpression(text);
  return typeof typed === 'object' ? typed.value : typed;
};

describe('a number', () => {
  it.each([
    ['1/8', 0.125],
    ['0.125', 0.125],
    ['12.5%', 0.125],
    ['１／８', 0.125],
    ['∞', Infinity],
    ['−3', -3],
  ])('%s', (text, number) => {
    expect(value(text)).toBe(number);
  });
});

describe('a sum', () => {
  it.each([
    ['-log2(0.24)', -Math.log2(0.24)],
    ['−log₂0.24', -Math.log2(0.24)],
    ['log2(1/0.24)', Math.log2(1 / 0.24)],
    ['ln 10', Math.LN10],
    ['1/ln2', 1 / Math.LN2],
    ['2³', 8],
    ['10⁻³', 0.001],
    ['2log2(8)', 6],
    ['3(1+2)', 9],
    ['2e', 2 * Math.E],
    ['log20.5', -1],
    ['lg(1000)', 3],
    ['log10 1000', 3],
    ['0.5*log2(2) + 1/3', 0.5 + 1 / 3],
    ['2^10', 1024],
    ['2**-1', 0.5],
    ['-2^2', -4],
    ['2^3^2', 512],
    ['(1+2)×3÷9', 1],
    ['0.7·-log2(0.7)', -0.7 * Math.log2(0.7)],
    ['50%*2', 1],
    ['√16 - sqrt(9)', 1],
    ['exp(1)/e', 1],
    ['1－0.25', 0.75],
    ['log2(8', undefined],
  ])('%s', (text, number) => {
    if (number === undefined) expect(value(text)).toBe(`“${text}”没有写完。`);
    else expect(value(text)).toBeCloseTo(number, 12);
  });

  it('reads what JavaScript would', () => {
    const number = fc.integer({ min: 1, max: 99 }).map(String);
    const sum = fc
      .tuple(
        number,
        fc.array(fc.tuple(fc.constantFrom('+', '-', '*', '/'), number), { maxLength: 6 }),
      )
      .map(([first, rest]) => first + rest.map(([sign, next]) => ` ${sign} ${next}`).join(''));
    fc.assert(
      fc.property(sum, (text) => {
        expect(value(text)).toBeCloseTo(Number(new Function(`return ${text}`)()), 9);
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (text) => {
        const typed = typedExpression(text);
        if (typeof typed === 'object') expect(Number.isNaN(typed.value)).toBe(false);
      }),
    );
  });
});

describe('the unit', () => {
  it.each([
    ['2.06比特', 2.06, 'bit'],
    ['2.06 bits', 2.06, 'bit'],
    ['1.43 Nat', 1.43, 'nat'],
    ['-ln(0.24) 奈特', -Math.log(0.24), 'nat'],
    ['1哈特', 1, 'hartley'],
  ])('%s', (text, number, unit) => {
    const typed = typedExpression(text) as { value: number; unit: string };
    expect(typed.unit).toBe(unit);
    expect(typed.value).toBeCloseTo(number, 12);
  });

  it('of the box may be typed too', () => {
    expect(typedExpression('2.2位', '位')).toEqual({ value: 2.2 });
  });
});

describe('tells the reader', () => {
  it.each([
    ['abc', '看不懂“abc”。可以写1/8、0.125、12.5%，或者-log2(1/8)。'],
    ['log(8)', 'log是以几为底？写成log2、ln或lg。'],
    ['-log2 1/8', 'log2管到哪里为止？给它加上括号：log2(…)。'],
    ['log2(0)', '对数里面要大于0。'],
    ['log2(-1)', '对数里面要大于0。'],
    ['sqrt(-1)', '这个式子算不出数来。'],
    ['3 + ', '“3 +”没有写完。'],
    ['(1+2))', '看不懂“)”。可以写1/8、0.125、12.5%，或者-log2(1/8)。'],
  ])('%s', (text, message) => {
    expect(value(text)).toBe(message);
  });

  it('nothing where there is nothing', () => {
    expect(value('  ')).toBeUndefined();
  });
});
