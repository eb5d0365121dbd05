// What can be linked to in a content file, with the numbers it has there. Another file is read by
// the same plugins that number it on its own page.

import { readFileSync, statSync } from 'node:fs';
import { parseFrontmatter } from '@astrojs/markdown-remark';
import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified, type PluggableList } from 'unified';
import { VFile } from 'vfile';
import type { TagFolders } from './courseTags.ts';
import { remarkCaptions } from './remark-captions.ts';
import { remarkEquationIds } from './remark-equation-ids.ts';
import { remarkHeadingIds } from './remark-heading-ids.ts';
import { remarkNumbering, type Target } from './remark-numbering.ts';

/** The plugins that give ids and numbers, in order. */
export const numberingPlugins = (folders: TagFolders): PluggableList => [
  remarkHeadingIds,
  remarkEquationIds,
  remarkCaptions,
  [remarkNumbering, folders], // after the ids: it lists what has one
];

const cache = new Map<string, { changed: number; targets: Target[] | undefined }>();

/** The targets of another file; undefined when it cannot be read, which is told of that file. */
export function targetsIn(path: string, folders: TagFolders): Target[] | undefined {
  const changed = statSync(path).mtimeMs;
  const known = cache.get(path);
  if (known?.changed === changed) return known.targets;
  const targets = read(path, folders);
  cache.set(path, { changed, targets });
  return targets;
}

function read(path: string, folders: TagFolders): Target[] | undefined {
  // What is wrong in it is reported to this scratch file and lost.
  const file = new VFile({ path, value: body(path) });
  const processor = unified()
    .use(remarkParse)
    .use(path.endsWith('.mdx') ? [remarkMdx] : [])
    .use([remarkGfm, remarkMath, remarkCjkFriendly])
    .use(numberingPlugins(folders));
  try {
    processor.runSync(processor.parse(file) as Root, file);
  } catch {
    return undefined;
  }
  return file.data.targets;
}

function body(path: string): string {
  const text = readFileSync(path, 'utf8');
  try {
    return parseFrontmatter(text, { frontmatter: 'empty-with-spaces' }).content;
  } catch {
    return text;
  }
}
