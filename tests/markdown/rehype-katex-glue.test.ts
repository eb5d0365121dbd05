import type { Element, ElementContent, Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { rehypeKatexGlue } from '../../src/markdown/rehype-katex-glue.ts';

/** What KaTeX leaves of `$tex$`, as far as the plugin looks at it. */
function formula(tex: string, className = 'katex'): Element {
  const annotation: Element = {
    type: 'element',
    tagName: 'annotation',
    properties: {},
    children: [{ type: 'text', value: tex }],
  };
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: [className] },
    children: [annotation],
  };
}

/** A paragraph from text with formulas between dollar signs. */
function paragraph(text: string): Root {
  const children = text
    .split('$')
    .map((part, i): ElementContent => (i % 2 ? formula(part) : { type: 'text', value: part }))
    .filter((node) => node.type !== 'text' || node.value !== '');
  return { type: 'root', children: [{ type: 'element', tagName: 'p', properties: {}, children }] };
}

/** Formulas as F, wrappers as [ ] or, where lines may break inside, as { }. */
function outline(node: Root | ElementContent): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const className = node.type === 'element' ? ((node.properties.className ?? []) as string[]) : [];
  if (className.includes('katex')) return 'F';
  const inside = (node.children as ElementContent[]).map(outline).join('');
  if (className.includes('glue-long')) return `{${inside}}`;
  return className.includes('glue') ? `[${inside}]` : inside;
}

describe('punctuation stays with its formula', () => {
  it.each([
    ['设$p$，则', '设[F，]则'],
    ['（$p$）', '[（F）]'],
    ['“$p$”，则', '[“F”，]则'],
    ['$p$、$q$', '[F、]F'],
    ['设$p$是', '设F是'],
    ['设$p$', '设F'],
    ['设$a+b+c+d+e+f+g+h+i+j+k+l+m+n+o$，则', '设{F，}则'],
  ])('%s', (text, expected) => {
    const tree = paragraph(text);
    rehypeKatexGlue()(tree);
    expect(outline(tree)).toBe(expected);
  });

  it('holds the last piece of a long formula to the punctuation', () => {
    const tree = paragraph('设$a+b+c+d+e+f+g+h+i+j+k+l+m+n+o$，则$a+b+c+d+e+f+g+h+i+j+k+l$');
    const piece = (): Element => ({
      type: 'element',
      tagName: 'span',
      properties: { className: ['base'] },
      children: [],
    });
    const html = (node: ElementContent) => (node as Element).children.at(-1) as Element;
    for (const node of (tree.children[0] as Element).children) {
      if (node.type !== 'element') continue;
      node.children.push({
        type: 'element',
        tagName: 'span',
        properties: { className: ['katex-html'] },
        children: [piece(), piece()],
      });
    }
    rehypeKatexGlue()(tree);
    const [, glued, , loose] = (tree.children[0] as Element).children;
    const [first, last] = html((glued as Element).children[0]).children as Element[];
    expect(first.properties.className).toEqual(['base']);
    expect(last.properties.className).toEqual(['glue-end']);
    expect((last.children[0] as Element).properties.className).toEqual(['base']);
    expect((html(loose).children as Element[]).map((one) => one.properties.className)).toEqual([
      ['base'],
      ['base'],
    ]);
  });

  it('leaves display formulas alone', () => {
    const tree = paragraph('设，');
    (tree.children[0] as Element).children.unshift(formula('p', 'katex-display'));
    const before = structuredClone(tree);
    rehypeKatexGlue()(tree);
    expect(tree).toEqual(before);
  });
});
