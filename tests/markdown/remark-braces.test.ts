import { describe, expect, it } from 'vitest';
import { remarkBraces } from '../../src/markdown/remark-braces.ts';
import { run, scope } from './harness.ts';

const remark = [[remarkBraces, { scope }]] as never;

describe('{…} in prose', () => {
  it.each([
    ['{1/8}', '<p><data value="0.125" class="number">0.125</data></p>'],
    ['{1 - 1}', '<p><data value="0" class="number">0</data></p>'],
    ['{-0.5}', '<p><data value="-0.5" class="number">−0.5</data></p>'],
    ['{1/0}', '<p><data value="Infinity" class="number">∞</data></p>'],
    ['{-0}', '<p><data value="0" class="number">0</data></p>'],
    [
      '熵{entropy([0.99, 0.01])}，',
      '<p>熵<data value="0.08079313589591118" class="number">0.0808</data>，</p>',
    ],
    [
      '{bits(entropy([0.99, 0.01]))}',
      '<p><data value="0.08079313589591118" class="amount" data-unit="bit">0.0808比特</data></p>',
    ],
    ['{nats(0.5, 2)}', '<p><data value="0.5" class="number" data-unit="nat">0.5奈特</data></p>'],
    ['{percent(0.99)}', '<p><data value="0.99" class="number">99%</data></p>'],
    ['{digits(1/3, 5)}', '<p><data value="0.3333333333333333" class="number">0.33333</data></p>'],
    [
      '{[0.5, 1/3].map((x) => 2 * x)}',
      '<p>（<data value="1" class="number">1</data>，<data value="0.6666666666666666" class="number">0.667</data>）</p>',
    ],
    ['{[1, 2, 3].reduce((a, b) => a + b, 0)}', '<p><data value="6" class="number">6</data></p>'],
    ['{softmax([0, 0])[1]}', '<p><data value="0.5" class="number">0.5</data></p>'],
    ['{huffmanCode([0.5, 0.5]).lengths[1]}', '<p><data value="2" class="number">2</data></p>'],
    ['{huffmanCode([0.5, 0.5]).words[1]}', '<p>10</p>'],
    ['{[...[1, 2], 3].length}', '<p><data value="3" class="number">3</data></p>'],
    ['前{/* 注释 */}后', '<p>前后</p>'],
    ['{/* 注释 */}', ''],
  ])('%s', async (text, html) => {
    const outcome = await run(text, { remark });
    expect(outcome.problems).toEqual([]);
    expect(outcome.html.trim()).toBe(html);
  });
});

describe('\\val in formulas', () => {
  it.each([
    ['$\\val{1/3}$', '0.333'],
    ['$\\val[5]{1/3}$', '0.33333'],
    ['$x=\\val{ 2.08e-5 }$', 'x=2.08\\times10^{-5}'],
    ['$\\val{1/0}+\\val{-1/2}$', '\\infty+-0.5'],
    ['$\\val{huffmanCode([1]).lengths}$', '(1,\\ 2,\\ 2)'],
    ['$\\val{[1].map((x) => x + 1)[0]}$', '2'],
    ['$\\valid$', '\\valid'],
  ])('%s', async (text, tex) => {
    const outcome = await run(text, { remark });
    expect(outcome.problems).toEqual([]);
    expect(outcome.html).toBe(`<p><code class="language-math math-inline">${tex}</code></p>`);
  });

  it('works in a display formula', async () => {
    const { html } = await run('$$\nx=\\val{1/8}\n$$', { remark });
    expect(html).toContain('math-display">x=0.125</code>');
  });
});

describe('problems', () => {
  it.each([
    [
      '一行\n熵是{entrpy([0.5, 0.5])}。',
      '2:4 {entrpy([0.5, 0.5])}：没有叫entrpy的度量，是不是想写entropy',
    ],
    ['{概率}', '1:2 {概率}：没有叫概率的度量，能用的名字是src/metrics里的函数'],
    ['{entropy([1], 2, 3)}', '1:2 {entropy([1], 2, 3)}：entropy只有1个参数，这里写了3个'],
    [
      '熵{entropy([-0.1, 1.1])}',
      '1:3 {entropy([-0.1, 1.1])}：entropy算不出来：entropy requires every p[i] ≥ 0',
    ],
    ['值{broken()}', '1:2 {broken()}：结果不是一个数（NaN）'],
    ['值{bits(broken())}', '1:2 {bits(broken())}：结果不是一个数（NaN）'],
    ['值{entropy}', '1:2 {entropy}：这是一个函数，还没有给它参数'],
    ['值{[1, 2][5]}', '1:10 {[1, 2][5]}：取不到第5项，下标从0到1'],
    [
      '值{huffmanCode([1])}',
      '1:2 {huffmanCode([1])}：结果有几部分，要写明取哪一部分：.words、.lengths',
    ],
    ["值{bits('x')}", "1:3 {bits('x')}：bits算不出来：第一个参数要是一个数"],
    ['值{bits(1, 0)}', '1:3 {bits(1, 0)}：bits算不出来：有效数字的位数要是1到17的整数'],
    ['值{x = 1}', '1:3 {x = 1}：大括号里只能写数、数组、四则运算、下标、箭头函数和度量'],
    ['值{[1].constructor}', '1:7 {[1].constructor}：没有.constructor这一项'],
    ['值{1 < 2}', '1:2 {1 < 2}：结果是true，不是数'],
    [
      '甲\n乙$a+\\val{entrpy([1])}$',
      '2:5 \\val{entrpy([1])}：没有叫entrpy的度量，是不是想写entropy',
    ],
    ['$\\val{1 +}$', '1:2 \\val{1 +}：写不成一个式子'],
    ['$\\val 3$', '1:2 \\val后面要有一对完整的大括号：\\val{entropy([0.9, 0.1])}'],
    [
      '$\\val{bits(1)}$',
      '1:2 \\val{bits(1)}：公式里直接写数，不用bits、nats、percent、digits；位数写成\\val[5]{…}',
    ],
    [
      '$$\n1\n+\\val{nope}\n$$',
      '3:2 \\val{nope}：没有叫nope的度量，能用的名字是src/metrics里的函数',
    ],
  ])('%s', async (text, problem) => {
    expect((await run(text, { remark })).problems).toEqual([problem]);
  });

  it('several in one file are all told', async () => {
    expect((await run('{a}和{b}\n\n$\\val{c}$', { remark })).problems).toHaveLength(3);
  });

  it('a brace in a plain .md file', async () => {
    const { problems } = await run('第一行\n\n值是{entropy([1])}。`{x}`$a_{1}$', {
      remark,
      name: '02-test.md',
    });
    expect(problems).toEqual(['3:3 .md文件里的大括号不会计算：把文件改名为.mdx，或者写成\\{']);
  });

  it('an escaped brace in a plain .md file is a brace', async () => {
    expect((await run('值是\\{x}。', { remark, name: '02-test.md' })).problems).toEqual([]);
  });
});
