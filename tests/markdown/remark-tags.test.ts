import { fileURLToPath } from 'node:url';
import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { remarkDataTable } from '../../src/markdown/remark-data-table.ts';
import { remarkHeadingIds } from '../../src/markdown/remark-heading-ids.ts';
import { remarkNumbering } from '../../src/markdown/remark-numbering.ts';
import { remarkTags } from '../../src/markdown/remark-tags.ts';
import { remarkVariables } from '../../src/markdown/remark-variables.ts';
import { folders, run, scope } from './harness.ts';

const remark = [
  [remarkNumbering, folders],
  [remarkDataTable, folders],
  [remarkTags, { ...folders, scope }],
] as never;

/** `name=value` of every attribute of the last node, and the import lines. */
function written(tree: Root): { imports: string[]; attributes: string[] } {
  const imports = tree.children.flatMap((node) => (node.type === 'mdxjsEsm' ? [node.value] : []));
  const tag = tree.children.at(-1);
  const attributes = (tag?.type === 'mdxJsxFlowElement' ? tag.attributes : []).map((item) => {
    if (item.type !== 'mdxJsxAttribute') return '…';
    if (item.value === null || item.value === undefined) return item.name;
    return `${item.name}=${typeof item.value === 'string' ? item.value : `{${item.value.value}}`}`;
  });
  return { imports, attributes };
}

describe('a tag is a file', () => {
  it.each([
    [
      '<CoinToss />',
      ["import CoinToss from '@/islands/CoinToss.tsx';"],
      ['cell=2.1', 'id=coin-toss', 'client:visible'],
    ],
    [
      '<CoinToss p={1/4} weights={[1, 1].map((x) => x / 2)} side="tails" entropy />',
      ["import CoinToss from '@/islands/CoinToss.tsx';"],
      [
        'p={0.25}',
        'weights={[0.5,0.5]}',
        'side=tails',
        'entropy',
        'cell=2.1',
        'id=coin-toss',
        'client:visible',
      ],
    ],
    [
      '<CoinToss p={1} times={1} digits={9} tosses="正反正" />',
      ["import CoinToss from '@/islands/CoinToss.tsx';"],
      [
        'p={1}',
        'times={1}',
        'digits={9}',
        'tosses=正反正',
        'cell=2.1',
        'id=coin-toss',
        'client:visible',
      ],
    ],
    [
      '<CoinToss />\n\n<CoinToss id="second-toss" />',
      ["import CoinToss from '@/islands/CoinToss.tsx';"],
      ['id=second-toss', 'cell=2.2', 'client:visible'],
    ],
    [
      '<Aside title="旁注">\n\n内容\n\n</Aside>',
      ["import Aside from '@/components/mdx/Aside.astro';"],
      ['title=旁注'],
    ],
    ['<Rule />', ["import Rule from '@/components/mdx/Rule.astro';"], []],
  ])('%s', async (text, imports, attributes) => {
    const { tree, problems } = await run(text, { remark });
    expect(problems).toEqual([]);
    expect(written(tree)).toEqual({ imports, attributes });
  });

  it('outside the chapters a live example has no number', async () => {
    const { tree } = await run('<CoinToss />', { remark, name: 'home.mdx' });
    expect(written(tree).attributes).toEqual(['id=coin-toss', 'client:visible']);
  });

  it('the import carries the syntax tree that MDX reads', async () => {
    const { tree } = await run('<Rule />', { remark });
    const [line] = tree.children;
    expect(line.type === 'mdxjsEsm' && line.data?.estree?.body[0]).toMatchObject({
      type: 'ImportDeclaration',
      attributes: [],
      source: { value: '@/components/mdx/Rule.astro' },
      specifiers: [{ type: 'ImportDefaultSpecifier', local: { name: 'Rule' } }],
    });
  });
});

