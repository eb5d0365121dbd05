// The files of content/, their numbers and their addresses.

import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The pages around the chapters, each called by name. */
const AROUND = ['home', 'before', 'final-test', 'mistakes', 'cheatsheet', 'about'];

const PAGE = new RegExp(
  `^(\\d\\d-[a-z0-9]+(-[a-z0-9]+)*(\\.exercises)?|${AROUND.join('|')})\\.mdx?$`,
);

/** What a file must be called to have a page, to be read after what is wrong. */
export const NAMING = '文件名要写成05-english-words.mdx';

/** The names of all files that have a page: `02-entropy.mdx`. */
export function contentFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => PAGE.test(name))
    .sort();
}

/** One line for every file that the site would pass over in silence. */
export function strayFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((name) => !PAGE.test(name) && !/^[^/]+\.(yaml|bib)$/.test(name))
    .filter((name) => !/(^|\/)\./.test(name)) // what systems and editors leave behind
    .sort()
    .map((name) => {
      const shown = relative(process.cwd(), join(folder, name)).replaceAll('\\', '/');
      return `${shown}:1:1 这个文件没有页面：${whyStray(name)}`;
    });
}

function whyStray(name: string): string {
  if (!/\.mdx?$/.test(name)) return 'content里只放.mdx、.md、.yaml和.bib文件';
  return name.includes('/') ? '直接放在content里，不放进文件夹' : NAMING;
}

/** `entropy` for `02-entropy.mdx`, `entropy/exercises` for `02-entropy.exercises.mdx`. */
export const slugOf = (name: string): string =>
  name
    .replace(/\.mdx?$/, '')
    .replace(/^\d+-/, '')
    .replace('.', '/');

/** The way from the page of one content file to that of another: `../entropy/`. */
export function addressOf(name: string, from: string): string {
  const slug = slugOf(name);
  const page = slug === 'home' ? '' : `${slug}/`;
  return rootFrom(from) + page;
}

/** The way from the page of a content file to the root of the site. */
export function rootFrom(name: string): string {
  if (/^home\.mdx?$/.test(name)) return './';
  return isExercises(name) ? '../../' : '../';
}

/** Whether a file holds the exercises of a chapter: `02-entropy.exercises.mdx`. */
export const isExercises = (name: string): boolean => /^\d+-.*\.exercises\.mdx?$/.test(name);

/** Whether a file is a chapter: `02-entropy.mdx`. */
export const isChapter = (name: string): boolean =>
  chapterNumber(name) !== undefined && !isExercises(name);

/** `2` for `02-entropy.mdx` and its exercises; other pages have no number. */
export function chapterNumber(name: string): number | undefined {
  const digits = /^(\d+)-/.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Where a live example stands: `two-matches` for `<TwoMatches />`. */
export function anchorOf(name: string): string {
  return name.replace(/(?<!^)(?=[A-Z])/g, '-').toLowerCase();
}
