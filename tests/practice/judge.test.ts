import { describe, expect, it } from 'vitest';
import { judge, type Quantity } from '../../src/practice/judge.ts';

const bits = (value: number): Quantity => ({ value, measure: 'bits' });
const nats = (value: number): Quantity => ({ value, measure: 'nats' });
const plain = (value: number): Quantity => ({ value, measure: 'plain' });
const share = (value: number): Quantity => ({ value, measure: 'percent' });

/** −log₂ 0.24 */
const ANSWER = bits(2.0588936890535687);
const MISTAKES = [bits(0.9741986), bits(1.3219281), plain(0.24)];

describe('right', () => {
  it.each([
    [2.0588936890535687, 'bit'],
    [2.06, 'bit'],
    [2.05, 'bit'],
    [2.0691, 'bit'],
    [2.0589 * Math.LN2, 'nat'],
    [2.0589 * Math.log10(2), 'hartley'],
  ] as const)('%d in %s', (value, unit) => {
    expect(judge({ value }, ANSWER, MISTAKES, unit)).toEqual({ kind: 'right' });
  });

  it('whatever unit is read, when the unit is typed too', () => {
    const typed = { value: 1.4271, unit: 'nat' } as const;
    expect(judge(typed, ANSWER, MISTAKES, 'bit')).toEqual({ kind: 'right' });
    expect(judge({ value: 2.0589, unit: 'bit' }, ANSWER, MISTAKES, 'nat')).toEqual({
      kind: 'right',
    });
    expect(judge({ value: 0.356675 / Math.LN2, unit: 'bit' }, nats(0.356675), [], 'bit')).toEqual({
      kind: 'right',
    });
  });

  it('three significant digits are enough, however small the number', () => {
    expect(judge({ value: 0.00222 }, plain(0.0022235661), [], 'bit')).toEqual({ kind: 'right' });
    expect(judge({ value: 0.0022 }, plain(0.0022235661), [], 'bit').kind).toBe('wrong');
  });

  it('a unit behind a plain number says nothing', () => {
    expect(judge({ value: 3, unit: 'bit' }, plain(3), [], 'bit')).toEqual({ kind: 'right' });
  });

  it('infinity is infinity alone', () => {
    expect(judge({ value: Infinity }, bits(Infinity), [], 'bit')).toEqual({ kind: 'right' });
    expect(judge({ value: 1e9 }, bits(Infinity), [], 'bit').kind).toBe('wrong');
  });

  it('comes before a mistake with the same number', () => {
    expect(judge({ value: 1 }, plain(1), [plain(1)], 'bit')).toEqual({ kind: 'right' });
  });
});

describe('a known mistake', () => {
  it.each([
    [0.974, 0],
    [1.32, 1],
    [0.24, 2],
  ])('%d', (value, index) => {
    expect(judge({ value }, ANSWER, MISTAKES, 'bit')).toEqual({ kind: 'known', index });
  });

  it('is known in the reader’s unit, a plain number in none', () => {
    expect(judge({ value: 1.3219281 * Math.LN2 }, ANSWER, MISTAKES, 'nat')).toEqual({
      kind: 'known',
      index: 1,
    });
    expect(judge({ value: 0.24 }, ANSWER, MISTAKES, 'nat')).toEqual({ kind: 'known', index: 2 });
  });
});

describe('a slip', () => {
  it.each([
    [-2.0589, ANSWER, '数对了，符号反了。概率小于1，对数是负的，别忘了前面的负号。'],
    [1.4271, ANSWER, '这是奈特的数：你用的是ln。这里问的是比特，用log₂。'],
    [0.61979, ANSWER, '这是哈特的数：你用的是lg。这里问的是比特，用log₂。'],
    [0.514573, nats(0.356675), '这是比特的数：你用的是log₂。这里问的是奈特，用ln。'],
    [82.2, share(0.822), '你填的是百分数，却少写了%。'],
  ])('%d', (value, answer, message) => {
    expect(judge({ value }, answer, [], 'bit')).toEqual({ kind: 'slip', message });
  });

  it('is none where the unit was typed', () => {
    expect(judge({ value: 1.4271, unit: 'bit' }, ANSWER, [], 'bit').kind).toBe('wrong');
  });
});

describe('wrong', () => {
  it.each([
    [2.1, '很接近了，再算细一点：留三位有效数字。'],
    [3, '不对。再算一遍，或者看看下面的提示和答案。'],
    [0, '不对。再算一遍，或者看看下面的提示和答案。'],
  ])('%d', (value, message) => {
    expect(judge({ value }, ANSWER, [], 'bit')).toEqual({ kind: 'wrong', message });
  });
});
