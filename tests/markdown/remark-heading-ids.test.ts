import { describe, expect, it } from 'vitest';
import { remarkHeadingIds } from '../../src/markdown/remark-heading-ids.ts';
import { run } from './harness.ts';

const remark = [remarkHeadingIds];

describe('## 标题 [#id]', () => {
  it.each([
    ['## 为什么 [#why-log]', '<h2 id="why-log">为什么</h2>'],
    ['## **强调**的[#b2]', '<h2 id="b2"><strong>强调</strong>的</h2>'],
    [
      '## 一 [#a]\n\n### 二 [#b]\n\n## 三 [#c]',
      '<h2 id="a">一</h2>\n<h3 id="b">二</h3>\n<h2 id="c">三</h2>',
    ],
    ['## $H$ [#h]', '<h2 id="h"><code class="language-math math-inline">H</code></h2>'],
  ])('%s', async (text, html) => {
    const outcome = await run(text, { remark });
    expect(outcome.problems).toEqual([]);
    expect(outcome.html).toBe(html);
  });
});

describe('problems', () => {
  it.each([
    ['正文\n\n## 甲', '3:1 标题“甲”没有编号：在行末加上[#english-words]，改标题时链接就不会断'],
    [
      '## 甲 [#为什么]',
      '1:1 标题编号[#为什么]只能用小写英文字母、数字和连字符，以字母开头，例如[#why-log]',
    ],
    [
      '## 甲 [#Why]',
      '1:1 标题编号[#Why]只能用小写英文字母、数字和连字符，以字母开头，例如[#why-log]',
    ],
    ['## 甲 [#x]\n\n## 乙 [#x]', '3:1 标题编号[#x]在第1行已经用过：换一个不同的'],
    ['# 甲 [#x]', '1:1 正文的标题从##开始：一级标题就是front matter里的title'],
    ['## 甲 [#x]\n\n#### 乙 [#y]', '3:1 标题跳了级：上一个标题是2级，这里写了####，应当写###'],
  ])('%s', async (text, problem) => {
    expect((await run(text, { remark })).problems).toEqual([problem]);
  });
});
