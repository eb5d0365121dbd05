// [@cover2006, §2.3; @mackay2003, §2.6] becomes links into the list of references.

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Link, Parent, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { parse } from 'yaml';
import { rootFrom } from './contentFiles.ts';
import { HAN } from './han.ts';
import { suggest } from './nearest.ts';
import { pointAt, report, sourceOf } from './problems.ts';

interface Options {
  /** The file of references, read again for each content file: it is small, and may be edited. */
  references: string;
}

const CITATION = /\[(@[^\]]*)\]/g;
const ITEM = /^@([A-Za-z0-9][\w-]*)(?:,\s*(.+))?$/;

export function remarkCitations({ references }: Options) {
  return (tree: Root, file: VFile): void => {
    if (!String(file).includes('[@')) return;
    const works = parse(readFileSync(references, 'utf8')) as Record<string, { short: string }>;
    visit(tree, 'text', (node, index, parent) => {
      const found = [...node.value.matchAll(CITATION)];
      if (found.length === 0) return undefined;
      const parts: PhrasingContent[] = [];
      let done = 0;
      const starts = [...sourceOf(file, node).matchAll(CITATION)].map((match) => match.index);
      found.forEach((match, i) => {
        const offset = node.position!.start.offset! + (starts[i] ?? 0);
        parts.push(text(node.value.slice(done, match.index)));
        parts.push(...cite(match[1], offset, works, file));
        done = match.index + match[0].length;
      });
      parts.push(text(node.value.slice(done)));
      const kept = parts.filter((part) => part.type !== 'text' || part.value !== '');
      (parent as Parent).children.splice(index!, 1, ...kept);
      return [SKIP, index! + kept.length];
    });
  };
}

/** The nodes of one bracket, whose `[` stands at `offset`. */
function cite(
  inside: string,
  offset: number,
  works: Record<string, { short: string }>,
  file: VFile,
): PhrasingContent[] {
  const nodes: PhrasingContent[] = [text('[')];
  let start = offset + 1;
  inside.split(';').forEach((typed, i) => {
    const place = pointAt(String(file), start + typed.length - typed.trimStart().length);
    start += typed.length + 1;
    const item = typed.trim();
    const [, key, locator] = ITEM.exec(item) ?? [];
    if (i > 0) nodes.push(text('; '));
    if (!key) {
      report(file, place, `引用写成[@键, §2.3]，几处用分号隔开；这里写的是“${item}”`);
    } else if (!Object.hasOwn(works, key)) {
      const hint = suggest(key, Object.keys(works), '文献');
      report(file, place, `content/references.yaml里没有${key}。${hint}`);
    } else {
      nodes.push(link(key, label(works[key].short, locator), file));
    }
  });
  return [...nodes, text(']')];
}

function label(short: string, locator: string | undefined): string {
  if (!locator) return short;
  const comma = new RegExp(`^[第${HAN}]`, 'u').test(locator) ? '，' : ', ';
  return `${short}${comma}${locator}`;
}

function link(key: string, shown: string, file: VFile): Link {
  return {
    type: 'link',
    url: `${rootFrom(basename(file.path))}about/#ref-${key}`,
    children: [text(shown)],
    data: { hProperties: { className: ['citation'] } },
  };
}

function text(value: string): Text {
  return { type: 'text', value };
}
