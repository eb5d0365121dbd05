import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { numberingPlugins } from '../../src/markdown/outline.ts';
import { remarkPredict } from '../../src/markdown/remark-predict.ts';
import { remarkTags } from '../../src/markdown/remark-tags.ts';
import { folders, run, scope } from './harness.ts';

// The island is a stand-in, the tag under test is the real one.
const components = fileURLToPath(new URL('../../src/components/mdx/', import.meta.url));

const check = async (text: string): Promise<string[]> => {
  const { problems } = await run(text, {
    remark: [
      ...numberingPlugins({ islands: folders.islands, components }),
      [remarkTags, { islands: folders.islands, components, scope }],
      remarkPredict,
    ],
  });
  return problems;
};

const number = (attributes: string) => `<Predict id="a" question="几倍？" ${attributes} />`;
const choice = (attributes: string) => `<Predict id="a" question="哪个？" ${attributes} />`;

describe('says nothing of', () => {
  test.each([
    number('answer={entropy([0.5, 0.5]) / entropy([0.99, 0.01])} unit="倍" min={1} max={100}'),
    number('answer={bits(entropy([0.5, 0.5]))} min={0.1} max={10} log={true}'),
    number('answer={digits(12.345, 2)} unit="次" min={1} max={100}'),
    number('answer={percent(0.5)} min={0} max={1}'),
    choice(`options={['变大', '不变', '变小']} answer="变小"`),
  ])('%s', async (text) => {
    expect(await check(text.replace(' />', '>\n\n说明\n\n</Predict>'))).toEqual([]);
  });
});

describe('tells the author', () => {
  test.each([
    [
      '<Predict question="几倍？" answer={1} min={0} max={2} />',
      '1:1 <Predict>缺少id（题目的名字：英文小写，词间用-相连，写定以后不要改，读者的猜测靠它记住）',
    ],
    [
      '<Predict id="How many" question="几倍？" answer={1} min={0} max={2} />',
      '1:10 <Predict>的id不能写“How many”：题目的名字：英文小写，词间用-相连，写定以后不要改，读者的猜测靠它记住',
    ],
    [
      '<Predict id="a" question="几倍？" min={0} max={2} />',
      '1:1 <Predict>缺少answer（答案：要算的式子，或options里的一项）',
    ],
    [
      `${number('answer={1} min={0} max={2}')}\n\n${number('answer={1} min={0} max={2}')}`,
      '3:10 <Predict>的id“a”与前面的一题重复：换一个本页没有的',
    ],
    [
      `## 标题 [#a]\n\n${number('answer={1} min={0} max={2}')}`,
      '3:10 <Predict>的id“a”与标题编号[#a]重复：换一个本页没有的',
    ],
    [
      '<CoinToss />\n\n<Predict id="coin-toss" question="几倍？" answer={1} min={0} max={2} />',
      '3:10 <Predict>的id“coin-toss”与<CoinToss>的锚点重复：换一个本页没有的',
    ],
    [choice(`options={['变大']} answer="变大"`), '1:32 <Predict>的options至少要有两项，这里有1项'],
    [
      choice(`options={['变大', '变小', '变大']} answer="变大"`),
      '1:32 <Predict>的options里“变大”写了两次',
    ],
    [
      choice(`options={['变大', '变小']} answer="变多"`),
      '1:55 <Predict>的answer“变多”不在options里：要写变大、变小中的一项',
    ],
    [
      choice(`options={['变大', '变小']} answer={2}`),
      '1:55 <Predict>有options，answer就要写成其中一项；答案是数，就去掉options',
    ],
    [
      choice(`options={['变大', '变小']} answer="变大" min={1}`),
      '1:67 <Predict>有options就没有数轴：去掉min',
    ],
    [
      number('answer="很多" min={0} max={2}'),
      '1:32 <Predict>的answer是文字，要用options列出供选的各项；答案是数，写成answer={…}',
    ],
    [number('answer={[1, 2]} min={0} max={2}'), '1:32 <Predict>的answer要是一个数'],
    [number('answer={1} min={0}'), '1:1 <Predict>缺少max：答案是数，就要写明数轴的两端min和max'],
    [number('answer={1}'), '1:1 <Predict>缺少min和max：答案是数，就要写明数轴的两端min和max'],
    [number('answer={1} min={5} max={1}'), '1:51 <Predict>的min要小于max，这里是5和1'],
    [
      number('answer={1} min={0} max={2} log={true}'),
      '1:43 <Predict>的数轴按倍数刻（log），min就要大于0，这里是0',
    ],
    [
      number('answer={12.5} min={0} max={10}'),
      '1:32 <Predict>的答案是12.5，在数轴之外：数轴从0到10，放宽min或max',
    ],
    [
      number('answer={bits(3)} unit="比特" min={0} max={10}'),
      '1:49 <Predict>的answer用bits(…)写，已经带着单位：去掉unit',
    ],
    [
      number('answer={1 / 0} min={0} max={10}'),
      '1:32 <Predict>的answer={1 / 0}：结果是Infinity，不能用在标签里',
    ],
  ])('%s', async (text, problem) => {
    expect(await check(text)).toEqual([problem]);
  });
});

describe('a live example that shows a guess', () => {
  const islands = fileURLToPath(new URL('../../src/islands/', import.meta.url));
  const problemsOf = async (text: string) =>
    (await run(text, { remark: [[remarkTags, { islands, components, scope }], remarkPredict] }))
      .problems;
  const bet = '<Predict id="your-bet" question="几？" answer={0.7} min={0} max={1} />';

  test('names a number prediction of the page', async () => {
    expect(await problemsOf(`${bet}\n\n<CoinLikelihood guess="your-bet" />`)).toEqual([]);
  });

  test.each([
    [
      `${bet}\n\n<CoinLikelihood guess="your-bte" />`,
      '3:17 guess="your-bte"：本页没有叫your-bte的猜数的题。是不是想写your-bet？',
    ],
    [
      `${choice(`options={['甲', '乙']} answer="甲"`)}\n\n<CoinLikelihood guess="a" />`,
      '3:17 guess="a"：本页没有叫a的猜数的题。现在还没有任何猜数的题。',
    ],
  ])('%s', async (text, problem) => {
    expect(await problemsOf(text)).toEqual([problem]);
  });
});
