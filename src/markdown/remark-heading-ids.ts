// «## 标题 [#why-log]»: the bracket gives a heading its stable id and is not printed.

import { toString } from 'mdast-util-to-string';
import type { Heading, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { ID_RULE, isId, PREFIX, takeBracket } from './bracketId.ts';
import { report } from './problems.ts';

export function remarkHeadingIds() {
  return (tree: Root, file: VFile): void => {
    const lines = new Map<string, number>();
    let depth = 1;
    visit(tree, 'heading', (heading) => {
      checkDepth(heading, depth, file);
      depth = heading.depth;
      const id = takeId(heading, file);
      if (id === undefined) return;
      const before = lines.get(id);
      if (before !== undefined) {
        report(file, heading, `标题编号[#${id}]在第${before}行已经用过：换一个不同的`);
      }
      lines.set(id, heading.position?.start.line ?? 0);
      heading.data = { ...heading.data, hProperties: { ...heading.data?.hProperties, id } };
    });
  };
}

function checkDepth(heading: Heading, previous: number, file: VFile): void {
  const marks = '#'.repeat(heading.depth);
  if (heading.depth === 1) {
    report(file, heading, '正文的标题从##开始：一级标题就是front matter里的title');
  } else if (heading.depth > previous + 1) {
    const right = '#'.repeat(previous + 1);
    report(
      file,
      heading,
      `标题跳了级：上一个标题是${previous}级，这里写了${marks}，应当写${right}`,
    );
  }
}

/** Removes the bracket from the heading and returns what it says. */
function takeId(heading: Heading, file: VFile): string | undefined {
  const id = takeBracket(heading);
  const problem = id === undefined ? missing(heading) : wrong(id);
  if (problem === undefined) return id;
  report(file, heading, problem);
  return undefined;
}

function missing(heading: Heading): string {
  const title = toString(heading);
  return `标题“${title}”没有编号：在行末加上[#english-words]，改标题时链接就不会断`;
}

function wrong(id: string): string | undefined {
  if (!isId(id)) return `标题编号[#${id}]${ID_RULE}，以字母开头，例如[#why-log]`;
  const taken = Object.values(PREFIX).find((prefix) => id.startsWith(prefix));
  if (taken === undefined) return undefined;
  return `标题编号[#${id}]不能以${taken}开头：公式的编号以eq-开头，表是tab-，图是fig-`;
}
