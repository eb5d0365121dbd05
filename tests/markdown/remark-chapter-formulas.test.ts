import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { remarkChapterFormulas } from '../../src/markdown/remark-chapter-formulas.ts';
import { folders, run } from './harness.ts';

const content = fileURLToPath(new URL('../../content/', import.meta.url));
const remark = [[remarkChapterFormulas, { ...folders, content }]] as never;

describe('<ChapterFormula>', () => {
  it('is the formula of the chapter, letter by letter, with a link to it', async () => {
    const { html, problems } = await run(
      '<ChapterFormula from="02-entropy.mdx#eq-kraft" label="克拉夫特" />',
      { remark },
    );
    expect(problems).toEqual([]);
    expect(html).toContain('<strong>克拉夫特</strong><a href="02-entropy.mdx#eq-kraft"></a>');
    expect(html).toContain(
      '<pre><code class="language-math math-display">\\sum_{i=1}^{m}2^{-l_i}\\le 1</code></pre>',
    );
  });

  it.each(['02-entropy.mdx#eq-none', '02-entropy.mdx#kraft', '09-none.mdx#eq-a', '02-entropy.mdx'])(
    'tells that there is no formula at %s',
    async (from) => {
      const { problems } = await run(`<ChapterFormula from="${from}" label="甲" />`, { remark });
      expect(problems).toEqual([
        `1:1 <ChapterFormula>的from="${from}"：那里没有公式。写成文件名#公式的编号`,
      ]);
    },
  );
});
