// A line break in the source would be printed as a space. Between Chinese characters there is none.

import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { HAN, WIDE } from './han.ts';

const QUOTES = '“”‘’…—';
const BESIDE = `[${HAN}${WIDE}${QUOTES}]`;
const BREAK = new RegExp(
  `(?<=${BESIDE})[ \\t]*\\r?\\n[ \\t]*|[ \\t]*\\r?\\n[ \\t]*(?=${BESIDE})`,
  'gu',
);

export function remarkJoinLines() {
  return (tree: Root): void => {
    visit(tree, 'text', (node) => {
      node.value = node.value.replace(BREAK, '');
    });
  };
}
