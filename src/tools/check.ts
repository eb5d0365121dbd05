// npm run check: every problem of every content file, without building the site.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFrontmatter } from '@astrojs/markdown-remark';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified, type PluggableList } from 'unified';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { rehypePlugins, remarkPlugins, remarkRehypeOptions } from '../markdown/pipeline.ts';
import { report } from '../markdown/problems.ts';
import { problemLines } from '../markdown/rehype-stop-on-problems.ts';

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
    .use(remarkPlugins as PluggableList)
    .use(remarkRehype, { ...remarkRehypeOptions, passThrough: [...MDX_NODES] })
    .use(rehypePlugins as PluggableList);
  try {
    await processor.run(processor.parse(file), file);
  } catch (error) {
    // rehype-stop-on-problems throws what is already recorded; anything else is new.
    const { place, reason, message } = error as VFileMessage;
    if (problemLines(file).length === 0) report(file, place, reason ?? message);
  }
  return problemLines(file);
}

/** The problems of all content files in `folder`, in the order of the files. */
export async function checkContent(folder: string): Promise<{ files: number; lines: string[] }> {
  const names = readdirSync(folder)
    .filter((name) => /\.mdx?$/.test(name) && !name.startsWith('_'))
    .sort();
  const lines: string[] = [];
  for (const name of names) lines.push(...(await checkFile(join(folder, name))));
  return { files: names.length, lines };
}

if (import.meta.main) {
  const start = performance.now();
  const { files, lines } = await checkContent('content');
  const spent = `${files}个文件，${((performance.now() - start) / 1000).toFixed(1)}秒`;
  for (const line of lines) console.log(line);
  console.log(
    lines.length > 0 ? `发现${lines.length}处问题（${spent}）` : `没有发现问题（${spent}）`,
  );
  process.exitCode = lines.length > 0 ? 1 : 0;
}
