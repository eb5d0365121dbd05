// A Markdown table inside a live tag is its data: the header gives `columns`, each line a row
// {label, values}. The table itself is not printed; the example draws it.

import { valueToEstree } from 'estree-util-value-to-estree';
import { toString } from 'mdast-util-to-string';
import type { Root, Table, TableCell, TableRow } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { courseTag, type CourseTag, type TagFolders } from './courseTags.ts';
import { report } from './problems.ts';
import type { PropRules } from './propRules.ts';

interface DataRow {
  label: string;
  values: number[];
}

export function remarkDataTable(folders: TagFolders) {
  return (tree: Root, file: VFile): void => {
    visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
      const element = node as MdxJsxFlowElement | MdxJsxTextElement;
      const tag = courseTag(element.name ?? '', folders);
      if (tag?.live) takeTable(element, tag, file);
    });
  };
}

function takeTable(
  element: MdxJsxFlowElement | MdxJsxTextElement,
  tag: CourseTag,
  file: VFile,
): void {
  const children = element.children as MdxJsxFlowElement['children'];
  const tables = children.filter((child): child is Table => child.type === 'table');
  const [table, second] = tables;
  if (!table) {
    if (tag.props.get('rows')?.required) {
      report(
        file,
        element,
        `<${tag.name}>里要有一张表格：写在<${tag.name}>和</${tag.name}>之间，前后各空一行`,
      );
    }
    return;
  }
  element.children = children.filter((child) => child.type !== 'table') as never;
  if (!tag.props.has('rows')) {
    report(file, table, `<${tag.name} />不收表格：把表格写在标签外面`);
    return;
  }
  if (second) {
    report(file, second, `<${tag.name}>里只能有一张表格`);
    return;
  }
  const [head, ...body] = table.children;
  const columns = head.children.slice(1).map((cell) => toString(cell).trim());
  if (tag.props.has('columns')) element.attributes.push(attribute('columns', columns));
  const rows = body.map((row) => readRow(row, head, file));
  element.attributes.push(attribute('rows', rows));
  checkRows(rows, columns, table, tag.props.get('rows')!.rules, file);
}

function checkRows(
  rows: readonly DataRow[],
  columns: readonly string[],
  table: Table,
  { rows: wanted, distribution, endsInColumn }: PropRules,
  file: VFile,
): void {
  if (wanted !== undefined && rows.length !== wanted) {
    report(file, table, `这张表要有${wanted}行，这里有${rows.length}行`);
  }
  if (distribution) {
    rows.forEach((row, i) => checkDistribution(row, table.children[i + 1], file));
  }
  if (endsInColumn) {
    rows.forEach(({ label }, i) => {
      if (columns.some((column) => label.endsWith(column))) return;
      const wanted = `行名要以一列的名字（${columns.join('、')}）结尾`;
      report(file, table.children[i + 1], `${wanted}，这里是“${label}”`);
    });
  }
}

/** As in the metrics: typed decimals such as 0.333 three times stay outside. */
const SUM_TOLERANCE = 1e-9;

function checkDistribution({ values }: DataRow, row: TableRow, file: VFile): void {
  // What cannot be read has been told already.
  if (values.some(Number.isNaN)) return;
  const negative = values.findIndex((value) => value < 0);
  if (negative >= 0) {
    const cell = row.children[negative + 1];
    report(file, cell.children[0], `概率不能小于0，这里是${values[negative]}`);
    return;
  }
  const total = values.reduce((sum, value) => sum + value, 0);
  if (Math.abs(total - 1) > SUM_TOLERANCE) {
    report(file, row, `这一行加起来是${Number(total.toPrecision(12))}，不是1`);
  }
}

function readRow(row: TableRow, head: TableRow, file: VFile): DataRow {
  const [first, ...cells] = row.children;
  if (row.children.length !== head.children.length) {
    const last = row.children.at(-1);
    const place = last?.children[0] ?? last;
    const counts = `表头有${head.children.length}格，这一行有${row.children.length}格`;
    report(file, place, `表格缺格或多格：${counts}`);
  }
  return {
    label: first ? toString(first).trim() : '',
    values: cells.map((cell) => readNumber(cell, file)),
  };
}

const NUMBER = /^[-−+]?(\d+(\.\d+)?|\.\d+)([eE][-+]?\d+)?$/;

/** `0.5`, `50%`, `1/3`, or an expression in braces that was computed before; else NaN. */
function readNumber(cell: TableCell, file: VFile): number {
  const [only] = cell.children;
  if (cell.children.length === 1 && only.type === 'computed') {
    if ('dataLive' in only.data.hProperties) {
      report(file, only, '标签里的表格不能用会变的数：写一个固定的数');
    }
    return Number(only.data.hProperties.value);
  }
  const text = toString(cell).trim();
  const percent = text.endsWith('%') ? 100 : 1;
  const parts = text
    .replace(/%$/, '')
    .split('/')
    .map((part) => part.trim());
  if (parts.length > 2 || !parts.every((part) => NUMBER.test(part))) {
    const shown = text === '' ? '这一格是空的' : `这一格写的是“${text}”`;
    report(file, only ?? cell, `${shown}：要写一个数，例如0.5、50%、1/3`);
    return NaN;
  }
  const [top, bottom = 1] = parts.map((part) => Number(part.replace('−', '-')));
  const value = top / bottom / percent;
  if (!Number.isFinite(value)) report(file, only, `这一格写的是“${text}”：分母不能是0`);
  return Number.isFinite(value) ? value : NaN;
}

/** `name={value}` as remark-mdx would have parsed it. */
export function attribute(name: string, value: unknown): MdxJsxAttribute {
  const expression = valueToEstree(value);
  return {
    type: 'mdxJsxAttribute',
    name,
    value: {
      type: 'mdxJsxAttributeValueExpression',
      value: JSON.stringify(value),
      data: {
        estree: {
          type: 'Program',
          sourceType: 'module',
          comments: [],
          body: [{ type: 'ExpressionStatement', expression }],
        },
      },
    },
  };
}
