import { describe, expect, it } from 'vitest';
import { remarkCitations } from '../../src/markdown/remark-citations.ts';
import { references, run } from './harness.ts';

const remark = [[remarkCitations, { references }]] as never;
const cover = '<a href="../about/#ref-cover2006" class="citation">';
const mackay = '<a href="../about/#ref-mackay2003" class="citation">';

describe('[@key, §2.3]', () => {
  it.each([
    ['见[@cover2006]。', `见[${cover}Cover &#x26; Thomas 2006</a>]。`],
    ['[@cover2006, §2.3]', `[${cover}Cover &#x26; Thomas 2006, §2.3</a>]`],
    ['[@mackay2003, 第4章]', `[${mackay}MacKay 2003，第4章</a>]`],
    [
      '[@cover2006, §2.3; @mackay2003, §2.6]后',
      `[${cover}Cover &#x26; Thomas 2006, §2.3</a>; ${mackay}MacKay 2003, §2.6</a>]后`,
    ],
    [
      '两处[@cover2006]和[@mackay2003]',
      `两处[${cover}Cover &#x26; Thomas 2006</a>]和[${mackay}MacKay 2003</a>]`,
    ],
    ['`[@cover2006]`', '<code>[@cover2006]</code>'],
  ])('%s', async (text, html) => {
    const outcome = await run(text, { remark });
    expect(outcome.problems).toEqual([]);
    expect(outcome.html).toBe(`<p>${html}</p>`);
  });

  it('on the home page leads down, not up', async () => {
    const { html } = await run('[@cover2006]', { remark, name: 'home.mdx' });
    expect(html).toContain('href="./about/#ref-cover2006"');
  });
});

describe('problems', () => {
  it.each([
    ['甲\n乙[@cover2005, §1]', '2:3 content/references.yaml里没有cover2005。是不是想写cover2006？'],
    [
      '[@cover2006; @x]',
      '1:14 content/references.yaml里没有x。现有的文献：cover2006、mackay2003。',
    ],
    ['[@cover2006 §2.3]', '1:2 引用写成[@键, §2.3]，几处用分号隔开；这里写的是“@cover2006 §2.3”'],
    [
      '[@cover2006；@mackay2003]',
      '1:2 引用写成[@键, §2.3]，几处用分号隔开；这里写的是“@cover2006；@mackay2003”',
    ],
  ])('%s', async (text, problem) => {
    expect((await run(text, { remark })).problems).toEqual([problem]);
  });
});
