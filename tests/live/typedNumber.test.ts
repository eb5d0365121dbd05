import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typedNumber } from '../../src/live/typedNumber.ts';

test.each([
  ['12', 12],
  [' 0.5 ', 0.5],
  ['.5', 0.5],
  ['5.', 5],
  ['-3', -3],
  ['−3', -3],
  ['＋３', 3],
  ['１２．５', 12.5],
  ['1/8', 0.125],
  ['１／８', 0.125],
  ['-1/2', -0.5],
  ['50%', 0.5],
  ['7％', 0.07],
  ['1e3', 1000],
  ['1,000,000', 1e6],
  ['1，000', 1000],
  ['100万', 1e6],
  ['1.5亿', 1.5e8],
])('“%s” is %d', (text, x) => {
  expect(typedNumber(text)).toBe(x);
});

test.each(['12倍', '１２ 倍', '12'])('the word behind the box may be typed: “%s”', (text) => {
  expect(typedNumber(text, '倍')).toBe(12);
});

test.each([
  ['30', 0.3],
  ['30%', 0.3],
  ['7', 0.07],
  ['3/10', 0.3],
  ['150', 1.5],
])('before a %%, “%s” is %d', (text, x) => {
  expect(typedNumber(text, '%')).toBe(x);
});

test('nothing is no number', () => {
  expect(['', '  ', '　', '倍'].map((text) => typedNumber(text, '倍'))).toEqual(
    Array.from({ length: 4 }, () => undefined),
  );
});

test.each(['∞', '-∞', '无穷', '无穷大', 'Infinity', '1/0', '1e999'])(
  '“%s” is not finite',
  (text) => {
    const x = typedNumber(text);
    expect(x).not.toBeNaN();
    expect(Number.isFinite(x)).toBe(false);
  },
);

test.each([
  'abc',
  '1 2 x',
  '--3',
  '1/',
  '/8',
  '1//8',
  '.',
  '-',
  '%',
  '十二',
  '0x10',
  '1.2.3',
  '<b>',
  '1,00',
  '0/0',
])('“%s” is no number', (text) => {
  expect(typedNumber(text)).toBeNaN();
});

test('every finite number is read back from what JavaScript writes', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
      expect(typedNumber(String(x))).toBe(Number(String(x)));
    }),
  );
});

test('whatever is typed, the answer is a number or nothing', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', '%', '倍', '比特'),
      (text, unit) => {
        expect(['number', 'undefined']).toContain(typeof typedNumber(text, unit));
      },
    ),
    { numRuns: 2000 },
  );
});