describe('a prop that names a variable of the page', () => {
  const page = (tag: string, range = 'min={0.5} max={1}') =>
    `<Scrub name="win" value={0.99} ${range} />\n\n${tag}`;
  const withVariables = [[remarkVariables, { scope }], ...(remark as never[])] as never;
  const problemsOf = async (text: string) =>
    (await run(text, { remark: withVariables })).problems.filter((one) => one.startsWith('3:'));

  it('starts with its value and is bound to it', async () => {
    const { tree } = await run(page('<CoinToss p="win" />'), { remark: withVariables });
    expect(written(tree).attributes).toEqual([
      'p={0.99}',
      'bind={{"p":{"name":"win","initial":0.99,"min":0.5,"max":1}}}',
      'cell=2.1',
      'id=coin-toss',
      'client:visible',
    ]);
  });

  it.each([
    [
      '<CoinToss p="wni" />',
      '3:11 <CoinToss>的p="wni"：本页没有叫wni的变量。是不是想写win？变量用<Scrub>来写。',
    ],
    [
      '<CoinToss p={win} />',
      '3:11 <CoinToss>的p={win}：属性里不能用会变的数来算；要跟着它变，就写它的名字：p="win"',
    ],
    [
      '<CoinToss p={1 - win} />',
      '3:11 <CoinToss>的p={1 - win}：属性里不能用会变的数来算；要跟着它变，就写它的名字：p="win"',
    ],
    ['<CoinToss p="0.5" />', '3:11 <CoinToss>的p="0.5"不对：要写数，写成{0.9}'],
    ['<CoinToss bind="win" />', '3:11 不要写bind：它由程序给出'],
  ])('%s', async (tag, problem) => {
    expect(await problemsOf(page(tag))).toEqual([problem]);
  });

  it('a variable that goes further than the prop may', async () => {
    expect(await problemsOf(page('<CoinToss p="win" />', 'min={0.5} max={2}'))).toEqual([
      '3:11 <CoinToss>的p="win"：这个变量从0.5到2，超出了p的0到1',
    ]);
  });

  it('on a page without variables', async () => {
    expect((await run('<CoinToss p="win" />', { remark: withVariables })).problems[0]).toBe(
      '1:11 <CoinToss>的p="win"：本页没有叫win的变量。现在还没有任何变量。变量用<Scrub>来写。',
    );
  });
});

describe('problems', () => {
  it.each([
    ['正文\n\n<CoinTos />', '3:1 没有<CoinTos>这个标签。是不是想写CoinToss？'],
    [
      '<Xylophone />',
      '1:1 没有<Xylophone>这个标签。现有的标签：Aside、CoinToss、LossTable、NamedRows、Rule、TwoRows。',
    ],
    [
      '<CoinToss q={0.5} />',
      '1:11 <CoinToss>没有q这一项。是不是想写p或id？现有的项：p（正面的概率，0到1。）、weights（起始的分布。）、side（先亮哪一面。）、entropy（是否显示熵。）、times（抛几次。）、digits（最多显示几位。）、tosses（结果，写“正”或“反”。）、id（锚点，同一种图用第二次时才写）。',
    ],
    ['<CoinToss p={2} />', '1:11 <CoinToss>的p要在0到1之间，这里是2'],
    ['<CoinToss p={-1/4} />', '1:11 <CoinToss>的p要在0到1之间，这里是-0.25'],
    ['正文\n\n<CoinToss\n  times={0}\n/>', '4:3 <CoinToss>的times不能小于1，这里是0'],
    ['<CoinToss times={1.5} />', '1:11 <CoinToss>的times要是整数，这里是1.5'],
    ['<CoinToss digits={10} />', '1:11 <CoinToss>的digits不能大于9，这里是10'],
    ['<CoinToss tosses="正A" />', '1:11 <CoinToss>的tosses不能写“正A”：结果，写“正”或“反”。'],
    ["<CoinToss tosses={''} />", '1:11 <CoinToss>的tosses不能写“”：结果，写“正”或“反”。'],
    ['<CoinToss p="0.5" />', '1:11 <CoinToss>的p="0.5"不对：要写数，写成{0.9}'],
    [
      '<CoinToss weights={0.5} />',
      '1:11 <CoinToss>的weights={0.5}不对：要写一列数，写成{[0.9, 0.1]}',
    ],
    ['<CoinToss side="edge" />', "1:11 <CoinToss>的side=\"edge\"不对：要写'heads' | 'tails'"],
    ['<CoinToss entropy={1} />', '1:11 <CoinToss>的entropy={1}不对：要写{true}或{false}'],
    [
      '<CoinToss p={nope} />',
      '1:11 <CoinToss>的p={nope}：没有叫nope的度量，能用的名字是src/metrics里的函数',
    ],
    ['<CoinToss p={1/0} />', '1:11 <CoinToss>的p={1/0}：结果是Infinity，不能用在标签里'],
    ['<CoinToss cell="9.9" />', '1:11 不要写cell：它由程序给出'],
    ['<CoinToss {...{p: 1}} />', '1:1 <CoinToss>里不能写{...}：一项一项写成name={值}'],
    ['<CoinToss client:load />', '1:11 不要写client:load：活的标签会自己活起来'],
    ['<CoinToss class="big" />', '1:11 不能写class：样子由标签自己决定'],
    ['<CoinToss p={0.1} p={0.2} />', '1:19 <CoinToss>的p写了两次'],
    ['<CoinToss>\n\n文字\n\n</CoinToss>', '1:1 <CoinToss>里不放内容'],
    ['句子里的<CoinToss />不行', '1:5 <CoinToss />要独占一行，前后各空一行'],
    ['<Aside>\n\n内容\n\n</Aside>', '1:1 <Aside>缺少title（标题，纯文字。）'],
    ['<Rule>\n\n内容\n\n</Rule>', '1:1 <Rule />里面不放内容'],
    ['<Rule colour="red" />', '1:7 <Rule>没有colour这一项。它什么也不收。'],
    ['<div>\n\n内容\n\n</div>', '1:1 不能写HTML标签<div>：用Markdown来写，或者用课程的标签'],
    ["import X from './x.js'\n\n正文", '1:1 不要写import和export：标签不用引入，直接写<名字 />'],
    ['export const a = 1', '1:1 不要写import和export：标签不用引入，直接写<名字 />'],
  ])('%s', async (text, problem) => {
    expect((await run(text, { remark })).problems).toEqual([problem]);
  });

  it.each([
    ['甲<br>乙', ['1:2 .md文件里不能写HTML（<br>）：用Markdown来写']],
    [
      '<Aside title="甲" />',
      ['1:1 .md文件里不能写HTML（<Aside title="甲" />）：标签只能写在.mdx文件里：把文件改名为.mdx'],
    ],
    ['<!-- 注释 -->', []],
  ])('in .md: %s', async (text, problems) => {
    expect((await run(text, { remark, name: '02-test.md' })).problems).toEqual(problems);
  });
});

