import { describe, expect, it } from 'vitest';
import { remarkFormulaTraps } from '../../src/markdown/remark-formula-traps.ts';
import { run } from './harness.ts';

const remark = [remarkFormulaTraps];
const table = (row: string) => `| 甲 | 乙 |\n|---|---|\n${row}`;

describe('formulas that Markdown misreads', () => {
  it.each([
    ['文\n\n$$x$$', '3:1 $$…$$写在一行里不会单独成行：让两个$$各占一行，公式写在它们中间'],
    ['从$5到$10', '1:2 “$5到$”被当成了公式：表示钱的$写成\\$'],
    ['$$\nx\n\n后面的全部正文', '1:1 这个$$后面没有配对的$$：结尾的$$要单独占一行'],
    [
      table('| $D(p|q)$ | 1 |'),
      '3:3 这一格里的$没有配对：公式里的竖线会把表格切断，|写成\\mid，||写成\\parallel',
    ],
    [
      table('| $p(x\\|y)$ | 1 |'),
      '3:3 表格里的\\|在公式中会印成双竖线：单竖线写成\\mid，双竖线写成\\parallel',
    ],
    ['| 甲 | $p$ |\n|---|---|', '1:7 表头里光有公式，读屏软件念不清：加上名称，写成“名称$p$”'],
  ])('%s', async (text, problem) => {
    expect((await run(text, { remark })).problems[0]).toBe(problem);
  });

  it.each([
    ['$$\nx\n$$'],
    ['> $$\n> x\n> $$'],
    ['- 甲\n\n  $$\n  x\n  $$'],
    ['$2\\text{是偶数}$'],
    ['$2^{10}$种'],
    ['从\\$5到\\$10'],
    [table('| $p\\mid q$ | \\$5 |')],
    ['| | 概率$p$ |\n|---|---|'],
  ])('%s is fine', async (text) => {
    expect((await run(text, { remark })).problems).toEqual([]);
  });
});
