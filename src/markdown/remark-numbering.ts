// Sections, figures, tables, formulas, code cells and exercises are numbered per chapter, in the order of the text. This is
// the only place that counts: what is shown and what a reference prints come from here.

import { basename } from 'node:path';
import type { Code, Heading, Link, Nodes, Paragraph, Root } from 'mdast';
import type { Math as DisplayMath } from 'mdast-util-math';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { ID_RULE, isId } from './bracketId.ts';
import { codeMeta } from './codeMeta.ts';
import { anchorOf, chapterNumber, isChapter, isExercises } from './contentFiles.ts';
import { courseTag, type TagFolders } from './courseTags.ts';
import type { Tag } from './pageVariables.ts';
import { report } from './problems.ts';

type Counted = 'section' | 'figure' | 'table' | 'equation' | 'code' | 'exercise';
type Kind = Counted | 'prediction';

/** What a link may lead to. */
export interface Target {
  kind: Kind;
  id: string;
  /** `2.4`; pages that are no chapter have no numbers. */
  number?: string | undefined;
  /** Of a section: its heading. */
  title?: string;
  /** Of a formula: its TeX. */
  tex?: string;
}

declare module 'vfile' {
  interface DataMap {
    targets: Target[];
  }
}

declare module 'mdast' {
  interface Data {
    /** The id and the number of a live example, a code cell or an exercise. */
    target?: Target | undefined;
  }
}

/** 第2.4节, 图2.1, 表2.3, 式(2.7), 代码2.1. */
export function printedNumber({ kind, number }: Target): string | undefined {
  if (number === undefined || kind === 'prediction') return undefined;
  const printed: Record<Counted, string> = {
    section: `第${number}节`,
    figure: `图${number}`,
    table: `表${number}`,
    equation: `式(${number})`,
    code: `代码${number}`,
    exercise: `练习${number}`,
  };
  return printed[kind];
}

export function remarkNumbering(folders: TagFolders) {
  return (tree: Root, file: VFile): void => {
    const name = basename(file.path ?? '');
    const count = counter(name);
    const numbering = { count, folders, file, tags: new Map<string, number>() };
    const targets: Target[] = [];
    visit(tree, (node) => {
      const target = targetOf(node, numbering);
      if (target) targets.push(target);
    });
    file.data.targets = targets;
  };
}

/** One walk through a file. */
interface Numbering {
  count: Count;
  /** The lines of the live examples so far, by id. */
  tags: Map<string, number>;
  folders: TagFolders;
  file: VFile;
}

type Count = (kind: Counted, level?: number) => string | undefined;

/** Exercises are numbered in a file of their own, and nothing else is there. */
function counter(name: string): Count {
  const counts: Partial<Record<Counted, number[]>> = {};
  return (kind, level = 0) => {
    const levels = (counts[kind] ?? []).slice(0, level + 1);
    while (levels.length <= level) levels.push(0);
    levels[level]++;
    counts[kind] = levels;
    const isNumbered = kind === 'exercise' ? isExercises(name) : isChapter(name);
    return isNumbered ? [chapterNumber(name), ...levels].join('.') : undefined;
  };
}

function targetOf(node: Nodes, numbering: Numbering): Target | undefined {
  const { count } = numbering;
  switch (node.type) {
    case 'heading':
      return section(node, count);
    case 'math':
      return equation(node, count);
    case 'paragraph': {
      const { captionOf, figcaption } = node.data ?? {};
      if (captionOf) return label(node, 'table', idOf(captionOf)!, count('table'));
      if (figcaption) return label(figcaption, 'figure', idOf(node)!, count('figure'));
      return undefined;
    }
    case 'code':
      return codeCell(node, count);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return prediction(node) ?? exercise(node, count) ?? liveExample(node, numbering);
    default:
      return undefined;
  }
}

function equation(node: DisplayMath, count: Count): Target | undefined {
  const target = show(node, 'equation', count('equation'));
  return target && { ...target, tex: node.value };
}

function section(node: Heading, count: Count): Target | undefined {
  const target = show(node, 'section', count('section', Math.max(0, node.depth - 2)));
  return target && { ...target, title: toString(node) };
}

/** The number travels to the page as an attribute: it is no part of the text. */
function show(
  node: Heading | DisplayMath,
  kind: Kind,
  number: string | undefined,
): Target | undefined {
  const id = idOf(node);
  if (id === undefined) return undefined;
  if (number !== undefined) node.data!.hProperties!.dataNumber = number;
  return { kind, id, number };
}

/** A caption begins with its number, which is the link to what it belongs to. */
function label(caption: Paragraph, kind: Kind, id: string, number: string | undefined): Target {
  const target = { kind, id, number };
  const printed = printedNumber(target);
  if (printed !== undefined) {
    const link: Link = {
      type: 'link',
      url: `#${id}`,
      children: [{ type: 'text', value: printed }],
      data: { hProperties: { className: ['self-number'] } },
    };
    caption.children.unshift(link);
  }
  return target;
}

/**
 * A live example stands where its tag name says, `two-matches`. A second one of the same tag is given
 * an id by the author: one that was counted would change with the order.
 */
function liveExample(node: Tag, { count, tags, folders, file }: Numbering): Target | undefined {
  const tag = courseTag(node.name ?? '', folders);
  if (!tag?.live) return undefined;
  const number = tag.props.has('cell') ? count('figure') : undefined;
  const written = writtenId(node);
  const id = tag.props.has('id') ? (written ?? anchorOf(tag.name)) : '';
  const before = tags.get(id);
  if (id !== '' && before !== undefined) {
    const advice = `id="${id}-again"，写定以后不要改`;
    report(
      file,
      node,
      `第${before}行已经有<${tag.name}>用了锚点${id}：给这一个另起一个，写${advice}`,
    );
  }
  if (written !== undefined && !isId(written)) {
    report(
      file,
      node,
      `<${tag.name}>的id="${written}"${ID_RULE}，例如id="${anchorOf(tag.name)}-again"`,
    );
  }
  tags.set(id, node.position?.start.line ?? 0);
  const target: Target = { kind: 'figure', id, number };
  node.data = { ...node.data, target };
  return id === '' ? undefined : target;
}

/** What is wrong with its id is told by remark-code-cells. */
function codeCell(node: Code, count: Count): Target | undefined {
  const meta = codeMeta(node);
  if (!meta) return undefined;
  const target: Target = { kind: 'code', id: meta.id ?? '', number: count('code') };
  node.data = { ...node.data, target };
  return meta.id ? target : undefined;
}

/** A prediction can be linked to, but has no number. */
function prediction(node: Tag): Target | undefined {
  const id = node.name === 'Predict' ? writtenId(node) : undefined;
  return id === undefined ? undefined : { kind: 'prediction', id };
}

/** remark-exercises prints the number. */
function exercise(node: Tag, count: Count): Target | undefined {
  if (node.name !== 'Exercise') return undefined;
  const id = writtenId(node);
  const target: Target = { kind: 'exercise', id: id ?? '', number: count('exercise') };
  node.data = { ...node.data, target };
  return id === undefined ? undefined : target;
}

function writtenId({ attributes }: Tag): string | undefined {
  const item = attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'id');
  return typeof item?.value === 'string' ? item.value : undefined;
}

function idOf(node: { data?: { hProperties?: Record<string, unknown> } }): string | undefined {
  return node.data?.hProperties?.id as string | undefined;
}
