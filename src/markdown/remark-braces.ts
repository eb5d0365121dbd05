// {entropy([0.99, 0.01])} in prose and \val{…} in formulas become the numbers they compute.

import { parseExpressionAt } from 'acorn';
import type { Expression, Program } from 'estree';
import type { Parent, PhrasingContent, Root, RootContent } from 'mdast';
import type { InlineMath, Math as DisplayMath } from 'mdast-util-math';
import type { MdxFlowExpression, MdxTextExpression } from 'mdast-util-mdx';
import type { Point } from 'unist';
import { SKIP, visit, type VisitorResult } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { evaluate, ExpressionError, type Scope } from './evaluate.ts';
import { printed, printedTex } from './printed.ts';
import { pointAt, report, sourceOf } from './problems.ts';

interface Options {
  /** The names in scope; loaded once a file has something to compute. */
  scope: () => Promise<Scope>;
}

export function remarkBraces({ scope }: Options) {
  return async (tree: Root, file: VFile): Promise<void> => {
    reportBracesOfMarkdown(tree, file);
    const names = await scope();
    visit(tree, (node, index, parent): VisitorResult => {
      if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') {
        return replaceExpression(node, index!, parent as Parent, file, names);
      }
      if (node.type === 'inlineMath' || node.type === 'math') replaceVals(node, file, names);
      return undefined;
    });
  };
}

/** A plain `.md` file has no expressions: there a brace would be printed as it is. */
function reportBracesOfMarkdown(tree: Root, file: VFile): void {
  if (file.extname !== '.md') return;
  visit(tree, 'text', (node) => {
    const offset = sourceOf(file, node).search(/(?<!\\)\{/);
    if (offset < 0) return;
    const place = pointAt(String(file), node.position!.start.offset! + offset);
    report(file, place, '.md文件里的大括号不会计算：把文件改名为.mdx，或者写成\\{');
  });
}

function replaceExpression(
  node: MdxTextExpression | MdxFlowExpression,
  index: number,
  parent: Parent,
  file: VFile,
  scope: Scope,
): VisitorResult {
  const program = node.data?.estree as Program | undefined;
  const statement = program?.body[0];
  // A comment: {/* … */}
  if (!statement) {
    parent.children.splice(index, 1);
    return [SKIP, index];
  }
  let nodes: PhrasingContent[];
  try {
    if (statement.type !== 'ExpressionStatement') {
      throw new ExpressionError('大括号里只能写一个要算的式子', statement);
    }
    nodes = printed(evaluate(statement.expression, scope));
  } catch (error) {
    const place = error instanceof ExpressionError ? startOf(error.node) : undefined;
    report(file, place ?? node, `{${node.value}}：${(error as Error).message}`);
    return SKIP;
  }
  for (const part of nodes) part.position = node.position;
  const replacement: RootContent[] =
    node.type === 'mdxFlowExpression'
      ? [{ type: 'paragraph', children: nodes, position: node.position }]
      : nodes;
  parent.children.splice(index, 1, ...replacement);
  return [SKIP, index + replacement.length];
}

/** remark-mdx gives the nodes of an expression their places in the file. */
function startOf(node: { loc?: { start: { line: number; column: number } } | null }) {
  return node.loc ? { line: node.loc.start.line, column: node.loc.start.column + 1 } : undefined;
}

const VAL = /\\val(?![A-Za-z])/g;
const HEAD = /^\s*(?:\[(\d+)\])?\s*\{/;

function replaceVals(node: InlineMath | DisplayMath, file: VFile, scope: Scope): void {
  if (node.value.search(VAL) < 0) return;
  const places = placesOfVals(node, file);
  let count = 0;
  let tex = '';
  let rest = node.value;
  for (let at = rest.search(VAL); at >= 0; at = rest.search(VAL)) {
    const place = places[count++] ?? node;
    tex += rest.slice(0, at);
    rest = rest.slice(at + '\\val'.length);
    const head = HEAD.exec(rest);
    const length = head ? balancedLength(rest.slice(head[0].length)) : -1;
    if (!head || length < 0) {
      report(file, place, '\\val后面要有一对完整的大括号：\\val{entropy([0.9, 0.1])}');
      break;
    }
    const source = rest.slice(head[0].length, head[0].length + length);
    rest = rest.slice(head[0].length + length + 1);
    try {
      const expression = parseExpressionAt(source, 0, { ecmaVersion: 'latest' });
      if (source.slice(expression.end).trim() !== '') throw new Error('写不成一个式子');
      tex += printedTex(evaluate(expression as Expression, scope), Number(head[1] ?? 3));
    } catch (error) {
      const wrong = error instanceof SyntaxError ? '写不成一个式子' : (error as Error).message;
      report(file, place, `\\val{${source}}：${wrong}`);
      tex += '0';
    }
  }
  setTex(node, tex + rest);
}

function placesOfVals(node: InlineMath | DisplayMath, file: VFile): Point[] {
  const start = node.position?.start.offset;
  if (start === undefined) return [];
  const found = sourceOf(file, node).matchAll(VAL);
  return [...found].map(({ index }) => pointAt(String(file), start + index));
}

/** How far the text runs to the brace that closes it; −1 when none does. */
function balancedLength(text: string): number {
  let depth = 1;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '{') depth++;
    if (text[i] === '}' && --depth === 0) return i;
  }
  return -1;
}

/** remark-math keeps the formula twice: as the value, and as the text of the code element. */
function setTex(node: InlineMath | DisplayMath, tex: string): void {
  node.value = tex;
  const [child] = node.data?.hChildren ?? [];
  if (child?.type === 'text') child.value = tex;
  if (child?.type === 'element' && child.children[0]?.type === 'text')
    child.children[0].value = tex;
}
