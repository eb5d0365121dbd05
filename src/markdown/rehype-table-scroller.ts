// A wide table scrolls inside its own box, which the keyboard can reach and a screen reader can name.
// Its empty corner is no heading.

import type { Element, Nodes, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

export function rehypeTableScroller() {
  return (tree: Root): void => {
    visit(tree, 'element', (table, index, parent) => {
      if (table.tagName !== 'table' || !parent) return undefined;
      emptyCorner(table);
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

function emptyCorner(table: Element): void {
  visit(table, 'element', (element) => {
    if (element.tagName === 'th' && element.children.length === 0) element.tagName = 'td';
  });
}

function headings(table: Element): string[] {
  const cells: string[] = [];
  visit(table, 'element', (element) => {
    if (element.tagName === 'th') cells.push(spoken(element).trim());
  });
  return cells.filter((cell) => cell !== '').slice(0, 4);
}

/** The words of a cell, without its formulas: in a name they would be read as TeX. */
function spoken(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element' && String(node.properties.className).split(',').includes('katex')) {
    return '';
  }
  return node.children.map(spoken).join('');
}
