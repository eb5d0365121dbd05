// Every section and every display formula has a link to itself, so that its address can be copied.
// (The number in the caption of a table or a picture is such a link already: remark-numbering.)

import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

export function rehypeSelfLinks() {
  return (tree: Root): void => {
    visit(tree, 'element', (element, index, parent) => {
      const { id } = element.properties;
      if (typeof id !== 'string' || !parent) return undefined;
      const wrapped = wrap(element, id);
      if (!wrapped) return undefined;
      parent.children[index!] = wrapped;
      return SKIP;
    });
  };
}

function wrap(element: Element, id: string): Element | undefined {
  if (/^h[2-6]$/.test(element.tagName)) return sectionOf(element, id);
  return isFormula(element) ? equationOf(element, id) : undefined;
}

/** The link stands beside the heading, not in it: screen readers list headings by their text. */
function sectionOf(heading: Element, id: string): Element {
  const link = linkTo(id, ['self'], '本节的链接', []);
  return box(['heading', `heading-${heading.tagName[1]}`], {}, [heading, link]);
}

/** Stands around the formula's own box, so that the number stays when a wide formula scrolls. */
function equationOf(formula: Element, id: string): Element {
  const number = formula.properties.dataNumber;
  formula.properties = {};
  const children: ElementContent[] = [formula];
  if (typeof number === 'string') {
    const text: ElementContent = { type: 'text', value: `(${number})` };
    children.push(linkTo(id, ['self-number'], `式${number}`, [text]));
  }
  return box(['equation'], { id }, children);
}

/** Display math before KaTeX: `<pre><code class="math-display">`. */
function isFormula({ tagName, children: [code] }: Element): boolean {
  if (tagName !== 'pre' || code?.type !== 'element') return false;
  const { className } = code.properties;
  return Array.isArray(className) && className.includes('math-display');
}

function linkTo(
  id: string,
  className: string[],
  ariaLabel: string,
  children: ElementContent[],
): Element {
  const properties = { href: `#${id}`, className, ariaLabel };
  return { type: 'element', tagName: 'a', properties, children };
}

function box(
  className: string[],
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName: 'div', properties: { className, ...properties }, children };
}
