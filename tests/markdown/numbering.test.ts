// Numbers, and the references and links that show them.
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { numberingPlugins, targetsIn } from '../../src/markdown/outline.ts';
import { rehypeSelfLinks } from '../../src/markdown/rehype-self-links.ts';
import { remarkChapterLinks } from '../../src/markdown/remark-chapter-links.ts';
import { content, folders, run } from './harness.ts';

const remark = [
  ...numberingPlugins(folders),
  [remarkChapterLinks, { ...folders, content }],
] as never;
const rehype = [rehypeSelfLinks];

const PAGE = `## 甲 [#a]

$$
x
$$

### 甲一 [#a-one]

<CoinToss />

## 乙 [#b]

### 乙一 [#b-one]

### 乙二 [#b-two]

表：一 [#tab-one]

| 甲 |
|---|
| 1 |

![像](a.png "像 [#fig-picture]")

<Aside title="折起的">

$$ [#eq-inside]
y
$$

</Aside>

<CoinToss id="second-toss" />

表：二 [#tab-two]

| 甲 |
|---|
| 1 |

$$ [#eq-last]
z
$$
`;

/** What the wordless links to `address`es print. */
async function printedBy(addresses: string[], name?: string): Promise<string[]> {
  const text = `${PAGE}\n${addresses.map((address) => `[](${address})`).join('\n\n')}`;
  const { html, problems } = await run(text, { remark, ...(name ? { name } : {}) });
  expect(problems).toEqual([]);
  return [...html.matchAll(/class="reference">([^<]*)</g)].map(([, text]) => text);
}

describe('a link without words prints the number of what it leads to', () => {
  it.each([
    ['#a', '第2.1节'],
    ['#a-one', '第2.1.1节'],
    ['#b', '第2.2节'],
    ['#b-two', '第2.2.2节'],
    ['#coin-toss', '图2.1'],
    ['#fig-picture', '图2.2'],
    ['#second-toss', '图2.3'],
    ['#tab-one', '表2.1'],
    ['#tab-two', '表2.2'],
    ['#eq-inside', '式(2.2)'],
    ['#eq-last', '式(2.3)'],
    // Another file
    ['02-second.mdx#middle', '第2.1节'],
    ['02-second.mdx#inner', '第2.1.1节'],
    ['02-second.mdx#end', '第2.2节'],
    ['02-second.mdx#coin-toss', '图2.1'],
    ['02-second.mdx#tab-two', '表2.1'],
    ['02-second.mdx#eq-known', '式(2.2)'],
    ['01-first.mdx#start', '第1.1节'],
    ['01-first.mdx', '第1章'],
  ])('[](%s) → %s', async (address, text) => {
    expect(await printedBy([address])).toEqual([text]);
  });

  it('with the number of the chapter it stands in', async () => {
    expect(await printedBy(['#eq-last', '#b-one'], '07-test.mdx')).toEqual([
      '式(7.3)',
      '第7.2.1节',
    ]);
  });

  it('one with words keeps them', async () => {
    const { html } = await run(`${PAGE}\n[那条式子](#eq-last)`, { remark });
    expect(html).toContain('<a href="#eq-last">那条式子</a>');
  });

  it('a table that is the data of a live example is not counted', async () => {
    const text =
      '<LossTable title="损失">\n\n| | 甲 |\n|---|---|\n| 乙 | 1 |\n\n</LossTable>\n\n' +
      '表：一 [#tab-one]\n\n| 甲 |\n|---|\n| 1 |\n\n[](#tab-one)';
    expect((await run(text, { remark })).html).toContain('>表2.1</a></p>');
  });
});

