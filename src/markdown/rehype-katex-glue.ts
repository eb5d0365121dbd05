// Browsers may break a line on either side of an inline formula, so a comma after one can begin a
// line. A formula and the punctuation that belongs to it are therefore wrapped in <span class="glue">.

import type { Element, ElementContent, Parents, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

const OPENING = /[（“‘《]+$/;
const CLOSING = /^[，。；：？！、）”’》％…]+/;

/** A longer formula may be broken inside, where KaTeX allows it: it might not fit on a phone's line. */
const LONGEST_UNBROKEN = 12;

export function rehypeKatexGlue() {
  return (tree: Root): void => {
    visit(tree, 'element', (element, index, parent) => {
      if (hasClass(element, 'katex-display')) return SKIP;
      if (!hasClass(element, 'katex')) return;
      if (parent && index !== undefined) glue(element, index, parent);
      return SKIP;
    });
  };
}

function glue(formula: Element, index: number, parent: Parents): void {
  const before = parent.children[index - 1];
  const after = parent.children[index + 1];
  const open = before?.type === 'text' ? (OPENING.exec(before.value)?.[0] ?? '') : '';
  const close = after?.type === 'text' ? (CLOSING.exec(after.value)?.[0] ?? '') : '';
  if (open === '' && close === '') return;
  if (before?.type === 'text')
    before.value = before.value.slice(0, before.value.length - open.length);
  if (after?.type === 'text') after.value = after.value.slice(close.length);
  const children: ElementContent[] = [formula];
  if (open) children.unshift({ type: 'text', value: open });
  if (close) children.push({ type: 'text', value: close });
  const long = texOf(formula).length > LONGEST_UNBROKEN;
  if (long && close) holdEnd(formula);
  const className = long ? ['glue', 'glue-long'] : ['glue'];
  parent.children[index] = {
    type: 'element',
    tagName: 'span',
    properties: { className },
    children,
  };
}

/**
 * Inside a formula that may be broken, a line may also end after its last piece, in front of the
 * punctuation: unless that piece stands in a span of its own where nothing wraps.
 */
function holdEnd(formula: Element): void {
  visit(formula, 'element', (element) => {
    if (!hasClass(element, 'katex-html')) return;
    const last = element.children.pop();
    if (!last) return SKIP;
    element.children.push({
      type: 'element',
      tagName: 'span',
      properties: { className: ['glue-end'] },
      children: [last],
    });
    return SKIP;
  });
}

function hasClass(element: Element, name: string): boolean {
  const { className } = element.properties;
  return Array.isArray(className) && className.includes(name);
}

function texOf(formula: Element): string {
  let tex = '';
  visit(formula, 'element', (element) => {
    const [child] = element.children;
    if (element.tagName === 'annotation' && child?.type === 'text') tex = child.value;
  });
  return tex;
}
