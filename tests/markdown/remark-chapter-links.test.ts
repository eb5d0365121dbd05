import { describe, expect, it } from 'vitest';
import { numberingPlugins } from '../../src/markdown/outline.ts';
import { remarkChapterLinks } from '../../src/markdown/remark-chapter-links.ts';
import { content, folders, run } from './harness.ts';

const remark = [
  ...numberingPlugins(folders),
  [remarkChapterLinks, { ...folders, content }],
] as never;

describe('links between content files', () => {
  it.each([
    ['[一](01-first.mdx)', '<a href="../first/">一</a>'],
    ['[一](./01-first.mdx)', '<a href="../first/">一</a>'],
    ['[一](01-first.mdx#start)', '<a href="../first/#start">一</a>'],
    ['[掷](01-first.mdx#coin-toss)', '<a href="../first/#coin-toss">掷</a>'],
    ['[首页](home.mdx#map)', '<a href="../#map">首页</a>'],
    ['[外](https://example.org/a.mdx)', '<a href="https://example.org/a.mdx">外</a>'],
  ])('%s', async (text, html) => {
    const outcome = await run(text, { remark });
    expect(outcome.problems).toEqual([]);
    expect(outcome.html).toBe(`<p>${html}</p>`);
  });

  it('from the home page', async () => {
    const { html } = await run('[一](01-first.mdx#start)', { remark, name: 'home.mdx' });
    expect(html).toBe('<p><a href="./first/#start">一</a></p>');
  });

  it('within the file, to a heading, a live example or a prediction', async () => {
    const text =
      '## 甲 [#here]\n\n[甲](#here)[掷](#coin-toss)[猜](#how-many)\n\n<CoinToss />\n\n' +
      '<Predict question="1 > 0？" answer={1 > 0 ? 2 : 3} id="how-many" />';
    expect((await run(text, { remark })).problems).toEqual([]);
  });
});

describe('problems', () => {
  it.each([
    ['见\n[一](01-frist.mdx)', '2:1 content里没有01-frist.mdx。是不是想写01-first.mdx？'],
    [
      '[九](09-unheard-of.mdx)',
      '1:1 content里没有09-unheard-of.mdx。现有的文件：01-first.mdx、02-second.mdx、home.mdx。',
    ],
    ['[三](03_third.mdx)', '1:1 03_third.mdx没有页面，不能链接：文件名要写成05-english-words.mdx'],
    ['[一](01-first.mdx#strat)', '1:1 01-first.mdx里没有#strat。是不是想写start？'],
    [
      '[一](01-first.mdx#not-a-heading)',
      '1:1 01-first.mdx里没有#not-a-heading。现有的编号：start、coin-toss。',
    ],
    ['## 甲 [#here]\n\n[乙](#hree)', '3:1 本章里没有#hree。是不是想写here？'],
    ['[乙](#nothing)', '1:1 本章里没有#nothing。现在还没有任何编号。'],
    [
      '[一](/first/)',
      '1:1 链接/first/不是课程里的文件：链接到别的章写文件名，如02-entropy.mdx；站外的地址以https://开头',
    ],
    ['[空]()', '1:1 这个链接没有地址：章写文件名，如02-entropy.mdx；本章的小节写#编号'],
  ])('%s', async (text, problem) => {
    expect((await run(text, { remark })).problems).toEqual([problem]);
  });
});
