// The works that the text may cite, read from content/references.bib, and what is wrong with them.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { Cite, plugins, type CslItem, type CslName } from '@citation-js/core';
import '@citation-js/plugin-bibtex';

export const REFERENCES = 'references.bib';

// Titles keep the letters of the file, and a missing field is told by us.
Object.assign(plugins.config.get('@bibtex').parse, { sentenceCase: 'never', strict: false });

/** A piece of an entry as it is printed. */
export interface Part {
  text: string;
  isTitle?: boolean;
  href?: string;
}

export interface Work {
  key: string;
  /** How the text names it: `Cover & Thomas 2006`. */
  short: string;
  full: Part[];
  /** Language of the entry. */
  lang: string;
}

interface Bibliography {
  works: ReadonlyMap<string, Work>;
  /** `content/references.bib:12:1 …` */
  problems: string[];
}

let known: { path: string; changed: number; found: Bibliography } | undefined;

/** Read again only when the file has changed. */
export function bibliography(path: string): Bibliography {
  if (!existsSync(path)) return { works: new Map(), problems: [] };
  const changed = statSync(path).mtimeMs;
  if (known?.path !== path || known.changed !== changed) {
    known = { path, changed, found: readBibliography(readFileSync(path, 'utf8')) };
  }
  return known.found;
}

/** Entry by entry, so that a broken one is found, and costs no other. */
export function readBibliography(text: string): Bibliography {
  const works = new Map<string, Work>();
  const problems: string[] = [];
  const starts = [...text.matchAll(/^[ \t]*@/gm)].map(({ index }) => index);
  const tellAt = (line: number, message: string) =>
    problems.push(`content/${REFERENCES}:${line}:1 ${message}`);
  reportLoose(text.slice(0, starts[0]), 1, tellAt);
  starts.forEach((start, i) => {
    const line = text.slice(0, start).split('\n').length;
    const tell = (message: string, at = line) => tellAt(at, message);
    const [, type = ''] = /@\s*(\w+)/.exec(text.slice(start)) ?? [];
    if (!TYPES.includes(type.toLowerCase())) {
      tell(`没有@${type}这一类文献。能写的：${TYPES.map((one) => `@${one}`).join('、')}`);
      return;
    }
    const source = text.slice(start, starts[i + 1]);
    let items: CslItem[];
    try {
      items = new Cite(source).data;
    } catch (error) {
      const [, inside = '1'] = /at line (\d+)/.exec((error as Error).message) ?? [];
      tell('这条文献读不懂：查一查大括号和逗号配没配齐', line + Number(inside) - 1);
      return;
    }
    reportLoose(afterEntry(source), line, tellAt);
    for (const item of items) {
      if (works.has(item.id)) tell(`${item.id}已经有了：换一个键`);
      const missing = missingIn(item);
      if (missing.length > 0) tell(`${item.id}缺少${missing.join('、')}`);
      else works.set(item.id, workOf(item));
    }
  });
  return { works, problems };
}

const TYPES = ['article', 'book', 'inproceedings', 'incollection', 'phdthesis', 'misc', 'online'];

/** What stands behind the closing brace of an entry, with as many line breaks before it. */
function afterEntry(source: string): string {
  let depth = 0;
  for (let i = 0; i < source.length; i += 1) {
    if (source[i] === '{') depth += 1;
    if (source[i] === '}' && (depth -= 1) === 0) {
      return '\n'.repeat(source.slice(0, i).split('\n').length - 1) + source.slice(i + 1);
    }
  }
  return '';
}

/** Between entries only comments stand: an entry without its @ would be lost. */
function reportLoose(
  text: string,
  firstLine: number,
  tell: (line: number, message: string) => void,
): void {
  text.split('\n').forEach((line, i) => {
    if (/^\s*(%|$)/.test(line)) return;
    tell(firstLine + i, `“${line.trim()}”不在任何一条文献里：条目以@开头，注释以%开头`);
  });
}

const NEEDED: Readonly<Record<string, readonly [field: keyof CslItem, name: string][]>> = {
  'article-journal': [
    ['author', 'author（作者）'],
    ['container-title', 'journal（刊名）'],
    ['issued', 'year（年份）'],
  ],
  book: [
    ['author', 'author（作者）'],
    ['publisher', 'publisher（出版社）'],
    ['issued', 'year（年份）'],
  ],
  'paper-conference': [
    ['author', 'author（作者）'],
    ['container-title', 'booktitle（会议文集）'],
    ['issued', 'year（年份）'],
  ],
};

function missingIn(item: CslItem): string[] {
  const needed = [['title', 'title（题目）'] as const, ...(NEEDED[item.type] ?? [])];
  // «in press» is no year.
  const has = (field: keyof CslItem) =>
    field === 'issued' ? item.issued?.['date-parts'] !== undefined : item[field] !== undefined;
  return needed.filter(([field]) => !has(field)).map(([, name]) => name);
}

function workOf(item: CslItem): Work {
  const names = (item.author ?? []).map(lastName);
  const who =
    names.length > 2 ? `${names[0]} et al.` : names.length > 0 ? names.join(' & ') : item.title!;
  const year = item.issued?.['date-parts']?.[0]?.[0];
  // Without a year the author alone would not tell two pages of one manual apart.
  const short = year === undefined ? `${who}, ${item.title}` : `${who} ${year}`;
  return { key: item.id, short, full: printed(item, year), lang: item.language ?? 'en' };
}

/** Claude E. Shannon, “A Mathematical Theory …”, Bell System Technical Journal 27 (1948), 379–423. */
function printed(item: CslItem, year: number | undefined): Part[] {
  const parts: Part[] = [];
  const add = (text: string, more: Omit<Part, 'text'> = {}) => parts.push({ text, ...more });
  const authors = listed((item.author ?? []).map(fullName));
  if (authors) add(`${authors}, `);
  const link = item.URL === undefined ? {} : { href: item.URL };
  if (item.type === 'book') {
    add(item.title!, { isTitle: true, ...link });
    if (item.edition) add(`, ${ordinal(item.edition)} edition`);
    add(`, ${item.publisher}, ${year}.`);
    return parts;
  }
  add('“');
  add(item.title!, link);
  add('”');
  if (item['container-title']) {
    add(', ');
    add(item['container-title'], { isTitle: true });
    if (item.volume) add(` ${item.volume}`);
  }
  if (year !== undefined) add(item.volume ? ` (${year})` : `, ${year}`);
  if (item.page) add(`, ${item.page.replaceAll('-', '–')}`);
  add('.');
  return parts;
}

/** With what stands before it: van der Maaten. */
function lastName(name: CslName): string {
  const { family, literal } = name;
  const particles = [name['dropping-particle'], name['non-dropping-particle']];
  return literal ?? [...particles, family].filter(Boolean).join(' ');
}

const fullName = (name: CslName) => [name.given, lastName(name)].filter(Boolean).join(' ');

function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function ordinal(edition: string): string {
  if (!/^\d+$/.test(edition)) return edition;
  return { '1': '1st', '2': '2nd', '3': '3rd' }[edition] ?? `${edition}th`;
}
