import { expect, test } from 'vitest';
import { valueText } from '../../src/cells/valueText.ts';

const loop: unknown[] = [1];
loop.push(loop);

test.each<[unknown, string]>([
  ['熵', '熵'],
  [0.1 + 0.2, '0.30000000000000004'],
  [-0, '0'],
  [Infinity, '∞'],
  [-Infinity, '-∞'],
  [NaN, 'NaN'],
  [7n, '7n'],
  [null, 'null'],
  [undefined, 'undefined'],
  [true, 'true'],
  [[0.5, 'a', [1]], "[0.5, 'a', [1]]"],
  [new Float64Array([0.5, 1]), '[0.5, 1]'],
  [new Set([1, 2]), '[1, 2]'],
  [new Map([['a', 1]]), '{ a: 1 }'],
  [{ p: [0.5], name: '甲' }, "{ p: [0.5], name: '甲' }"],
  [{}, '{}'],
  [[], '[]'],
  [Math.max, '（函数max）'],
  [new RangeError('no'), 'RangeError: no'],
  [Symbol('s'), 'Symbol(s)'],
  [loop, '[1, [1, [1, [1, […]]]]]'],
])('%o', (value, text) => {
  expect(valueText(value)).toBe(text);
});

test('a long list ends in an ellipsis', () => {
  const text = valueText(Array.from({ length: 1000 }, (_, i) => i));
  expect(text.endsWith('198, 199, …]')).toBe(true);
});
