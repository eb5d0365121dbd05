import { describe, expect, it } from 'vitest';
import { run } from './harness.ts';

describe('==高亮==', () => {
  it.each([
    ['==高亮==后面', '<p><mark>高亮</mark>后面</p>'],
    ['前面==高亮==', '<p>前面<mark>高亮</mark></p>'],
    ['==**概率**==来', '<p><mark><strong>概率</strong></mark>来</p>'],
    ['==“重点”==后面', '<p><mark>“重点”</mark>后面</p>'],
    [
      '==**概率**==来，==高亮==后面',
      '<p><mark><strong>概率</strong></mark>来，<mark>高亮</mark>后面</p>',
    ],
    ['**==概率==**来', '<p><strong><mark>概率</mark></strong>来</p>'],
    ['a == b', '<p>a == b</p>'],
    ['若a==b，则c==d', '<p>若a==b，则c==d</p>'],
    ['a==b==c', '<p>a==b==c</p>'],
    ['`x == y`', '<p><code>x == y</code></p>'],
    ['三个===不是', '<p>三个===不是</p>'],
    ['只有==一半', '<p>只有==一半</p>'],
    ['==跨\n行==了', '<p><mark>跨\n行</mark>了</p>'],
    [
      '==含$a==b$公式==',
      '<p><mark>含<code class="language-math math-inline">a==b</code>公式</mark></p>',
    ],
    [
      '==[链接](https://example.org)==，',
      '<p><mark><a href="https://example.org">链接</a></mark>，</p>',
    ],
    ['\\==不是==', '<p>==不是==</p>'],
  ])('%s', async (text, html) => expect((await run(text)).html).toBe(html));

  it('works in a table cell', async () => {
    const { html } = await run('| 甲 | 乙 |\n|---|---|\n| ==一== | 二 |');
    expect(html).toContain('<td><mark>一</mark></td>');
  });

  it('leaves an expression alone', async () => {
    const { tree } = await run('值{1 == 1}和{2 == 2}');
    expect(JSON.stringify(tree)).not.toContain('"mark"');
  });
});

describe('emphasis beside Chinese punctuation', () => {
  it.each([
    ['**“重点”**后面', '<p><strong>“重点”</strong>后面</p>'],
    ['**注意：**下面', '<p><strong>注意：</strong>下面</p>'],
    ['读*（斜）*字', '<p>读<em>（斜）</em>字</p>'],
  ])('%s', async (text, html) => expect((await run(text)).html).toBe(html));
});
