// A wide table scrolls inside its own box, which the keyboard can reach and a screen reader can name.
// The caption, until now the element before the table, moves into it. An empty corner is no heading.

import type { Element, Nodes, Parents, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

export function rehypeTableScroller() {
  return (tree: Root): void => {
    visit(tree, 'element', (table, index, parent) => {
      if (table.tagName !== 'table' || !parent) return undefined;
      emptyCorner(table);
      const name = takeCaption(table, index!, parent) || headings(table).join('、');
      const at = parent.children.indexOf(table);
      parent.children[at] = {
        type: 'element',
        tagName: 'div',
        properties: {
          className: ['table-scroll'],
          role: 'region',
          tabIndex: 0,
          ariaLabel: name === '' ? '表格' : /^表\d/.test(name) ? name : `表格：${name}`,
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

/** Moves the caption before the table into it and returns its words: «表2.1：两场球». */
function takeCaption(table: Element, index: number, parent: Parents): string {
  const from = parent.children.findLastIndex((node, i) => i < index && node.type === 'element');
  const caption = parent.children[from];
  if (caption?.type !== 'element' || caption.tagName !== 'caption') return '';
  parent.children.splice(from, index - from);
  // The inner box stays in view when the table scrolls.
  const inner: Element = {
    type: 'element',
    tagName: 'span',
    properties: {},
    children: caption.children,
  };
  table.children.unshift({ ...caption, children: [inner] });
  const [first, ...rest] = caption.children;
  const isNumber = first?.type === 'element' && first.tagName === 'a';
  const words = (isNumber ? rest : caption.children).map(spoken).join('').trim();
  return isNumber ? `${spoken(first)}：${words}` : words;
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
