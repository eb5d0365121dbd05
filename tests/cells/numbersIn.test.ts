import { expect, test } from 'vitest';
import { numbersIn, numbersOf } from '../../src/cells/numbersIn.ts';

test.each<[string, number[]]>([
  ['D(P‖Q) = 0.1228', [0.1228]],
  ['第10步，θ 0.7 损失 -0.5', [10, 0.7, -0.5]],
  ['log2 和 x1 里没有数', []],
  ['2.5792968500701546e-80 7.0 .5 3.', [2.5792968500701546e-80, 7, 0.5, 3]],
  ['[0.5, −0.25]', [0.5, -0.25]],
  ['∞ -∞ inf -inf', [Infinity, -Infinity, Infinity, -Infinity]],
  ['nan NaN', [NaN, NaN]],
  ['1/3', [1, 3]],
  ['np.float64(0.5)', [0.5]],
  ['12.5%', [12.5]],
  ['情报 info 名字 inference', []],
])('%s', (text, numbers) => {
  expect(numbersIn(text)).toEqual(numbers);
});

test('of outputs: what was printed and what stands in tables, in order', () => {
  expect(
    numbersOf([
      { kind: 'text', text: 'a 1' },
      { kind: 'bars', labels: ['9'], series: [[9]] },
      { kind: 'table', header: ['2'], rows: [[3, '4 and 5']] },
      { kind: 'text', text: '6' },
    ]),
  ).toEqual([1, 2, 3, 4, 5, 6]);
});
