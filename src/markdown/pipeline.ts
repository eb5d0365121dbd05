// What happens to a content file between Markdown and page, in order.

import { fileURLToPath } from 'node:url';
import type { RemarkRehype } from '@astrojs/markdown-remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkMath from 'remark-math';
import type { PluggableList } from 'unified';
import { REFERENCES } from './bibliography.ts';
import { numberingPlugins } from './outline.ts';
import { rehypeKatexGaps } from './rehype-katex-gaps.ts';
import { rehypeKatexGlue } from './rehype-katex-glue.ts';
import { rehypeKatexLean } from './rehype-katex-lean.ts';
import { rehypeKatexStrict } from './rehype-katex-strict.ts';
import { rehypeSelfLinks } from './rehype-self-links.ts';
import { rehypeStopOnProblems } from './rehype-stop-on-problems.ts';
import { rehypeTableScroller } from './rehype-table-scroller.ts';
import { remarkBraces } from './remark-braces.ts';
import { remarkChapterFormulas } from './remark-chapter-formulas.ts';
import { remarkChapterLinks } from './remark-chapter-links.ts';
import { remarkChineseErrors } from './remark-chinese-errors.ts';
import { remarkChineseLint } from './remark-chinese-lint.ts';
import { remarkCitations } from './remark-citations.ts';
import { remarkCjkMark } from './remark-cjk-mark.ts';
import { remarkCodeCells } from './remark-code-cells.ts';
import { remarkDataTable } from './remark-data-table.ts';
import { remarkExercises } from './remark-exercises.ts';
import { GLOSSARY } from './glossary.ts';
import { remarkGlossary } from './remark-glossary.ts';
import { remarkFormulaTraps } from './remark-formula-traps.ts';
import { remarkFrontMatter } from './remark-front-matter.ts';
import { remarkJoinLines } from './remark-join-lines.ts';
import { remarkJupyter } from './remark-jupyter.ts';
import { remarkLivePage } from './remark-live-page.ts';
import { remarkPredict } from './remark-predict.ts';
import { remarkSpoken } from './remark-spoken.ts';
import { remarkTags } from './remark-tags.ts';
import { remarkVariables } from './remark-variables.ts';
import { courseScope } from './scope.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
/** Where the tags are. */
export const folders = { islands: path('../islands/'), components: path('../components/mdx/') };
const content = path('../../content/');

export const remarkPlugins: PluggableList = [
  // Syntax
  remarkChineseErrors, // what cannot even be parsed, told in Chinese
  remarkMath, // $…$ and $$…$$
  remarkCjkFriendly, // **“重点”**后面: emphasis beside Chinese punctuation
  remarkCjkMark, // ==高亮==
  // Checks of what was typed, before anything is rewritten
  remarkFrontMatter,
  remarkChineseLint,
  remarkFormulaTraps,
  // Meaning
  ...numberingPlugins(folders), // first, so that messages, tags and links know ids and numbers
  remarkExercises, // before the braces: answers and known mistakes are expressions of the text
  [remarkChapterFormulas, { ...folders, content }],
  [remarkVariables, { scope: courseScope }], // before whatever may name one
  [remarkBraces, { scope: courseScope }], // before tables are read and formulas are set
  [remarkDataTable, folders], // before the props are checked: a table becomes props
  [remarkTags, { ...folders, scope: courseScope }],
  remarkLivePage, // after the tags and the braces
  remarkPredict, // after the attributes are computed
  [remarkCodeCells, folders], // after the tags: <CodeCell> is none of the author's
  [remarkChapterLinks, { ...folders, content }], // before citations, whose links are of another kind
  [remarkCitations, { references: content + REFERENCES }],
  remarkSpoken,
  remarkJoinLines, // late: it changes text that others look up in the source
  remarkJupyter, // it takes what the reader will see, without the links that only a page can show
  [remarkGlossary, { glossary: `${content}${GLOSSARY}` }], // last: it cuts the text into pieces
];

export const rehypePlugins: PluggableList = [
  rehypeSelfLinks, // before KaTeX, while a formula still has its id and number
  rehypeKatexStrict,
  rehypeKatexLean,
  rehypeKatexGaps, // after KaTeX: looks at what stands beside a formula
  rehypeKatexGlue, // after the gaps: it moves what stands beside a formula
  rehypeTableScroller, // after KaTeX: a table is named by its caption or header, formulas included
  rehypeStopOnProblems, // last: no page from a file with problems
];

/** Footnotes speak Chinese; their label is no heading, or it would stand in the table of contents. */
export const remarkRehypeOptions: RemarkRehype = {
  footnoteLabel: '脚注',
  footnoteLabelTagName: 'p',
  footnoteBackLabel: '返回正文',
  clobberPrefix: 'note-',
};
