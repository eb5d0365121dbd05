// «读作：…» under a formula says it in words; it is set small, as part of the formula.

import type { Parent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { report } from './problems.ts';

export function remarkSpoken() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'paragraph', (paragraph, index, parent) => {
      const [first] = paragraph.children;
      if (first?.type !== 'text' || !first.value.startsWith('读作：')) return;
      if ((parent as Parent).children[index! - 1]?.type !== 'math') {
        report(file, paragraph, '“读作：”要紧跟在一个单独成行的公式（$$）后面');
      }
      paragraph.data = { ...paragraph.data, hProperties: { className: ['spoken'] } };
    });
  };
}
