// «[#why-log]» at the end of a line is the id of what stands there: it survives rewording and is
// not printed.

import type { Paragraph, Heading } from 'mdast';

const BRACKET = /\s*\[#([^\]]*)\]\s*$/;
const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Ids that say what they belong to; a heading's id begins with none of these. */
export const PREFIX = { equation: 'eq-', table: 'tab-', figure: 'fig-' } as const;

export const ID_RULE = '只能用小写英文字母、数字和连字符';

/** Takes the bracket off the end of a text: what is left, and what the bracket says. */
export function splitBracket(text: string): { rest: string; id: string | undefined } {
  const found = BRACKET.exec(text);
  return found ? { rest: text.slice(0, found.index), id: found[1] } : { rest: text, id: undefined };
}

/** Takes the bracket off the end of a line and returns what it says. */
export function takeBracket(line: Heading | Paragraph): string | undefined {
  const last = line.children.at(-1);
  if (last?.type !== 'text') return undefined;
  const { rest, id } = splitBracket(last.value);
  if (id === undefined) return undefined;
  last.value = rest;
  if (rest === '') line.children.pop();
  return id;
}

export function isId(id: string, prefix = ''): boolean {
  return KEBAB.test(id) && id.startsWith(prefix) && id !== prefix;
}
