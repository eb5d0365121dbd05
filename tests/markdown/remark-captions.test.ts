import { describe, expect, it } from 'vitest';
import { rehypeTableScroller } from '../../src/markdown/rehype-table-scroller.ts';
import { remarkCaptions } from '../../src/markdown/remark-captions.ts';
import { remarkNumbering } from '../../src/markdown/remark-numbering.ts';
import { folders, run } from './harness.ts';

const remark = [remarkCaptions, [remarkNumbering, folders]] as never;
const rehype = [rehypeTableScroller];
const TABLE = '| 结果 | 概率 |\n|---|---|\n| 正 | 1 |';

describe('the caption of a table', () => {
  it('moves into the table and names the box around it', async () => {
    const { html, problems } = await run(`文。\n\n表：四种结果 [#tab-four]\n\n${TABLE}`, {
      remark,
      rehype,
    });
    expect(problems).toEqual([]);
    expect(html).toContain(
      '<p>文。</p>\n' +
        '<div class="table-scroll" role="region" tabindex="0" aria-label="表2.1：四种结果">' +
        '<table id="tab-four"><caption><span>' +
        '<a href="#tab-four" class="self-number">表2.1</a>四种结果</span></caption>',
    );
  });

  it('may hold emphasis, and stands in boxes too', async () => {
    const { html } = await run(`> 表：**四种**结果 [#tab-four]\n>\n> | 甲 |\n> |---|\n> | 1 |`, {
      remark,
      rehype,
    });
    expect(html).toContain('aria-label="表2.1：四种结果"');
    expect(html).toContain('</a><strong>四种</strong>结果</span></caption>');
  });

  it('has no number on a page that is no chapter', async () => {
    const { html } = await run(`表：四种结果 [#tab-four]\n\n${TABLE}`, {
      remark,
      rehype,
      name: 'about.mdx',
    });
    expect(html).toContain('aria-label="表格：四种结果"><table id="tab-four"><caption><span>四');
  });

  it('a table without one stays as it was', async () => {
    const { html } = await run(`一段话。\n\n${TABLE}`, { remark, rehype });
    expect(html).toContain('aria-label="表格：结果、概率"><table>\n<thead>');
  });
});

describe('a picture alone in a paragraph', () => {
  it('with a title is a figure', async () => {
    const { html, problems } = await run('![两条曲线](a.png "曲线与切线 [#fig-curves]")', {
      remark,
    });
    expect(problems).toEqual([]);
    expect(html).toBe(
      '<figure id="fig-curves"><img src="a.png" alt="两条曲线"><figcaption>' +
        '<a href="#fig-curves" class="self-number">图2.1</a>曲线与切线</figcaption></figure>',
    );
  });

  it.each([
    ['![两条曲线](a.png)', '<p><img src="a.png" alt="两条曲线"></p>'],
    [
      '看![两条曲线](a.png "曲线")这里',
      '<p>看<img src="a.png" alt="两条曲线" title="曲线">这里</p>',
    ],
  ])('else it is none: %s', async (text, html) => {
    const outcome = await run(text, { remark });
    expect(outcome.problems).toEqual([]);
    expect(outcome.html).toBe(html);
  });
});

describe('problems', () => {
  it.each([
    [
      `表：四种结果\n\n${TABLE}`,
      '1:1 表“四种结果”没有编号：在标题后面加上[#tab-english-words]，别处才能提到它',
    ],
    [
      `表：四种结果 [#four]\n\n${TABLE}`,
      '1:1 表的编号[#four]要以tab-开头，只能用小写英文字母、数字和连字符，例如[#tab-two-matches]',
    ],
    [
      `表：四种结果 [#tab-四]\n\n${TABLE}`,
      '1:1 表的编号[#tab-四]要以tab-开头，只能用小写英文字母、数字和连字符，例如[#tab-two-matches]',
    ],
    [
      `表：[#tab-four]\n\n${TABLE}`,
      '1:1 表的标题是空的：写成“表：两场球的信息量 [#tab-two-matches]”',
    ],
    [
      '表：四种结果 [#tab-four]\n\n一段话。',
      '1:1 “表：”后面要隔一个空行紧跟着表格，它是那张表的标题',
    ],
    [
      `表：甲 [#tab-x]\n\n${TABLE}\n\n表：乙 [#tab-x]\n\n${TABLE}`,
      '7:1 编号[#tab-x]在第1行已经用过：换一个不同的',
    ],
    [
      '![曲线](a.png "两条曲线")',
      '1:1 图“两条曲线”没有编号：在标题后面加上[#fig-english-words]，别处才能提到它',
    ],
    [
      '![曲线](a.png "两条曲线 [#curves]")',
      '1:1 图的编号[#curves]要以fig-开头，只能用小写英文字母、数字和连字符，例如[#fig-two-matches]',
    ],
    [
      '![曲线](a.png "[#fig-curves]")',
      '1:1 图的标题是空的：写成“两场球的信息量 [#fig-two-matches]”',
    ],
  ])('%s', async (text, problem) => {
    expect((await run(text, { remark })).problems).toEqual([problem]);
  });
});