describe('the anchor of a live example', () => {
  it('is not taken by a heading', async () => {
    const text = '## 抛硬币 [#coin-toss]\n\n<CoinToss />';
    const withIds = [remarkHeadingIds, ...(remark as unknown[])] as never;
    const { problems } = await run(text, { remark: withIds });
    expect(problems).toEqual(['1:1 标题编号[#coin-toss]是<CoinToss>的锚点：换一个不同的']);
  });
});

describe('the props of a real example', () => {
  const islands = fileURLToPath(new URL('../../src/islands/', import.meta.url));
  const real = [[remarkTags, { ...folders, islands, scope }]] as never;
  const tosses = '抛掷的结果，依次写“正”或“反”，1到20次，如“正正反”。';

  it.each([
    ['<CoinLikelihood tosses="正反" theta={1} />', []],
    ['<CoinLikelihood tosses="" />', [`1:17 <CoinLikelihood>的tosses不能写“”：${tosses}`]],
    ['<CoinLikelihood tosses="正x" />', [`1:17 <CoinLikelihood>的tosses不能写“正x”：${tosses}`]],
    [
      `<CoinLikelihood tosses="${'正'.repeat(21)}" />`,
      [`1:17 <CoinLikelihood>的tosses不能写“${'正'.repeat(21)}”：${tosses}`],
    ],
    ['<CoinLikelihood theta={1.2} />', ['1:17 <CoinLikelihood>的theta要在0到1之间，这里是1.2']],
    ['<EntropyBars p={[0.99, 0.01]} />', []],
    ['<EntropyBars p={[1]} />', ['1:14 <EntropyBars>的p要有2到8个数，这里有1个']],
    ['<EntropyBars p={[1.5, -0.5]} />', ['1:14 <EntropyBars>的p里的概率不能小于0，这里是-0.5']],
    ['<EntropyBars p={[0.99, 0.1]} />', ['1:14 <EntropyBars>的p加起来要是1，这里是1.09']],
  ])('%s', async (text, problems) => {
    expect((await run(text, { remark: real })).problems).toEqual(problems);
  });
});
