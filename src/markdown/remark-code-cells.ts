// ```js cell: a code cell. It is run while the site is built, with the cells before it, and becomes
// <CodeCell> with its output; a ```python fence right after it is its twin.

import type { Node, VariableDeclaration } from 'acorn';
import type { Expression } from 'estree';
import type { Code, Nodes, Parent, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { type Input, type InputValue, scriptLine } from '../cells/inputLines.ts';
import { numbersOf } from '../cells/numbersIn.ts';
import type { Output } from '../cells/output.ts';
import { ID_RULE, isId } from './bracketId.ts';
import { type CodeMeta, codeMeta } from './codeMeta.ts';
import { namesIn, parsed } from './codeNames.ts';
import { courseTag, type TagFolders } from './courseTags.ts';
import { evaluate } from './evaluate.ts';
import { suggest } from './nearest.ts';
import type { PageVariable, Tag } from './pageVariables.ts';
import { report } from './problems.ts';
import { attribute } from './remark-data-table.ts';
import { importLine } from './remark-tags.ts';
import { runCells } from './runCells.ts';

/** What <CodeCell> shows. */
export interface CodeCell {
  id: string;
  /** `2.1`; pages that are no chapter have no numbers. */
  number: string | undefined;
  title: string;
  inputs: Input[];
  /** Without the lines that became inputs. */
  code: string;
  python: string | undefined;
  outputs: Output[];
}

declare module 'mdast' {
  interface Data {
    /** For the notebook that is made of the page. */
    codeCell?: CodeCell & { numbers: number[] };
  }
}

const TAG = { name: 'CodeCell', specifier: '@/components/CodeCell.astro' };

/** A fence of the file and what has been read off it. */
interface Fence {
  node: Code;
  parent: Parent;
  twin: Code | undefined;
  meta: CodeMeta;
  inputs: Input[];
  code: string;
  /** The line of the file above the first line of `code`. */
  above: number;
}

export function remarkCodeCells(folders: TagFolders) {
  return async (tree: Root, file: VFile): Promise<void> => {
    const fences = fencesIn(tree, file, folders);
    if (fences.length === 0) return;
    if (file.extname === '.md') {
      report(file, fences[0].node, '.md文件里的代码不会运行：把文件改名为.mdx');
      return;
    }
    const cells = fences.map(({ inputs, code }) => ({ inputs: inputs.map(scriptLine), code }));
    const { outputs, failure } = await runCells(cells);
    if (failure) {
      const { node, above } = fences[failure.cell];
      const place = failure.line ? { line: above + failure.line, column: 1 } : node;
      report(file, place, `代码出错：${failure.message}`);
    }
    for (const [i, fence] of fences.entries()) replace(fence, outputs[i]);
    tree.children.unshift(importLine(TAG));
  };
}

function fencesIn(tree: Root, file: VFile, folders: TagFolders): Fence[] {
  const figures = figuresIn(tree);
  const ids = new Map<string, number>();
  const fences: Fence[] = [];
  visit(tree, 'code', (node, index, parent) => {
    const meta = codeMeta(node);
    if (!meta) return;
    checkId(node, meta, ids, file);
    const next = parent!.children[index! + 1];
    const twin = next?.type === 'code' && next.lang === 'python' ? next : undefined;
    const fence: Fence = {
      node,
      parent: parent!,
      twin,
      meta,
      inputs: [],
      code: node.value,
      above: node.position?.start.line ?? 0,
    };
    takeInputs(fence, figures, file, folders);
    fences.push(fence);
  });
  return fences;
}

function checkId(node: Code, { id }: CodeMeta, ids: Map<string, number>, file: VFile): void {
  if (!id) {
    report(file, node, '代码要有一个编号，写定以后不要改：```js cell [#your-surprise]');
    return;
  }
  const before = ids.get(id);
  const others = (file.data.targets ?? []).filter(
    (target) => target.id === id && target.kind !== 'code',
  );
  if (!isId(id)) report(file, node, `编号[#${id}]${ID_RULE}，例如[#your-surprise]`);
  else if (before !== undefined) {
    report(file, node, `编号[#${id}]在第${before}行已经用过：换一个不同的`);
  } else if (others.length > 0) {
    report(file, node, `编号[#${id}]与本页别的编号重复：换一个不同的`);
  }
  ids.set(id, node.position?.start.line ?? 0);
}

/** The live examples of a page by their anchors. */
function figuresIn(tree: Root): Map<string, Tag> {
  const figures = new Map<string, Tag>();
  visit(tree, (node: Nodes) => {
    if (node.type !== 'mdxJsxFlowElement') return;
    const { id } = node.data?.target ?? {};
    if (id) figures.set(id, node);
  });
  return figures;
}

/** The page's variables that the code mentions, and the leading lines that a figure gives. */
function takeInputs(
  fence: Fence,
  figures: ReadonlyMap<string, Tag>,
  file: VFile,
  folders: TagFolders,
): void {
  const { node, meta } = fence;
  const given = new Map<string, Pick<Input, 'key' | 'from'>>();
  for (const anchor of meta.from) {
    const figure = figures.get(anchor);
    if (!figure) {
      const hint = suggest(anchor, [...figures.keys()], '锚点');
      report(file, node, `from=${anchor}：本页没有锚点是${anchor}的动手图。${hint}`);
      continue;
    }
    const { number } = figure.data!.target!;
    const from = number === undefined ? '图' : `图${number}`;
    const fields = courseTag(figure.name!, folders)?.fields ?? [];
    if (fields.length === 0)
      report(file, node, `from=${anchor}：这张图没有可以给代码的值，去掉from`);
    for (const name of fields) {
      given.set(name, { key: `${anchor}.${name}`, from });
    }
  }
  const program = parsed(node.value);
  // What cannot be parsed is told when it is run.
  if (!program) return;
  let end = 0;
  for (const statement of program.body) {
    const line = leadingLine(statement as unknown as Node);
    const source = line && given.get(line.name);
    if (!source) break;
    fence.inputs.push({ ...line, ...source });
    end = (statement as unknown as Node).end;
  }
  if (meta.from.length > 0 && given.size > 0 && fence.inputs.length === 0) {
    const names = [...given.keys()].join('、');
    report(
      file,
      node,
      `from=${meta.from.join(',')}：代码要从图里的值开头，例如const p = [0.7, 0.3]；图里的值有${names}`,
    );
  }
  const rest = node.value.slice(end).replace(/^;?[^\S\n]*\n*/, '');
  fence.above += node.value.slice(0, node.value.length - rest.length).split('\n').length - 1;
  fence.code = rest;
  const mentioned = namesIn(program);
  for (const { name, initial } of (
    file.data.variables ?? new Map<string, PageVariable>()
  ).values()) {
    if (mentioned.has(name)) fence.inputs.push({ name, key: name, value: initial, from: '正文' });
  }
}

/** `const p = [0.7, 0.3]` */
function leadingLine(statement: Node): { name: string; value: InputValue } | undefined {
  if (statement.type !== 'VariableDeclaration') return undefined;
  const { kind, declarations } = statement as VariableDeclaration;
  const [{ id, init }] = declarations;
  if (kind !== 'const' || declarations.length !== 1 || id.type !== 'Identifier' || !init) {
    return undefined;
  }
  try {
    const value = evaluate(init as unknown as Expression, {});
    return isInputValue(value) ? { name: id.name, value } : undefined;
  } catch {
    return undefined;
  }
}

function isInputValue(value: unknown): value is InputValue {
  if (typeof value === 'number' || typeof value === 'string') return true;
  return Array.isArray(value) && value.every((item) => typeof item === 'number');
}

function replace({ node, parent, twin, meta, inputs, code }: Fence, outputs: Output[]): void {
  const cell: CodeCell = {
    id: meta.id ?? '',
    number: node.data?.target?.number,
    title: meta.title,
    inputs,
    code,
    python: twin?.value,
    outputs,
  };
  const element: MdxJsxFlowElement = {
    type: 'mdxJsxFlowElement',
    name: TAG.name,
    attributes: [attribute('cell', cell)],
    children: [],
    data: { codeCell: { ...cell, numbers: numbersOf(outputs) } },
  };
  parent.children.splice(parent.children.indexOf(node), twin ? 2 : 1, element);
}
