// The files of content/, their addresses, and the places in them that a link may name.

import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { courseTag, type TagFolders } from './courseTags.ts';

const PAGE = /^(\d\d-[a-z0-9]+(-[a-z0-9]+)*|home|about)\.mdx?$/;

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
    .filter((name) => !PAGE.test(name) && !/^[^/]+\.yaml$/.test(name))
    .filter((name) => !/(^|\/)\./.test(name)) // what systems and editors leave behind
    .sort()
    .map((name) => {
      const shown = relative(process.cwd(), join(folder, name)).replaceAll('\\', '/');
      return `${shown}:1:1 这个文件没有页面：${whyStray(name)}`;
    });
}

function whyStray(name: string): string {
  if (!/\.mdx?$/.test(name)) return 'content里只放.mdx、.md和.yaml文件';
  return name.includes('/') ? '直接放在content里，不放进文件夹' : NAMING;
}

/** The way from the page of one content file to that of another: `../entropy/`. */
export function addressOf(name: string, from: string): string {
  const slug = name.replace(/\.mdx?$/, '').replace(/^\d+-/, '');
  const page = slug === 'home' ? '' : `${slug}/`;
  return rootFrom(from) + page;
}

/** The way from the page of a content file to the root of the site. */
export function rootFrom(name: string): string {
  return /^home\.mdx?$/.test(name) ? './' : '../';
}

const FENCE = /^([ \t>]*)(`{3,}|~{3,})[\s\S]*?^\1\2/gm;
const HEADING_ID = /^[ \t>]*#{1,6}[ \t].*\[#([^\]]+)\][ \t]*$/gm;
const TAG = /<([A-Z]\w*)/g;
const PREDICTION = /<Predict\b(?:[^>"{]|"[^"]*"|\{[^}]*\})*?\sid="([^"]*)"/g;

/** Ids a link may name: those of headings and predictions, and a live example's tag name in kebab-case. */
export function anchorsIn(text: string, folders: TagFolders): string[] {
  const prose = text.replace(FENCE, '').replace(/\{\/\*[\s\S]*?\*\/\}/g, '');
  const headings = [...prose.matchAll(HEADING_ID)].map(([, id]) => id);
  const tags = [...prose.matchAll(TAG)].map(([, name]) => name);
  const live = tags.filter((name) => takesId(name, folders)).map(anchorOf);
  const predictions = [...prose.matchAll(PREDICTION)].map(([, id]) => id);
  return [...new Set([...headings, ...predictions, ...live])];
}

/** A live example stands where its tag name says: `two-matches`, if it takes an `id`. */
export function anchorOf(name: string): string {
  return name.replace(/(?<!^)(?=[A-Z])/g, '-').toLowerCase();
}

function takesId(name: string, folders: TagFolders): boolean {
  const tag = courseTag(name, folders);
  return tag !== undefined && tag.live && tag.props.has('id');
}
