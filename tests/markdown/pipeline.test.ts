// The lists as Astro runs them: what the plugins do together, and with Astro's own.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseFrontmatter, unified } from '@astrojs/markdown-remark';
import { afterAll, describe, expect, it } from 'vitest';
import { rehypePlugins, remarkPlugins, remarkRehypeOptions } from '../../src/markdown/pipeline.ts';

const processor = unified({
  gfm: true,
  smartypants: false,
  remarkPlugins: remarkPlugins as never,
  rehypePlugins: rehypePlugins as never,
  remarkRehype: remarkRehypeOptions,
});
const shared = { syntaxHighlight: false } as never;
const folder = mkdtempSync(join(tmpdir(), 'course-pipeline-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, '90-trial.mdx');
const shown = relative(process.cwd(), path).replaceAll('\\', '/');

/** Eight lines, so that the text begins in the ninth. */
const FRONT = [
  '---',
  'title: 试',
  'date: 2026-11-22',
  'summary: 试。',
  'question: 试？',
  'minutes: 1',
  'thread: 试',
  '---',
  '',
].join('\n');

async function compile(body: string): Promise<string> {
  writeFileSync(path, FRONT + body);
  const { frontmatter, content } = parseFrontmatter(FRONT + body, {
    frontmatter: 'empty-with-spaces',
  });
  const renderer = await processor.createMdxRenderer!(shared, { optimize: true } as never);
  return (await renderer.process(content, path, frontmatter)).code;
}

async function failure(body: string): Promise<string> {
  return compile(body).then(
    () => '',
    (error: Error) => error.message,
  );
}

describe('in MDX', () => {
  it('numbers, formulas, marks, tables and headings reach the page', async () => {
    const code = await compile(
      [
        '## 熵 [#entropy]',
        '',
        '一场球{bits(entropy([0.99, 0.01]))}，==高亮==，$\\val{1/8}$是。',
        '',
        '| 甲 | 乙 |',
        '|---|---|',
        '| 1 | 2 |',
        '',
        '注[^1]。',
        '',
        '[^1]: 文。',
      ].join('\n'),
    );
    expect(code.replace(/\s+/g, ' ')).toContain(
      'return [{ "depth": 2, "slug": "entropy", "text": "熵" }];',
    );
    expect(code).toContain('0.0808比特');
    expect(code).toContain('gap-r');
    expect(code).toContain('<mark>高亮</mark>');
    expect(code).toContain('aria-label=\\"表格：甲、乙\\"');
    expect(code).toContain('脚注');
    expect(code).toContain('返回正文');
  });

  it('captions, numbers and references reach the page', async () => {
    const code = await compile(
      [
        '## 熵 [#entropy]',
        '',
        '$$ [#eq-x]',
        'x',
        '$$',
        '',
        '表：两种$x$ [#tab-x]',
        '',
        '| 甲 |',
        '|---|',
        '| 1 |',
        '',
        '见[](#entropy)、[](#eq-x)、[](#tab-x)、[](02-entropy.mdx)。',
      ].join('\n'),
    );
    expect(code).toContain('"text": "熵"'); // in the table of contents, without number and link
    expect(code).toContain('data-number=\\"90.1\\"');
    expect(code).toContain(
      '<div class=\\"equation\\" id=\\"eq-x\\"><span class=\\"katex-display\\">',
    );
    expect(code).toContain('aria-label=\\"式90.1\\">(90.1)</a></div>');
    expect(code).toContain(
      '<caption><span><a href=\\"#tab-x\\" class=\\"self-number\\">表90.1</a>两种',
    );
    for (const printed of ['第90.1节', '式(90.1)', '表90.1', '第2章']) {
      expect(code).toContain(`class=\\"reference\\">${printed}</a>`);
    }
  });

  it('a static tag is imported', async () => {
    const code = await compile('<Takeaway>\n\n一句话。\n\n</Takeaway>');
    expect(code).toMatch(/import Takeaway from ['"]@\/components\/mdx\/Takeaway\.astro['"]/);
  });

  it('all problems stop the page, the first with its place in the first line', async () => {
    expect(await failure('熵,但\n\n$\\foo$\n\n{entrpy([1])}')).toBe(
      [
        shown + ':9:2 汉字旁边要用全角标点：“熵,但”写成“熵，但”',
        shown +
          ':11:1 公式排不出来：没有\\foo这个命令（KaTeX：Undefined control sequence: \\foo at position 1: \\foo）',
        shown + ':13:2 {entrpy([1])}：没有叫entrpy的度量，是不是想写entropy',
      ].join('\n'),
    );
  });

  it('what cannot be parsed is told in the same way', async () => {
    expect(await failure('值{正，反}')).toBe(
      `${shown}:9:4 大括号里不是一个能算的式子：正文里要印大括号就写成\\{`,
    );
  });

  it('an unknown tag, a dead link and an unknown work are problems too', async () => {
    const message = await failure('<Nope />\n\n[甲](09-nope.mdx)\n\n[@nope2000]');
    expect(message.split('\n').map((line) => line.split(' ')[0])).toEqual([
      shown + ':9:1',
      shown + ':11:1',
      shown + ':13:2',
    ]);
  });
});
