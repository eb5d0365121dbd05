// A wide table scrolls inside its own box, which the keyboard can reach and a screen reader can name.

import type { Element, Nodes, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

export function rehypeTableScroller() {
  return (tree: Root): void => {
    visit(tree, 'element', (table, index, parent) => {
      if (table.tagName !== 'table' || !parent) return undefined;
      const name = headings(table).join('、');
      parent.children[index!] = {
        type: 'element',
        tagName: 'div',
        properties: {
          className: ['table-scroll'],
          role: 'region',
          tabIndex: 0,
          ariaLabel: name === '' ? '表格' : `表格：${name}`,
        },
        children: [table],
      };
      return SKIP;
    });
  };
}

function headings(table: Element): string[] {
  const cells: string[] = [];
  visit(table, 'element', (element) => {
    if (element.tagName === 'th') cells.push(spoken(element).trim());
  });
  return cells.filter((cell) => cell !== '').slice(0, 4);
}

/** The text of a cell; of a formula only its TeX, which KaTeX keeps beside what it draws. */
function spoken(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element' && String(node.properties.className).split(',').includes('katex')) {
    let tex = '';
    visit(node, 'element', (element) => {
      const [child] = element.children;
      if (element.tagName === 'annotation' && child?.type === 'text') tex = child.value;
    });
    return tex;
  }
  return node.children.map(spoken).join('');
}
