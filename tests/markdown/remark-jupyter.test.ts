import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import { parseFrontmatter } from '@astrojs/markdown-remark';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import type { MarkdownPart, Part } from '../../src/jupyter/chapterNotebook.ts';
import { remarkPlugins } from '../../src/markdown/pipeline.ts';
import { problems } from '../../src/markdown/problems.ts';

const path = fileURLToPath(new URL('../../content/02-entropy.mdx', import.meta.url));
const frontMatter = parseFrontmatter(readFileSync(path, 'utf8')).frontmatter;

/** The parts of a chapter with this text, through the whole pipeline. */
async function partsOf(text: string): Promise<Part[]> {
  const frontmatter: Record<string, unknown> = { ...frontMatter };
  const file = new VFile({ path, value: text, data: { astro: { frontmatter } } });
  const processor = unified().use([remarkParse, remarkMdx, remarkGfm]).use(remarkPlugins);
  await processor.run(processor.parse(file), file);
  expect(problems(file).map(({ message }) => message)).toEqual([]);
  return frontmatter.notebook as Part[];
}

/** The text of the only part. */
async function markdown(text: string): Promise<string> {
  const parts = await partsOf(text);
  expect(parts.map(({ type }) => type)).toEqual(['markdown']);
  return (parts[0] as MarkdownPart).text;
}

describe('what a teacher would write by hand', () => {
  test.each<[string, string]>([
    ['## 熵 [#a]\n\n正文', '## 2.1 熵\n\n正文'],
    ['数是{entropy([0.5, 0.5])}，合{bits(entropy([0.99, 0.01]))}。', '数是1，合0.0808比特。'],
    ['==高亮==和**强调**', '**高亮**和**强调**'],
    ['看，**“重点”**后面', '看，<strong>“重点”</strong>后面'],
    ['公式$\\pc{p_i}\\hc{H}$', '公式${p_i}{H}$'],
    ['$$ [#eq-a]\nx=\\val{entropy([0.5, 0.5])}\n$$', '$$\nx=1\n\\tag{2.1}\n$$'],
    [
      '$$ [#eq-a]\nx\n$$\n\n见[](#eq-a)',
      '$$\nx\n\\tag{2.1}\n$$\n\n见[式(2.1)](course:/entropy/#eq-a)',
    ],
    ['见[](01-self-information.mdx)', '见[第1章](course:/self-information/)'],
    ['[外面](https://example.org/)', '[外面](https://example.org/)'],
    [
      '[@cover2006, §2.1]',
      '\\[[1, §2.1](course:/entropy/#ref-cover2006)]\n\n参考文献\n\n1. Thomas M. Cover and Joy A. Thomas, *Elements of Information Theory*, 2nd edition, Wiley, 2006.',
    ],
    ['熵[^a]。\n\n[^a]: 又叫信息熵。', '熵（注：又叫信息熵。）。'],
    ['<Quantity of="P">真实的分布</Quantity>', '真实的分布'],
    [
      '表：结果 [#tab-a]\n\n| 甲 | 乙 |\n|---|---|\n| 1 | $x$ |',
      '[表2.1](course:/entropy/#tab-a) 结果\n\n| 甲 | 乙 |\n| - | - |\n| 1 | $x$ |',
    ],
    [
      '<Misconception title="熵就是乱">\n\n不是。\n\n- 一\n- 二\n\n</Misconception>',
      '> **误解：熵就是乱**\n>\n> 不是。\n>\n> - 一\n> - 二',
    ],
    [
      '<Predict id="a" question="几倍？" answer={entropy([0.5, 0.5])} unit="倍" min={0} max={2}>\n\n因为。\n\n</Predict>',
      '> **先猜一猜：几倍？**\n>\n> 答案：1倍。\n>\n> 因为。',
    ],
    [
      `<Predict id="a" question="哪个？" options={['甲', '乙']} answer="甲">\n\n因为。\n\n</Predict>`,
      '> **先猜一猜：哪个？（甲／乙）**\n>\n> 答案：甲。\n>\n> 因为。',
    ],
    [
      '<Definition term="熵" english="entropy">\n\n是它。\n\n</Definition>',
      '> **定义：熵，entropy**\n>\n> 是它。',
    ],
    ['<EntropyBars />', '*图2.1可以动手，请到网页上看：*[图2.1](course:/entropy/#entropy-bars)'],
    [
      '```js cell [#a]\nprint(1)\n```',
      '*代码2.1可以运行，请到网页上看：*[代码2.1](course:/entropy/#a)',
    ],
  ])('%s', async (text, written) => {
    expect(await markdown(text)).toBe(written);
  });
});

const TWIN = '```js cell [#a]\nprint(1)\n```\n\n```python\nprint(1)\n```';

describe('cells', () => {
  test('a section each, ended by code, with ids that say where they stand', async () => {
    const parts = await partsOf(
      `开头\n\n## 甲 [#one]\n\n文\n\n${TWIN}\n\n后\n\n## 乙 [#two]\n\n文`,
    );
    expect(parts.map(({ id, type }) => [id, type])).toEqual([
      ['opening-1', 'markdown'],
      ['one-1', 'markdown'],
      ['code-a', 'code'],
      ['one-2', 'markdown'],
      ['two-1', 'markdown'],
    ]);
    expect(parts[2]).toEqual({
      type: 'code',
      id: 'code-a',
      cell: 'a',
      python: 'print(1)',
      inputs: [],
      numbers: [1],
    });
  });

  test('an edit elsewhere changes no id', async () => {
    const ids = async (text: string) => (await partsOf(text)).map(({ id }) => id);
    const before = await ids(`## 甲 [#one]\n\n文\n\n## 乙 [#two]\n\n${TWIN}\n\n尾`);
    const after = await ids(
      `## 新 [#new]\n\n文\n\n## 甲改名 [#one]\n\n文文\n\n文\n\n## 乙 [#two]\n\n${TWIN}\n\n尾`,
    );
    expect(after.filter((id) => before.includes(id))).toEqual(before);
  });

  test('code in a box ends the quotation and goes on after it', async () => {
    const parts = await partsOf(`<DeepDive title="细节">\n\n前\n\n${TWIN}\n\n后\n\n</DeepDive>`);
    expect(parts.map((part) => (part.type === 'markdown' ? part.text : part.id))).toEqual([
      '> **深入一步：细节**\n>\n> 前',
      'code-a',
      '> 后',
    ]);
  });
});

describe('what follows the page', () => {
  const SCRUB = '<Scrub name="win" value={0.75} min={0.5} max={1} step={0.01} label="胜率" />';

  test('number boxes, live numbers in text and formulas, figures', async () => {
    const [part] = (await partsOf(
      `胜率${SCRUB}，熵${'{bits(entropy([win, 1 - win]))}'}，$x=\\val{win * 2}$。\n\n<TwoMatches france="win" />`,
    )) as MarkdownPart[];
    expect(part.places.map(({ kind, start, end }) => [kind, part.text.slice(start, end)])).toEqual([
      ['scrub', '0.75'],
      ['text', '0.811比特'],
      ['tex', '1.5'],
      ['figure', 'course:/entropy/#two-matches'],
    ]);
  });
});
