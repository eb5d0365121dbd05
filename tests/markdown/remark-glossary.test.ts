import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { glossaryProblems, readGlossary } from '../../src/markdown/glossary.ts';
import { remarkGlossary } from '../../src/markdown/remark-glossary.ts';
import { remarkHeadingIds } from '../../src/markdown/remark-heading-ids.ts';
import { folders, run } from './harness.ts';

function file(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'glossary-')), 'glossary.yaml');
  writeFileSync(path, text);
  return path;
}

const entry = (id: string, term: string, more = '') =>
  `${id}:\n  term: ${term}\n  english: ${id}\n  definition: 一句话。\n${more}`;

const glossary = file(
  [
    entry('entropy', '信息熵', '  also: [熵]\n  where: 02-test.mdx#taught\n'),
    entry('cross-entropy', '交叉熵'),
    entry('likelihood', '似然'),
    entry('maximum-likelihood', '最大似然'),
    entry('logit', 'logit'),
  ].join('\n'),
);

const run1 = async (text: string, choice?: unknown) => {
  const { html, problems } = await run(text, {
    remark: [
      () => (_tree: Root, file: VFile) => {
        file.data.astro = { frontmatter: choice === undefined ? {} : { terms: choice } };
      },
      remarkHeadingIds,
      [remarkGlossary, { glossary }],
    ],
  });
  return {
    html: html.replace(
      /<a href="\.\.\/glossary\/#([a-z-]+)" class="term">([^<]*)<\/a>/g,
      '⟨$2→$1⟩',
    ),
    problems,
  };
};

describe('finds', () => {
  it.each([
    ['熵是平均。', '<p>⟨熵→entropy⟩是平均。</p>'],
    ['交叉熵不是熵。', '<p>⟨交叉熵→cross-entropy⟩不是⟨熵→entropy⟩。</p>'],
    ['最大似然', '<p>⟨最大似然→maximum-likelihood⟩</p>'],
    ['熵和信息熵，熵', '<p>⟨熵→entropy⟩和信息熵，熵</p>'],
    ['**熵**和*似然*', '<p><strong>⟨熵→entropy⟩</strong>和<em>⟨似然→likelihood⟩</em></p>'],
    ['logit和logits', '<p>⟨logit→logit⟩和logits</p>'],
    ['- 熵\n- 熵', '<ul>\n<li>⟨熵→entropy⟩</li>\n<li>熵</li>\n</ul>'],
    ['> 熵', '<blockquote>\n<p>⟨熵→entropy⟩</p>\n</blockquote>'],
  ])('%s', async (text, html) => {
    expect((await run1(text)).html).toBe(html);
  });

  it('the first use of each section', async () => {
    const { html } = await run1(
      '## 甲 [#a]\n\n似然，似然\n\n### 丙 [#c]\n\n似然\n\n## 乙 [#b]\n\n似然',
    );
    expect(html.match(/⟨/g)).toHaveLength(2);
  });

  it('nothing where the term is taught', async () => {
    const { html } = await run1('## 甲 [#taught]\n\n熵\n\n## 乙 [#other]\n\n熵');
    expect(html.match(/⟨/g)).toHaveLength(1);
    expect(html.indexOf('⟨')).toBeGreaterThan(html.indexOf('乙'));
  });
});

describe('leaves alone', () => {
  it.each(['## 熵', '[熵](#a)', '`熵`', '$H=\\text{熵}$', '```\n熵\n```', '| 熵 |\n|---|\n| 一 |'])(
    '%s',
    async (text) => {
      expect((await run1(text)).html).not.toContain('⟨');
    },
  );

  it('but not the cells of a table', async () => {
    expect((await run1('| 甲 |\n|---|\n| 熵 |')).html).toContain('<td>⟨熵→entropy⟩</td>');
  });

  it('all terms, or those that the front matter names', async () => {
    expect((await run1('熵和似然', false)).html).toBe('<p>熵和似然</p>');
    expect((await run1('熵和似然', ['熵'])).html).toBe('<p>熵和⟨似然→likelihood⟩</p>');
  });

  it('tells which of them is no term', async () => {
    expect((await run1('熵', ['商'])).problems).toEqual([
      '1:1 front matter的terms：术语表里没有“商”。是不是想写熵或似然？',
    ]);
  });
});

describe('problems of the file', () => {
  const found = (text: string) => {
    const path = file(text);
    return glossaryProblems(join(path, '..'), folders).map((line) =>
      line.replace('content/glossary.yaml:', ''),
    );
  };

  it.each([
    [entry('a', '熵'), []],
    [`${entry('a', '熵')}${entry('b', '熵')}`, ['5:1 “熵”已经是a的写法：一种写法只归一条']],
    [
      `${entry('a', '熵', '  also: [信息熵]\n')}${entry('b', '信息熵')}`,
      ['6:1 “信息熵”已经是a的写法：一种写法只归一条'],
    ],
    ['a:\n  term: 熵\n  english: entropy\n', ['1:1 a的definition：必填，写一行文字']],
    [
      entry('a', '熵', '  see: b\n'),
      ['5:8 a的see：没有这一项。能写的项：term、also、unlike、english、definition、where'],
    ],
    [entry('Entropy', '熵'), ['1:1 术语的名字“Entropy”要用英文小写，词间用-相连']],
    [
      entry('a', '熵').replace('一句话。', '平均,意外。'),
      ['4:17 汉字旁边要用全角标点：“平均,意外”写成“平均，意外”'],
    ],
    [entry('a', '极大似然'), ['2:9 全课统一的写法：“极大似然”写成“最大似然”']],
    [
      entry('a', '熵', '  where: 07-none.mdx#x\n'),
      ['5:10 content里没有07-none.mdx。现在还没有任何文件。'],
    ],
    ['a: [\n', [expect.stringMatching(/^2:1 读不懂这里的YAML/)]],
  ])('%s', (text, problems) => {
    expect(found(text)).toEqual(problems);
  });
});

describe('content/glossary.yaml', () => {
  const path = new URL('../../content/glossary.yaml', import.meta.url).pathname;
  const terms = readGlossary(path);
  const forms = terms.flatMap(({ term, also }) => [term, ...(also ?? [])]);

  it('is read in full', () => {
    expect(terms).toHaveLength(readFileSync(path, 'utf8').match(/^[a-z][a-z0-9-]*:/gm)!.length);
    expect(terms.length).toBeGreaterThan(40);
  });

  it.each(
    '信息量 自信息 比特 奈特 哈特 信息熵 二元熵 困惑度 联合熵 条件熵 互信息 前缀码 克拉夫特不等式 哈夫曼编码 信源编码定理 交叉熵 相对熵 KL散度 吉布斯不等式 支撑集 独热 logit softmax 二元交叉熵 标签平滑 独立同分布 似然 对数似然 最大似然估计 经验分布 负对数似然 先验 后验 最大后验估计 拉普拉斯平滑'.split(
      ' ',
    ),
  )('explains %s', (form) => {
    expect(forms).toContain(form);
  });

  it('every term is taught somewhere', () => {
    expect(terms.filter(({ where }) => where === undefined)).toEqual([]);
  });
});
