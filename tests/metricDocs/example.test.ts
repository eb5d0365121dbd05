import { expect, test } from 'vitest';
import type { Docstring } from '../../src/metricDocs/docstring.ts';
import { runExample } from '../../src/metricDocs/example.ts';

const metrics = {
  half: (x: number) => x / 2,
  shares: () => new Float64Array([0.25, 0.75]),
  code: () => ({ words: ['0', null], lengths: [1, null] }),
  third: () => 1 / 3,
  broken: () => {
    throw new RangeError('broken requires luck');
  },
};

const base = { name: 'base', type: 'Base', default: '2' };
const x = { name: 'x', type: 'number', default: undefined };

/** Runs an example of a metric whose result is in `unit`. */
function run(expression: string, stated: string, unit = '概率') {
  const name = expression.split('(')[0];
  const docstring = { name, unit, signature: { parameters: [x, base], result: 'number' } };
  return runExample(docstring as Docstring, { expression, stated }, metrics);
}

test.each([
  ['half(3)', '1.5', '1.5'],
  ['half(Math.log(4))', 'Math.LN2', '0.6931471805599453'],
  ['shares()', '[0.25, 0.75]', '[0.25, 0.75]'],
  ['code().words', "['0', null]", "['0', null]"],
  [
    'code()',
    "({ words: ['0', null], lengths: [1, null] })",
    "{ words: ['0', null], lengths: [1, null] }",
  ],
  ['third()', '1/3 = 0.33333333333333331', '0.3333333333333333'],
  ['half(Infinity)', 'Infinity', 'Infinity'],
])('%s gives %s', (expression, stated, value) => {
  expect(run(expression, stated)).toMatchObject({ expression, stated, value });
});

test.each([
  ['half(3)', '1.6', 'the example half(3) gives 1.5, not 1.6'],
  ['third()', '0.3333333333', 'the example third() gives 0.3333333333333333, not 0.3333333333'],
  ['shares()', '[0.25]', 'the example shares() gives [0.25, 0.75], not [0.25]'],
  ['half(NaN)', '0', 'the example half(NaN) gives NaN, not 0'],
  ['code().words', "['1', null]", "the example code().words gives ['0', null], not ['1', null]"],
  ['broken()', '1', 'the example broken() does not run: broken requires luck'],
  ['missing()', '1', 'the example missing() does not run: missing is not defined'],
])('refuses %s // %s', (expression, stated, message) => {
  expect(() => run(expression, stated)).toThrow(new Error(message));
});

test.each([
  ['half(3)', "bit（base 2）、nat（base 'e'）", '{bits(half(3))}', '1.5比特'],
  ["half(3, 'e')", 'bit（base 2）', "{half(3, 'e')}", '1.5'],
  ['half(3)', 'nat（固定）', '{nats(half(3))}', '1.5奈特'],
  ['half(3)', 'nat（logit每增加1）', '{half(3)}', '1.5'],
  ['half(3)', '概率', '{half(3)}', '1.5'],
  ['shares()', 'bit', '{shares()}', '（0.25，0.75）'],
])('%s in %s is written %s', (expression, unit, source, printed) => {
  const stated = expression === 'shares()' ? '[0.25, 0.75]' : '1.5';
  expect(run(expression, stated, unit).inText).toEqual({ source, printed });
});

test('a value that rounding has touched is said to be so', () => {
  expect(run('half(3)', '1.5').exact).toBe(true);
  expect(run('third()', '1/3').exact).toBe(true);
  expect(run('half(0.6000000000000001)', '0.3')).toMatchObject({
    value: '0.30000000000000004',
    exact: false,
  });
});

test('what braces cannot hold is not shown in them', () => {
  expect(run('half(Math.log(4))', 'Math.LN2').inText).toBeUndefined();
  expect(run('code().words', "['0', null]").inText).toBeUndefined();
});