describe('a link to oneself', () => {
  it('stands beside a heading, whose number is no part of its text', async () => {
    const { html } = await run('## 甲 [#a]\n\n### 乙 [#b]', { remark, rehype });
    expect(html).toBe(
      '<div class="heading heading-2"><h2 id="a" data-number="2.1">甲</h2>' +
        '<a href="#a" class="self" aria-label="本节的链接"></a></div>\n' +
        '<div class="heading heading-3"><h3 id="b" data-number="2.1.1">乙</h3>' +
        '<a href="#b" class="self" aria-label="本节的链接"></a></div>',
    );
  });

  it('is the number of a formula', async () => {
    const { html } = await run('$$ [#eq-x]\nx\n$$', { remark, rehype });
    expect(html).toBe(
      '<div class="equation" id="eq-x">' +
        '<pre><code class="language-math math-display">x</code></pre>' +
        '<a href="#eq-x" class="self-number" aria-label="式2.1">(2.1)</a></div>',
    );
  });

  it('a page that is no chapter has no numbers', async () => {
    const { html } = await run('## 甲 [#a]\n\n$$ [#eq-x]\nx\n$$', {
      remark,
      rehype,
      name: 'home.mdx',
    });
    expect(html).toContain('<h2 id="a">甲</h2><a href="#a" class="self"');
    expect(html).toMatch(/<div class="equation" id="eq-x"><pre>.*<\/pre><\/div>$/);
  });
});

describe('problems', () => {
  it.each([
    [
      '<CoinToss />\n\n<CoinToss />',
      '3:1 第1行已经有<CoinToss>用了锚点coin-toss：给这一个另起一个，写id="coin-toss-again"，写定以后不要改',
    ],
    [
      '<CoinToss id="Second Toss" />',
      '1:1 <CoinToss>的id="Second Toss"只能用小写英文字母、数字和连字符，例如id="coin-toss-again"',
    ],
  ])('%s', async (text, problem) => {
    expect((await run(text, { remark })).problems).toEqual([problem]);
  });

  it.each([
    ['[](#eq-lst)', '本章里没有#eq-lst。是不是想写eq-last？'],
    [
      '[](#unheard-of-name)',
      '本章里没有#unheard-of-name。现有的编号：a、a-one、coin-toss、b、b-one、b-two、tab-one、' +
        'fig-picture、eq-inside、second-toss、tab-two、eq-last。',
    ],
    ['[](02-second.mdx#eq-knwn)', '02-second.mdx里没有#eq-knwn。是不是想写eq-known？'],
    ['[](home.mdx#map)', '#map那里没有编号可印：写上文字，[文字](home.mdx#map)'],
    ['[](home.mdx)', 'home.mdx不是一章，没有编号可印：写上文字，[文字](home.mdx)'],
    ['[](https://example.org/)', '这个链接没有文字：站外的链接写成[文字](https://…)'],
  ])('%s', async (text, problem) => {
    const { problems } = await run(`${text}\n\n${PAGE}`, { remark });
    expect(problems).toEqual([`1:1 ${problem}`]);
  });

  it('a heading does not take an id that says it is a formula', async () => {
    const { problems } = await run('## 甲 [#eq-a]\n\n## 乙 [#fig-a]', { remark });
    expect(problems).toEqual([
      '1:1 标题编号[#eq-a]不能以eq-开头：公式的编号以eq-开头，表是tab-，图是fig-',
      '3:1 标题编号[#fig-a]不能以fig-开头：公式的编号以eq-开头，表是tab-，图是fig-',
    ]);
  });
});

describe('another file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'course-outline-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const path = join(folder, '03-other.mdx');
  const write = (text: string, time: number) => {
    writeFileSync(path, text);
    utimesSync(path, time, time);
  };
  const read = () => targetsIn(path, folders)?.map(({ id, number }) => `${id} ${number}`);

  it('is read again when it has changed', () => {
    write('---\ntitle: 三\n---\n\n## 甲 [#a]', 1000);
    expect(read()).toEqual(['a 3.1']);
    write('---\ntitle: 三\n---\n\n## 新 [#new]\n\n## 甲 [#a]', 2000);
    expect(read()).toEqual(['new 3.1', 'a 3.2']);
  });

  it('that cannot be read has no targets, and problems of its own', async () => {
    write('<Proof>', 3000);
    expect(read()).toBeUndefined();
    const options = { ...folders, content: folder };
    const { problems } = await run('[甲](03-other.mdx#a)', {
      remark: [...numberingPlugins(folders), [remarkChapterLinks, options]],
    });
    expect(problems).toEqual([]);
  });
});
