// «## 标题 [#why-log]»: the bracket gives a heading its stable id and is not printed.

import { toString } from 'mdast-util-to-string';
import type { Heading, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from './problems.ts';

const BRACKET = /\s*\[#([^\]]*)\]\s*$/;
const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

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
  const last = heading.children.at(-1);
  const found = last?.type === 'text' ? BRACKET.exec(last.value) : null;
  const title = toString(heading).replace(BRACKET, '');
  if (last?.type !== 'text' || !found) {
    report(
      file,
      heading,
      `标题“${title}”没有编号：在行末加上[#english-words]，改标题时链接就不会断`,
    );
    return undefined;
  }
  last.value = last.value.slice(0, found.index);
  if (last.value === '') heading.children.pop();
  const [, id] = found;
  if (!KEBAB.test(id)) {
    report(
      file,
      heading,
      `标题编号[#${id}]只能用小写英文字母、数字和连字符，以字母开头，例如[#why-log]`,
    );
    return undefined;
  }
  return id;
}
