import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import type { Root } from 'hast';
import { inject } from 'vitest';
import { root } from './repository.ts';

export interface Page {
  /** `/entropy/` */
  address: string;
  /** `entropy/index.html`, inside the built folder. */
  file: string;
}

const dist = inject('dist');

/** All pages that were built. */
export const pages: Page[] = globSync('**/*.html', { cwd: dist })
  .map((file) => file.replaceAll('\\', '/'))
  .sort()
  .map((file) => ({ file, address: `/${file.replace(/(^|\/)index\.html$/, '$1')}` }));

/** Pages that readers come to on purpose: all but the one for wrong addresses. */
export const readerPages = pages.filter(({ address }) => address !== '/404.html');

export interface Chapter {
  /** `02-entropy.mdx` */
  file: string;
  address: string;
  text: string;
}

/** The chapters that `content/` holds, built or not. */
export const chapters: Chapter[] = globSync('[0-9][0-9]-*.{md,mdx}', { cwd: join(root, 'content') })
  .filter((file) => !file.includes('.exercises.'))
  .sort()
  .map((file) => ({
    file,
    address: `/${file.replace(/^\d+-|\.mdx?$/g, '')}/`,
    text: readFileSync(join(root, 'content', file), 'utf8'),
  }));

/** The tags that are live examples: the file names of `src/islands`. */
export const islandNames: string[] = globSync('*.tsx', { cwd: join(root, 'src/islands') })
  .map((file) => basename(file, '.tsx'))
  .sort();

export const readPage = (page: Page): string => readFileSync(join(dist, page.file), 'utf8');

const trees = new Map<string, Root>();

/** The page as an HTML parser sees it. */
export function parsePage(page: Page): Root {
  const known = trees.get(page.file);
  if (known) return known;
  const tree = fromHtml(readPage(page));
  trees.set(page.file, tree);
  return tree;
}
