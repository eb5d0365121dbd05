// The terms of the course, read from content/glossary.yaml, and what is wrong with them.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { isMap, LineCounter, parseDocument, type Node, type Pair, type Scalar } from 'yaml';
import { contentFiles } from './contentFiles.ts';
import type { TagFolders } from './courseTags.ts';
import { suggest } from './nearest.ts';
import { targetsIn } from './outline.ts';
import { plainText, unknownFields } from './plainText.ts';
import { pointAt } from './problems.ts';
import { lint } from './remark-chinese-lint.ts';

export const GLOSSARY = 'glossary.yaml';

/** 一条术语。多一项、少一项都是错误。 */
export const termSchema = z.strictObject(
  {
    /** 课里的写法。例：`信息熵` */
    term: plainText,
    /** 正文里还会出现的写法。例：`[熵]` */
    also: z.array(plainText).optional(),
    /** 含着这个词、却不是这个意思的词，不做成链接。例：`[期望值]` */
    unlike: z.array(plainText).optional(),
    /** 英文名，几个用逗号分开。 */
    english: plainText,
    /** 一句话。 */
    definition: plainText,
    /** 在哪里细讲。例：`02-entropy.mdx#entropy` */
    where: plainText.optional(),
  },
  { error: unknownFields('term、also、unlike、english、definition、where') },
);

export type Term = z.infer<typeof termSchema> & { id: string };

let known: { path: string; changed: number; terms: Term[] } | undefined;

/** The terms in order; those that cannot be read are left out, and told by `glossaryProblems`. */
export function readGlossary(path: string): Term[] {
  if (!existsSync(path)) return [];
  const changed = statSync(path).mtimeMs;
  if (known?.path !== path || known.changed !== changed) {
    known = { path, changed, terms: termsIn(path) };
  }
  return known.terms;
}

function termsIn(path: string): Term[] {
  const entries = parseDocument(readFileSync(path, 'utf8')).toJS() as unknown;
  return Object.entries(entries ?? {}).flatMap(([id, value]) => {
    const { success, data } = termSchema.safeParse(value);
    return success ? [{ id, ...data }] : [];
  });
}

/** One line for every problem: `content/glossary.yaml:12:9 …`. */
export function glossaryProblems(content: string, folders: TagFolders): string[] {
  const path = join(content, GLOSSARY);
  if (!existsSync(path)) return [];
  return new Reading(path, content, folders).problems();
}

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

class Reading {
  readonly #text: string;
  readonly #content: string;
  readonly #folders: TagFolders;
  readonly #lines: string[] = [];

  constructor(path: string, content: string, folders: TagFolders) {
    this.#text = readFileSync(path, 'utf8');
    this.#content = content;
    this.#folders = folders;
  }

  problems(): string[] {
    const document = parseDocument(this.#text, { lineCounter: new LineCounter() });
    for (const { message, pos } of document.errors) {
      const [what] = message.split('\n');
      this.#tell(pos[0], `读不懂这里的YAML（${what}）`);
    }
    if (document.errors.length > 0 || !isMap(document.contents)) return this.#lines;
    const forms = new Map<string, string>();
    for (const pair of document.contents.items as Pair<Scalar<string>, Node>[]) {
      this.#entry(pair, forms);
    }
    return this.#lines;
  }

  #tell(offset: number, message: string): void {
    const { line, column } = pointAt(this.#text, offset);
    this.#lines.push(`content/${GLOSSARY}:${line}:${column} ${message}`);
  }

  #entry({ key, value }: Pair<Scalar<string>, Node>, forms: Map<string, string>): void {
    const id = key.value;
    const start = key.range![0];
    if (!ID.test(id)) this.#tell(start, `术语的名字“${id}”要用英文小写，词间用-相连`);
    const entry = (value as Node | null)?.toJSON() as unknown;
    const { data, error } = termSchema.safeParse(entry ?? {});
    /** Where a field stands; of one that is missing, where the entry begins. */
    const place = (name: string) => {
      const item = isMap(value)
        ? value.items.find(({ key: own }) => String(own) === name)
        : undefined;
      return ((item?.value ?? item?.key) as Node | undefined)?.range?.[0] ?? start;
    };
    for (const issue of error?.issues ?? []) {
      const name = issue.code === 'unrecognized_keys' ? issue.keys[0] : String(issue.path[0] ?? '');
      this.#tell(place(name), `${id}的${name}：${issue.message}`);
    }
    if (!data) return;
    for (const form of [data.term, ...(data.also ?? [])]) {
      const owner = forms.get(form);
      if (owner !== undefined) this.#tell(start, `“${form}”已经是${owner}的写法：一种写法只归一条`);
      forms.set(form, id);
    }
    for (const name of ['term', 'definition'] as const) {
      const at = place(name);
      for (const { index, message } of lint(data[name])) this.#tell(at + index, message);
    }
    if (data.where !== undefined) this.#where(data.where, place('where'));
  }

  #where(where: string, at: number): void {
    const [name, anchor] = where.split('#');
    const files = contentFiles(this.#content);
    if (!files.includes(name)) {
      return this.#tell(at, `content里没有${name}。${suggest(name, files, '文件')}`);
    }
    // A file that cannot be read has problems of its own.
    const ids = targetsIn(join(this.#content, name), this.#folders)?.map(({ id }) => id);
    if (!ids || (anchor !== undefined && ids.includes(anchor))) return;
    this.#tell(at, `${name}里没有#${anchor ?? ''}。${suggest(anchor ?? '', ids, '编号')}`);
  }
}
