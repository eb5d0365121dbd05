import { describe, expect, it } from 'vitest';
import { rehypeKatexStrict } from '../../src/markdown/rehype-katex-strict.ts';
import { rehypeTableScroller } from '../../src/markdown/rehype-table-scroller.ts';
import { run } from './harness.ts';

const rehype = [rehypeKatexStrict, rehypeTableScroller];

describe('a table', () => {
  it.each([
    ['| 结果 | 概率 |\n|---|---|\n| 正 | 1 |', '表格：结果、概率'],
    ['| | 概率$\\pc{p}$ | **熵** |\n|---|---|---|\n| 正 | 1 | 2 |', '表格：概率、熵'],
    ['| 1 | 2 | 3 | 4 | 5 |\n|---|---|---|---|---|', '表格：1、2、3、4'],
    ['| | |\n|---|---|\n| 1 | 2 |', '表格'],
  ])('%s', async (text, name) => {
    const { html } = await run(text, { rehype });
    expect(html).toMatch(
      new RegExp(
        `^<div class="table-scroll" role="region" tabindex="0" aria-label="${name}"><table>`,
      ),
    );
    expect(html.match(/table-scroll/g)).toHaveLength(1);
  });

  it('has no heading without words', async () => {
    const { html } = await run('| | 概率 |\n|---|---|\n| 正 | 1 |', { rehype });
    expect(html.match(/<th/g)).toHaveLength(2); // thead and one th
    expect(html).toContain('<td></td>');
  });
});
