// A formula in a sentence needs a little air beside a letter or a Han character, and none beside
// ，。）. The class gap-l or gap-r says on which side.

import type { Element, Root, RootContent } from 'hast';

const PHRASING = new Set([
  'a',
  'strong',
  'em',
  'mark',
  'del',
  'data',
  'span',
  'sup',
  'sub',
  'code',
  'dfn',
  'b',
  'i',
]);
const NEEDS_GAP = /[\p{Script=Han}\p{Script=Latin}\p{Nd}]/u;

export function rehypeKatexGaps() {
  return (tree: Root): void => {
    let before = '';
    let waiting: Element | undefined;

    function boundary(): void {
      before = '';
      waiting = undefined;
    }
    function text(value: string): void {
      if (value === '') return;
      if (waiting && NEEDS_GAP.test([...value][0])) addClass(waiting, 'gap-r');
      waiting = undefined;
      before = [...value].at(-1)!;
    }
    function visit(node: RootContent): void {
      if (node.type === 'text') return text(node.value);
      if (node.type === 'element' && hasClass(node, 'katex')) {
        if (NEEDS_GAP.test(before)) addClass(node, 'gap-l');
        before = '';
        waiting = node;
        return;
      }
      const inline =
        (node.type === 'element' &&
          PHRASING.has(node.tagName) &&
          !hasClass(node, 'katex-display')) ||
        (node.type as string) === 'mdxJsxTextElement';
      if (!inline) boundary();
      // The display formula is set apart anyway.
      if ('children' in node && !(node.type === 'element' && hasClass(node, 'katex-display'))) {
        (node.children as RootContent[]).forEach(visit);
      }
      if (!inline) boundary();
    }

    tree.children.forEach(visit);
  };
}

function hasClass(element: Element, name: string): boolean {
  const { className } = element.properties;
  return Array.isArray(className) && className.includes(name);
}

function addClass(element: Element, name: string): void {
  (element.properties.className as string[]).push(name);
}
