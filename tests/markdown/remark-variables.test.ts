import { describe, expect, it } from 'vitest';
import { remarkVariables } from '../../src/markdown/remark-variables.ts';
import { run, scope } from './harness.ts';

const remark = [[remarkVariables, { scope }]] as never;

const scrub = (attributes: string) =>
  `胜率是<Scrub ${attributes} step={0.01} label="胜率" />的一场球。`;
const USE = '\n\n{win}';

describe('<Scrub> declares a variable of the page', () => {
  it('nothing is wrong with a good one, and its numbers may be computed', async () => {
    const text = scrub('name="win" value={9/10} min={1/2} max={1}');
    for (const use of [
      '{win}',
      '{entropy([win, 1 - win])}',
      '$\\val{win}$',
      '<CoinToss p="win" />',
    ]) {
      expect((await run(`${text}\n\n${use}`, { remark })).problems).toEqual([]);
    }
  });

  it('one that nothing follows', async () => {
    const text = scrub('name="win" value={0.9} min={0} max={1}');
    const problem =
      '1:4 拨动win，什么也不会变：没有一处用到它。在大括号里写{win}，或者写进动手图的属性、代码';
    expect((await run(text, { remark })).problems).toEqual([problem]);
    expect((await run(`${text}\n\n{[1].map((win) => win)}`, { remark })).problems).toEqual([
      problem,
    ]);
  });

  it.each([
    [
      'name="Win" value={0.9} min={0} max={1}',
      '1:4 <Scrub>的name="Win"不对：以小写英文字母开头，只用英文字母和数字，例如win',
    ],
    [
      'name="胜率" value={0.9} min={0} max={1}',
      '1:4 <Scrub>的name="胜率"不对：以小写英文字母开头，只用英文字母和数字，例如win',
    ],
    [
      'name="entropy" value={0.9} min={0} max={1}',
      '1:4 <Scrub>的name="entropy"已经是一个度量或格式的名字：换一个',
    ],
    [
      'name="bits" value={0.9} min={0} max={1}',
      '1:4 <Scrub>的name="bits"已经是一个度量或格式的名字：换一个',
    ],
    [
      'name="table" value={0.9} min={0} max={1}',
      '1:4 <Scrub>的name="table"是代码里用的名字：换一个',
    ],
    ['name="win" value={0.9} min={1} max={0}', '1:4 <Scrub>的min要小于max，这里是1和0'],
    ['name="win" value={2} min={0} max={1}', '1:4 <Scrub>的value要在0到1之间，这里是2'],
  ])('%s', async (attributes, problem) => {
    const used = /name="(\w+)"/.exec(attributes)?.[1] ?? 'win';
    const { problems } = await run(`${scrub(attributes)}\n\n{${used}}`, { remark });
    expect(problems.filter((one) => one.includes('<Scrub>的'))).toEqual([problem]);
  });

  it('two of one name', async () => {
    const one = scrub('name="win" value={0.9} min={0} max={1}');
    expect((await run(`${one}\n\n${one}${USE}`, { remark })).problems).toEqual([
      '3:4 <Scrub>的name="win"在第1行已经用过：换一个',
    ]);
  });
});
