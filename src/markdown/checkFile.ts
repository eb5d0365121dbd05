// One content file through the same plugins as on the site, but without Astro and without a page.

import { readFileSync } from 'node:fs';
import { parseFrontmatter } from '@astrojs/markdown-remark';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { rehypePlugins, remarkPlugins, remarkRehypeOptions } from './pipeline.ts';
import { report } from './problems.ts';
import { problemLines } from './rehype-stop-on-problems.ts';

const MDX_NODES = [
  'mdxFlowExpression',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
  'mdxTextExpression',
  'mdxjsEsm',
] as const;

/** The problems of one file, one line each. */
export async function checkFile(path: string): Promise<string[]> {
  const { frontmatter, content } = parseFrontmatter(readFileSync(path, 'utf8'), {
    frontmatter: 'empty-with-spaces',
  });
  const file = new VFile({ path, value: content, data: { astro: { frontmatter } } });
  const processor = unified()
    .use(remarkParse)
    .use(path.endsWith('.mdx') ? [remarkMdx] : [])
    .use(remarkGfm)
    .use(remarkPlugins)
    .use(remarkRehype, { ...remarkRehypeOptions, passThrough: [...MDX_NODES] })
    .use(rehypePlugins);
  try {
    await processor.run(processor.parse(file), file);
  } catch (error) {
    // rehype-stop-on-problems throws what is already recorded; anything else is new.
    const { place, reason, message } = error as VFileMessage;
    if (problemLines(file).length === 0) report(file, place, reason ?? message);
  }
  return problemLines(file);
}
