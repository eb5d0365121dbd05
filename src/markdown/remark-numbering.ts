// Sections, figures, tables and formulas are numbered per chapter, in the order of the text. This is
// the only place that counts: what is shown and what a reference prints come from here.

import { basename } from 'node:path';
import type { Heading, Link, Nodes, Paragraph, Root } from 'mdast';
import type { Math as DisplayMath } from 'mdast-util-math';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { anchorOf, chapterNumber } from './contentFiles.ts';
import { courseTag, type TagFolders } from './courseTags.ts';

type Kind = 'section' | 'figure' | 'table' | 'equation';

/** What a link may lead to. */
export interface Target {
  kind: Kind;
  id: string;
  /** `2.4`; pages that are no chapter have no numbers. */
  number?: string | undefined;
}

declare module 'vfile' {
  interface DataMap {
    targets: Target[];
  }
}

declare module 'mdast' {
  interface Data {
    /** The id and the number of a live example, for remark-tags. */
    target?: Target | undefined;
  }
}

/** 第2.4节, 图2.1, 表2.3, 式(2.7). */
export function printedNumber({ kind, number }: Target): string | undefined {
  if (number === undefined) return undefined;
  const printed: Record<Kind, string> = {
    section: `第${number}节`,
    figure: `图${number}`,
    table: `表${number}`,
    equation: `式(${number})`,
  };
  return printed[kind];
}

export function remarkNumbering(folders: TagFolders) {
  return (tree: Root, file: VFile): void => {
    const count = counter(chapterNumber(basename(file.path ?? '')));
    const tags = new Map<string, number>();
    const targets: Target[] = [];
    visit(tree, (node) => {
      const target = targetOf(node, count, tags, folders);
      if (target) targets.push(target);
    });
    file.data.targets = targets;
  };
}

type Count = (kind: Kind, level?: number) => string | undefined;

function counter(chapter: number | undefined): Count {
  const counts = { section: [] as number[], figure: [0], table: [0], equation: [0] };
  return (kind, level = 0) => {
    const levels = counts[kind].slice(0, level + 1);
    while (levels.length <= level) levels.push(0);
    levels[level]++;
    counts[kind] = levels;
    return chapter === undefined ? undefined : [chapter, ...levels].join('.');
  };
}

function targetOf(
  node: Nodes,
  count: Count,
  tags: Map<string, number>,
  folders: TagFolders,
): Target | undefined {
  switch (node.type) {
    case 'heading':
      return show(node, 'section', count('section', Math.max(0, node.depth - 2)));
    case 'math':
      return show(node, 'equation', count('equation'));
    case 'paragraph': {
      const { captionOf, figcaption } = node.data ?? {};
      if (captionOf) return label(node, 'table', idOf(captionOf)!, count('table'));
      if (figcaption) return label(figcaption, 'figure', idOf(node)!, count('figure'));
      return undefined;
    }
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return liveExample(node, count, tags, folders);
    default:
      return undefined;
  }
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

/** A live example stands where its tag name says: `two-matches`, the next one `two-matches-2`. */
function liveExample(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  count: Count,
  tags: Map<string, number>,
  folders: TagFolders,
): Target | undefined {
  const tag = courseTag(node.name ?? '', folders);
  if (!tag?.live) return undefined;
  const number = tag.props.has('cell') ? count('figure') : undefined;
  const times = (tags.get(tag.name) ?? 0) + 1;
  tags.set(tag.name, times);
  const id = tag.props.has('id') ? anchorOf(tag.name) + (times > 1 ? `-${times}` : '') : '';
  const target: Target = { kind: 'figure', id, number };
  node.data = { ...node.data, target };
  return id === '' ? undefined : target;
}

function idOf(node: { data?: { hProperties?: Record<string, unknown> } }): string | undefined {
  return node.data?.hProperties?.id as string | undefined;
}
