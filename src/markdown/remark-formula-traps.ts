// Formulas that Markdown reads without complaint, and wrongly.

import type { Root, TableCell } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { HAN } from './han.ts';
import { pointAt, report, sourceOf } from './problems.ts';

/** «5元到», «5 到 »: what stands between two prices, no formula. */
const PRICE = new RegExp(`^\\d[^\\\\^_={}]*[${HAN}，。；]`, 'u');

export function remarkFormulaTraps() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node) => {
      if (node.type === 'inlineMath' && sourceOf(file, node).startsWith('$$')) {
        report(file, node, '$$…$$写在一行里不会单独成行：让两个$$各占一行，公式写在它们中间');
      } else if (node.type === 'inlineMath' && PRICE.test(node.value)) {
        report(file, node, `“${sourceOf(file, node)}”被当成了公式：表示钱的$写成\\$`);
      }
      if (node.type === 'math' && !/\n[ \t>]*\${2,}[ \t]*$/.test(sourceOf(file, node))) {
        report(file, node, '这个$$后面没有配对的$$：结尾的$$要单独占一行');
      }
      if (node.type === 'tableCell') checkCell(node, file);
      if (node.type === 'table') node.children[0].children.forEach((cell) => checkHead(cell, file));
    });
  };
}

/** Few screen readers say a formula in Chinese, so the name of a column is not left to one alone. */
function checkHead(cell: TableCell, file: VFile): void {
  const bare = cell.children.every(
    (node) => node.type === 'inlineMath' || (node.type === 'text' && node.value.trim() === ''),
  );
  const formula = cell.children.find((node) => node.type === 'inlineMath');
  if (!bare || !formula) return;
  report(
    file,
    formula,
    `表头里光有公式，读屏软件念不清：加上名称，写成“名称${sourceOf(file, formula)}”`,
  );
}

/** A bar inside a formula ends the cell: half of the formula stays, its $ alone. */
function checkCell(cell: TableCell, file: VFile): void {
  visit(cell, 'text', (text) => {
    const at = sourceOf(file, text).search(/(?<!\\)\$/);
    if (at < 0) return;
    const place = pointAt(String(file), text.position!.start.offset! + at);
    report(
      file,
      place,
      '这一格里的$没有配对：公式里的竖线会把表格切断，|写成\\mid，||写成\\parallel',
    );
  });
  visit(cell, 'inlineMath', (math) => {
    if (sourceOf(file, math).includes('\\|')) {
      report(file, math, '表格里的\\|在公式中会印成双竖线：单竖线写成\\mid，双竖线写成\\parallel');
    }
  });
}
