import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { numberingPlugins } from '../../src/markdown/outline.ts';
import { remarkCodeCells } from '../../src/markdown/remark-code-cells.ts';
import { remarkTags } from '../../src/markdown/remark-tags.ts';
import { remarkVariables } from '../../src/markdown/remark-variables.ts';
import { folders as fixtures, run as runPlugins, scope } from './harness.ts';

// The islands are stand-ins, <Scrub> is the real one.
const components = fileURLToPath(new URL('../../src/components/mdx/', import.meta.url));
const folders = { islands: fixtures.islands, components };

const run = (text: string, name?: string) =>
  runPlugins(text, {
    remark: [
      ...numberingPlugins(folders),
      [remarkVariables, { scope }],
      ...(name?.endsWith('.md')
        ? []
        : [[remarkTags, { ...folders, scope }] as [typeof remarkTags, never]]),
      [remarkCodeCells, folders],
    ],
    ...(name ? { name } : {}),
  });

const problems = async (text: string, name?: string) => (await run(text, name)).problems;

const fence = (meta: string, code: string) => `\`\`\`js ${meta}\n${code}\n\`\`\``;

/** The cells that a text has become. */
async function cellsOf(text: string) {
  const { tree, problems: found } = await run(text);
  expect(found).toEqual([]);
  return tree.children.flatMap((node) =>
    node.type === 'mdxJsxFlowElement' && node.data?.codeCell ? [node.data.codeCell] : [],
  );
}

const SCRUB =
  '胜率<Scrub name="win" value={0.99} min={0.5} max={1} step={0.01} label="胜率" />\n\n';

describe('a cell', () => {
  test('has its output, its numbers and its own number', async () => {
    const [cell, second] = await cellsOf(
      `${fence('cell [#a] 两个数', "print('H =', 1 / 4)")}\n\n${fence('cell [#b]', 'print(2)')}`,
    );
    expect(cell).toEqual({
      id: 'a',
      number: '2.1',
      title: '两个数',
      inputs: [],
      code: "print('H =', 1 / 4)",
      python: undefined,
      outputs: [{ kind: 'text', text: 'H = 0.25' }],
      numbers: [0.25],
    });
    expect(second).toMatchObject({ id: 'b', number: '2.2', title: '' });
  });

  test('takes the Python right after it for its twin, and no other', async () => {
    const python = '```python\nprint(1)\n```';
    const text = `${fence('cell [#a]', 'print(1)')}\n\n${python}\n\n${python}`;
    const { tree } = await run(text);
    expect(tree.children.map(({ type }) => type)).toEqual([
      'mdxjsEsm',
      'mdxJsxFlowElement',
      'code',
    ]);
    expect((await cellsOf(text))[0].python).toBe('print(1)');
  });

  test('other fences stay as they are', async () => {
    const { tree } = await run('```js\nlet x = = 1\n```\n\n```python\nx\n```');
    expect(tree.children.map(({ type }) => type)).toEqual(['code', 'code']);
  });

  test('stands in a list as well', async () => {
    const { tree } = await run(`- 一\n\n  \`\`\`js cell [#a]\n  print(1)\n  \`\`\``);
    expect(JSON.stringify(tree)).toContain('"codeCell"');
  });
});

describe('inputs', () => {
  test('the variables of the page that the code mentions', async () => {
    const [a, b, c] = await cellsOf(
      SCRUB +
        [
          fence('cell [#a]', 'print(win)'),
          fence('cell [#b]', 'print({ win: 1 }.win)'),
          fence('cell [#c]', 'const f = win => win\nprint(f(2))'),
        ].join('\n\n'),
    );
    expect(a.inputs).toEqual([{ name: 'win', key: 'win', value: 0.99, from: '正文' }]);
    expect(b.inputs).toEqual([]);
    expect(c.inputs).toEqual([]);
  });

  test('the leading lines that a figure gives', async () => {
    const [cell] = await cellsOf(
      `<CoinToss />\n\n${fence('cell [#a] from=coin-toss', "const tosses = '正反'\nconst theta = 0.5;\n\nconst other = 1\nprint(theta)")}`,
    );
    expect(cell.inputs).toEqual([
      { name: 'tosses', key: 'coin-toss.tosses', value: '正反', from: '图2.1' },
      { name: 'theta', key: 'coin-toss.theta', value: 0.5, from: '图2.1' },
    ]);
    expect(cell.code).toBe('const other = 1\nprint(theta)');
  });
});

describe('tells the author', () => {
  test.each<[string, string[]]>([
    [
      fence('cell', 'print(1)'),
      ['1:1 代码要有一个编号，写定以后不要改：```js cell [#your-surprise]'],
    ],
    [
      fence('cell [#A b]', 'print(1)'),
      ['1:1 代码要有一个编号，写定以后不要改：```js cell [#your-surprise]'],
    ],
    [
      fence('cell [#A]', 'print(1)'),
      ['1:1 编号[#A]只能用小写英文字母、数字和连字符，例如[#your-surprise]'],
    ],
    [
      `${fence('cell [#a]', '1')}\n\n${fence('cell [#a]', '1')}`,
      ['5:1 编号[#a]在第1行已经用过：换一个不同的'],
    ],
    [
      `## 标题 [#a]\n\n${fence('cell [#a]', '1')}`,
      ['3:1 编号[#a]与本页别的编号重复：换一个不同的'],
    ],
    [
      `<CoinToss />\n\n${fence('cell [#a] from=coin-tos', 'print(1)')}`,
      ['3:1 from=coin-tos：本页没有锚点是coin-tos的动手图。是不是想写coin-toss？'],
    ],
    [
      `<CoinToss />\n\n${fence('cell [#a] from=coin-toss', 'print(1)')}`,
      [
        '3:1 from=coin-toss：代码要从图里的值开头，例如const p = [0.7, 0.3]；图里的值有tosses、theta',
      ],
    ],
    [
      fence('cell [#a]', 'print(1)\n\nprnt(2)'),
      ['4:1 代码出错：没有叫prnt的名字：看看拼写和大小写，新名字要用const或let定义'],
    ],
    [
      `文字\n\n${fence('cell [#a]', 'const a = 1')}\n\n${fence('cell [#b]', 'print(a)\nklDivergence([1], [0.5, 0.5])')}`,
      ['9:1 代码出错：klDivergence要求p和q一样长，得到的是1和2'],
    ],
    [fence('cell [#a]', 'print(1（)'), ['2:1 代码出错：“（”是全角符号，代码里的标点要用半角']],
  ])('%s', async (text, messages) => {
    expect(await problems(text)).toEqual(messages);
  });

  test('the line counts from the file, also below inputs', async () => {
    const text = `<CoinToss />\n\n${fence('cell [#a] from=coin-toss', 'const theta = 0.5\n\nprint(1)\nboom()')}`;
    expect(await problems(text)).toEqual([
      '7:1 代码出错：没有叫boom的名字：看看拼写和大小写，新名字要用const或let定义',
    ]);
  });

  test('that a plain .md file runs nothing', async () => {
    expect(await problems(fence('cell [#a]', 'print(1)'), '05-plain.md')).toEqual([
      '1:1 .md文件里的代码不会运行：把文件改名为.mdx',
    ]);
  });
});
