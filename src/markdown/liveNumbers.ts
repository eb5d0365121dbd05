// A live number in a formula. KaTeX knows no such thing, so it sets a stand-in, a number that no
// formula of ours contains; afterwards the stand-in is found in the HTML, in the MathML and in the
// TeX that is copied, and the first value takes its place.

import type { Element, ElementContent, Root, Text } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import { formatNumber } from '../kit/format.ts';

export interface LiveNumber {
  /** Of the function that computes it in the page. */
  key: string;
  digits: number;
  /** What it is at the start. */
  value: number;
  standIn: number;
}

/** The first stand-in of a formula. */
export const STAND_IN = 90_417_300;

/** What a formula carries in its `dataLive`. */
export function liveNumbersOf(scope: Element): LiveNumber[] {
  const carried = [scope, ...scope.children].flatMap((node) =>
    node.type === 'element' && typeof node.properties.dataLive === 'string'
      ? (JSON.parse(node.properties.dataLive) as LiveNumber[])
      : [],
  );
  return carried;
}

/** Puts the first values in place of the stand-ins of a formula that has been set. */
export function placeLiveNumbers(root: Root, numbers: readonly LiveNumber[]): void {
  for (const number of numbers) {
    // Found first, then placed: what is placed changes the tree.
    const found: [Text, Element][] = [];
    visitParents(root, 'text', (text, ancestors) => {
      if (!text.value.includes(String(number.standIn))) return;
      found.push([text, ancestors.at(-1) as Element]);
    });
    for (const [text, parent] of found) place(text, parent, number);
  }
}

function place(text: Text, parent: Element, number: LiveNumber): void {
  const [before, after] = text.value.split(String(number.standIn));
  const shown = formatNumber(number.value, number.digits);
  if (parent.tagName === 'annotation') {
    text.value = before + shown + after;
    return;
  }
  const attributes = { dataLive: number.key, dataDigits: String(number.digits) };
  if (before === '' && after === '') {
    text.value = shown;
    Object.assign(parent.properties, attributes);
    return;
  }
  // KaTeX joins neighbours that look alike: 2 and the number become one piece of text.
  const inner: Element = {
    type: 'element',
    tagName: 'span',
    properties: attributes,
    children: [{ type: 'text', value: shown }],
  };
  const parts: ElementContent[] = [{ type: 'text', value: before }, inner];
  parent.children.splice(parent.children.indexOf(text), 1, ...parts, {
    type: 'text',
    value: after,
  });
}
