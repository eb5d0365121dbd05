// What happens to a content file between Markdown and page, in order.

import { fileURLToPath } from 'node:url';
import type { RemarkRehype } from '@astrojs/markdown-remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkMath from 'remark-math';
import { rehypeKatexStrict } from './rehype-katex-strict.ts';
import { rehypeStopOnProblems } from './rehype-stop-on-problems.ts';
import { remarkBraces } from './remark-braces.ts';
import { remarkCjkMark } from './remark-cjk-mark.ts';
import { remarkDataTable } from './remark-data-table.ts';
import { remarkHeadingIds } from './remark-heading-ids.ts';
import { remarkTags } from './remark-tags.ts';
import { courseScope } from './scope.ts';

const folders = {
  islands: fileURLToPath(new URL('../islands/', import.meta.url)),
  components: fileURLToPath(new URL('../components/mdx/', import.meta.url)),
};

export const remarkPlugins = [
  remarkMath, // $…$ and $$…$$
  remarkCjkFriendly, // **“重点”**后面: emphasis beside Chinese punctuation
  remarkCjkMark, // ==高亮==
  remarkHeadingIds, // [#id]
  [remarkBraces, { scope: courseScope }], // before tables are read and formulas are set
  [remarkDataTable, folders], // before the props are checked: a table becomes props
  [remarkTags, { ...folders, scope: courseScope }],
] as never;

export const rehypePlugins = [
  rehypeKatexStrict,
  rehypeStopOnProblems, // last: no page from a file with problems
] as never;

/** Footnotes speak Chinese; their label is no heading, or it would stand in the table of contents. */
export const remarkRehypeOptions: RemarkRehype = {
  footnoteLabel: '脚注',
  footnoteLabelTagName: 'p',
  footnoteBackLabel: '返回正文',
  clobberPrefix: 'note-',
};
