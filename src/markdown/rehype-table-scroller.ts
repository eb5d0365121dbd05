// A wide table scrolls inside its own box, which the keyboard can reach and a screen reader can name.
// The caption, until now the element before the table, moves into it. An empty corner is no heading.

import type { Element, Nodes, Parents, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

export function rehypeTableScroller() {
  return (tree: Root): void => {
    visit(tree, 'element', (table, index, parent) => {
      if (table.tagName !== 'table' || !parent) return undefined;
      emptyCorner(table);
      const caption = takeCaption(table, index!, parent);
      const at = parent.children.indexOf(table);
      parent.children[at] = {
        type: 'element',
        tagName: 'div',
        properties: {
          className: ['table-scroll'],
          role: 'region',
          tabIndex: 0,
          ariaLabel: caption
            ? nameOf(caption)
            : ['表格', headings(table)].filter(Boolean).join('：'),
        },
        children: [table],
      };
      return [SKIP, at + 1];
    });
  };
}

function emptyCorner(table: Element): void {
  visit(table, 'element', (element) => {
    if (element.tagName === 'th' && element.children.length === 0) element.tagName = 'td';
  });
}

/** Moves the caption that stands before the table, see remark-captions, into it. */
function takeCaption(table: Element, index: number, parent: Parents): Element | undefined {
  const from = parent.children.findLastIndex((node, i) => i < index && node.type === 'element');
  const line = parent.children[from];
  if (line?.type !== 'element' || line.properties.dataCaption === undefined) return undefined;
  parent.children.splice(from, index - from);
  // The inner box stays in view when the table scrolls.
  const inner: Element = { ...line, tagName: 'span', properties: {} };
  table.children.unshift({ ...line, tagName: 'caption', properties: {}, children: [inner] });
  return inner;
}

/** «表2.1：两场球的信息量», without the number on pages that have none. */
function nameOf({ children }: Element): string {
  const [first, ...rest] = children;
  const numbered = first?.type === 'element' && first.tagName === 'a';
  const words = (numbered ? rest : children).map(spoken).join('').trim();
  return numbered ? `${spoken(first)}：${words}` : `表格：${words}`;
}

function headings(table: Element): string {
  const cells: string[] = [];
  visit(table, 'element', (element) => {
    if (element.tagName === 'th') cells.push(spoken(element).trim());
  });
  return cells
    .filter((cell) => cell !== '')
    .slice(0, 4)
    .join('、');
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
