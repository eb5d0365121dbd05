// What KaTeX writes and no browser needs. A chapter has hundreds of formulas: half a kilobyte of its
// first load, compressed.

import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** A thousandth of an em is a fiftieth of a pixel. */
const LENGTH = /(\d*\.\d{3})\d+em/g;

export function rehypeKatexLean() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }) => {
      // An HTML page knows MathML by the name of its root.
      if (tagName === 'math') delete properties.xmlns;
      if (typeof properties.style === 'string') {
        properties.style = properties.style.replace(LENGTH, '$1em').replace(/;$/, '');
      }
    });
  };
}
