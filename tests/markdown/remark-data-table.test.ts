import { describe, expect, it } from 'vitest';
import { remarkBraces } from '../../src/markdown/remark-braces.ts';
import { remarkDataTable } from '../../src/markdown/remark-data-table.ts';
import { folders, run, scope } from './harness.ts';

const remark = [
  [remarkBraces, { scope }],
  [remarkDataTable, folders],
] as never;

const inTag = (table: string) => `<LossTable title="损失">\n\n${table}\n\n</LossTable>`;

describe('a table inside a live tag', () => {
  it('becomes its columns and rows', async () => {
    const table =
      '| 类 | 真实 | 网络 |\n|---|---|---|\n| 猫 | 1 | 50% |\n| 狗 | 1/4 | {2/4} |\n| 鸟 | −0.5 | .25 |';
    const { tree, problems } = await run(inTag(table), { remark });
    expect(problems).toEqual([]);
    const [tag] = tree.children as never as [
      { attributes: { name: string; value: { value: string } }[]; children: unknown[] },
    ];
    expect(tag.children).toEqual([]);
    const props = Object.fromEntries(
      tag.attributes.slice(1).map(({ name, value }) => [name, JSON.parse(value.value)]),
    );
    expect(props).toEqual({
      columns: ['真实', '网络'],
      rows: [
        { label: '猫', values: [1, 0.5] },
        { label: '狗', values: [0.25, 0.5] },
        { label: '鸟', values: [-0.5, 0.25] },
      ],
    });
  });

  it('stays a table elsewhere', async () => {
    const { html } = await run('| 甲 | 乙 |\n|---|---|\n| 1 | 2 |', { remark });
    expect(html).toContain('<table>');
  });
});

describe('problems', () => {
  const head = '| 类 | 真实 |\n|---|---|\n';
  it.each([
    [inTag(`${head}| 猫 | 很多 |`), '5:7 这一格写的是“很多”：要写一个数，例如0.5、50%、1/3'],
    [inTag(`${head}| 猫 | |`), '5:5 这一格是空的：要写一个数，例如0.5、50%、1/3'],
    [inTag(`${head}| 猫 | 1/0 |`), '5:7 这一格写的是“1/0”：分母不能是0'],
    [inTag(`${head}| 猫 | 1/2/3 |`), '5:7 这一格写的是“1/2/3”：要写一个数，例如0.5、50%、1/3'],
    [inTag(`${head}| 猫 |`), '5:3 表格缺格或多格：表头有2格，这一行有1格'],
    [inTag(`${head}| 猫 | 1 | 2 |`), '5:11 表格缺格或多格：表头有2格，这一行有3格'],
    [
      '<LossTable title="损失" />',
      '1:1 <LossTable>里要有一张表格：写在<LossTable>和</LossTable>之间，前后各空一行',
    ],
    [inTag(`${head}| 猫 | 1 |\n\n${head}| 狗 | 1 |`), '7:1 <LossTable>里只能有一张表格'],
    [
      `<CoinToss>\n\n${head}| 猫 | 1 |\n\n</CoinToss>`,
      '3:1 <CoinToss />不收表格：把表格写在标签外面',
    ],
  ])('%s', async (text, problem) => {
    expect((await run(text, { remark })).problems).toEqual([problem]);
  });
});

describe('a table of two distributions', () => {
  const inTwoRows = (...lines: string[]) =>
    ['<TwoRows>', '', '| | 猫 | 狗 | 鸡 |', '|---|---|---|---|', ...lines, '', '</TwoRows>'].join(
      '\n',
    );

  it.each([
    [['| 甲 | 1 | 0 | 0 |', '| 乙 | 0.9 | 0.04 | 0.06 |'], []],
    [['| 甲 | 1/3 | 1/3 | 1/3 |', '| 乙 | 90% | {1/20} | 5% |'], []],
    [['| 甲 | 1 | 0 | 0 |', '| 乙 | 0.1 | 0.2 | 0.6 |'], ['6:1 这一行加起来是0.9，不是1']],
    [
      ['| 甲 | 0.333 | 0.333 | 0.333 |', '| 乙 | 1 | 1 | 0 |'],
      ['5:1 这一行加起来是0.999，不是1', '6:1 这一行加起来是2，不是1'],
    ],
    [['| 甲 | 1 | 0 | 0 |', '| 乙 | 1.1 | −0.1 | 0 |'], ['6:13 概率不能小于0，这里是-0.1']],
    [['| 甲 | 1 | 0 | 0 |'], ['3:1 这张表要有2行，这里有1行']],
    [
      ['| 甲 | 1 | 0 | 0 |', '| 乙 | 1 | 0 | 0 |', '| 丙 | 1 | 1 | 1 |'],
      ['3:1 这张表要有2行，这里有3行', '7:1 这一行加起来是3，不是1'],
    ],
    [
      ['| 甲 | 1 | 0 | 0 |', '| 乙 | 很多 | 0 | 0 |'],
      ['6:7 这一格写的是“很多”：要写一个数，例如0.5、50%、1/3'],
    ],
  ])('%j', async (lines, problems) => {
    expect((await run(inTwoRows(...lines), { remark })).problems).toEqual(problems);
  });
});

describe('a table whose rows each name a column', () => {
  it.each([
    ['x₁猫', []],
    ['x₁ 狗', []],
    ['x₁鸭', ['5:1 行名要以一列的名字（猫、狗）结尾，这里是“x₁鸭”']],
    ['猫x₁', ['5:1 行名要以一列的名字（猫、狗）结尾，这里是“猫x₁”']],
  ])('%s', async (name, problems) => {
    const text = `<NamedRows>\n\n| | 猫 | 狗 |\n|---|---|---|\n| ${name} | 1 | 0 |\n\n</NamedRows>`;
    expect((await run(text, { remark })).problems).toEqual(problems);
  });
});
