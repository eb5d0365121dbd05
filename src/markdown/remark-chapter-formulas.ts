// <ChapterFormula from="02-entropy.mdx#eq-entropy" label="信息熵" /> is the formula of that chapter, read
// from its file, with its number as the link to it. Before remark-braces, which computes what it shows.

import { join } from 'node:path';
import type { Link, Paragraph, Root } from 'mdast';
import type { Math as DisplayMath } from 'mdast-util-math';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import type { VFile } from 'vfile';
import { contentFiles } from './contentFiles.ts';
import type { TagFolders } from './courseTags.ts';
import { targetsIn } from './outline.ts';
import { tagsIn, type Tag } from './pageVariables.ts';
import { report } from './problems.ts';

interface Options extends TagFolders {
  content: string;
}

export function remarkChapterFormulas({ content, ...folders }: Options) {
  return (tree: Root, file: VFile): void => {
    for (const tag of tagsIn(tree)) {
      if (tag.name !== 'ChapterFormula' || tag.type !== 'mdxJsxFlowElement') continue;
      const [from, label] = [written(tag, 'from'), written(tag, 'label')];
      // What is missing is told with the props of all tags.
      if (from === undefined || label === undefined) continue;
      const [name, anchor] = from.split('#');
      const path = join(content, name);
      const target = contentFiles(content).includes(name)
        ? targetsIn(path, folders)?.find(({ id }) => id === anchor)
        : undefined;
      if (target?.tex === undefined) {
        report(file, tag, `<ChapterFormula>的from="${from}"：那里没有公式。写成文件名#公式的编号`);
        continue;
      }
      tag.children = [heading(label, from, tag), formula(target.tex, tag)];
    }
  };
}

function written(tag: Tag, name: string): string | undefined {
  const item = tag.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
  return typeof item?.value === 'string' ? item.value : undefined;
}

function heading(label: string, url: string, { position }: MdxJsxFlowElement): Paragraph {
  const number: Link = { type: 'link', url, children: [] };
  if (position) number.position = position;
  return {
    type: 'paragraph',
    children: [{ type: 'strong', children: [{ type: 'text', value: label }] }, number],
  };
}

/** As remark-math reads one. */
function formula(tex: string, { position }: MdxJsxFlowElement): DisplayMath {
  const code = {
    type: 'element' as const,
    tagName: 'code',
    properties: { className: ['language-math', 'math-display'] },
    children: [{ type: 'text' as const, value: tex }],
  };
  const node: DisplayMath = {
    type: 'math',
    value: tex,
    data: { hName: 'pre', hChildren: [code] },
  };
  if (position) node.position = position;
  return node;
}
