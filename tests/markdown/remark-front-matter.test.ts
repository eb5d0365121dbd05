import { describe, expect, it } from 'vitest';
import { remarkFrontMatter } from '../../src/markdown/remark-front-matter.ts';
import { VFile } from 'vfile';
import { chapterSchema } from '../../src/markdown/chapterSchema.ts';
import { problems } from '../../src/markdown/problems.ts';

const GOOD = [
  'title: 信息熵',
  'date: 2026-11-22',
  'summary: 平均的意外。',
  'question: 哪一场更值得等？',
  'minutes: 18',
  'thread: 平均意外',
];

function check(lines: string[], name = '02-entropy.mdx'): string[] {
  const file = new VFile({ path: name, value: ['---', ...lines, '---', '', '正文'].join('\n') });
  remarkFrontMatter()({ type: 'root', children: [] }, file);
  return problems(file).map(({ line, column, reason }) => `${line}:${column} ${reason}`);
}

const replaced = (i: number, ...lines: string[]) =>
  GOOD.flatMap((line, j) => (i === j ? lines : [line]));

describe('front matter', () => {
  it('complete and plain is fine', () => expect(check(GOOD)).toEqual([]));
  it('a page that is no chapter says less', () =>
    expect(check(['title: 来源', 'summary: 出处。'], 'about.mdx')).toEqual([]));

  it.each([
    [replaced(2), ['1:1 front matter的summary：必填，写一行文字']],
    [replaced(1), ['1:1 front matter的date：必填，写成2026-11-22这样的日期']],
    [replaced(1, 'date: 昨天'), ['3:1 front matter的date：必填，写成2026-11-22这样的日期']],
    [
      replaced(4, 'minutes: 半小时'),
      ['6:1 front matter的minutes：必填，写读完这一章要几分钟，例如18'],
    ],
    [replaced(4, 'minutes: 1.5'), ['6:1 front matter的minutes：写整数']],
    [replaced(0, "title: ''"), ['2:1 front matter的title：不能是空的']],
    [
      replaced(3, 'question: $p$是什么？'),
      ['5:1 front matter的question：只能是纯文字，不能有公式、加粗、代码和大括号'],
    ],
    [
      [...GOOD, 'sumary: 拼错了'],
      [
        `8:1 front matter的sumary：没有这一项。能写的项：${Object.keys(chapterSchema.shape).join('、')}`,
      ],
    ],
    [replaced(2, 'summary: 熵,平均'), ['4:11 汉字旁边要用全角标点：“熵,平均”写成“熵，平均”']],
    [
      replaced(2, "summary: '熵 KL'"),
      ['4:12 汉字旁边不打空格，间隙由网页自动留出：“熵 KL”写成“熵KL”'],
    ],
  ])('%j', (lines, expected) => expect(check(lines)).toEqual(expected));

  it('missing altogether', () => {
    const file = new VFile({ path: '02-x.mdx', value: '正文' });
    remarkFrontMatter()({ type: 'root', children: [] }, file);
    expect(problems(file).map(String)).toEqual([
      '02-x.mdx:1:1: 文件开头要有front matter：两行---，中间写title、summary等',
    ]);
  });
});
