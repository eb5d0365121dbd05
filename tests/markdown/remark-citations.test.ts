import { describe, expect, it } from 'vitest';
import { remarkCitations } from '../../src/markdown/remark-citations.ts';
import { references, run } from './harness.ts';

const remark = [[remarkCitations, { references }]] as never;

const cite = (key: string, time: number, shown: string, short: string) =>
  `<a href="#ref-${key}" class="citation" id="cite-${key}-${time}" aria-label="${shown}：${short}">${shown}</a>`;
const cover = (time: number, shown: string) =>
  cite('cover2006', time, shown, 'Cover &#x26; Thomas 2006');
const mackay = (time: number, shown: string) => cite('mackay2003', time, shown, 'MacKay 2003');

describe('[@key, §2.3]', () => {
  it.each([
    ['见[@cover2006]。', `见[${cover(1, '1')}]。`],
    ['[@cover2006, §2.3]', `[${cover(1, '1, §2.3')}]`],
    ['[@mackay2003, 第4章]', `[${mackay(1, '1，第4章')}]`],
    [
      '[@cover2006, §2.3; @mackay2003, §2.6]后',
      `[${cover(1, '1, §2.3')}; ${mackay(1, '2, §2.6')}]后`,
    ],
    [
      '[@mackay2003]，[@cover2006]，再看[@mackay2003, §3]',
      `[${mackay(1, '1')}]，[${cover(1, '2')}]，再看[${mackay(2, '1, §3')}]`,
    ],
    ['`[@cover2006]`', '<code>[@cover2006]</code>'],
  ])('%s', async (text, html) => {
    const outcome = await run(text, { remark });
    expect(outcome.problems).toEqual([]);
    expect(outcome.html.split('\n')[0]).toBe(`<p>${html}</p>`);
  });
});

describe('the list at the foot', () => {
  it('has the works in the order of their numbers, with the ways back', async () => {
    const { html } = await run('[@mackay2003]和[@cover2006]和[@mackay2003]', { remark });
    const [, ...list] = html.split('\n');
    expect(
      list.join('').replace(/<a href="#cite[^>]*>/g, (link) => `<${/#[^"]*/.exec(link)![0]}>`),
    ).toBe(
      '<p class="references-title" id="references">参考文献</p>' +
        '<ol class="references">' +
        '<li id="ref-mackay2003" lang="en">David J. C. MacKay, <a href="https://www.inference.org.uk/mackay/itila/"><em>Information Theory, Inference, and Learning Algorithms</em></a>, Cambridge University Press, 2003.<#cite-mackay2003-1>↩</a><#cite-mackay2003-2>↩</a></li>' +
        '<li id="ref-cover2006" lang="en">Thomas M. Cover and Joy A. Thomas, <em>Elements of Information Theory</em>, 2nd edition, Wiley, 2006.<#cite-cover2006-1>↩</a></li>' +
        '</ol>',
    );
    expect(html).toContain('aria-label="返回正文第2处引用"');
    expect(html).toContain('aria-label="返回正文"');
  });

  it('is not there where nothing is cited', async () => {
    expect((await run('熵', { remark })).html).toBe('<p>熵</p>');
  });

  it('is the page’s own where all works are listed, and the numbers are those of that list', async () => {
    const { html } = await run('[@mackay2003]\n\n<References />', { remark });
    expect(html).toContain(mackay(1, '2'));
    expect(html).not.toContain('参考文献');
  });
});

describe('problems', () => {
  it.each([
    ['甲\n乙[@cover2005, §1]', '2:3 content/references.bib里没有cover2005。是不是想写cover2006？'],
    ['[@cover2006; @x]', '1:14 content/references.bib里没有x。现有的文献：cover2006、mackay2003。'],
    ['[@cover2006 §2.3]', '1:2 引用写成[@键, §2.3]，几处用分号隔开；这里写的是“@cover2006 §2.3”'],
    [
      '[@cover2006；@mackay2003]',
      '1:2 引用写成[@键, §2.3]，几处用分号隔开；这里写的是“@cover2006；@mackay2003”',
    ],
  ])('%s', async (text, problem) => {
    expect((await run(text, { remark })).problems).toEqual([problem]);
  });
});
