// {entropy([0.99, 0.01])} in prose and \val{…} in formulas become the numbers they compute. What
// mentions a variable of the page stays live.

import { parseExpressionAt } from 'acorn';
import type { Expression, Program } from 'estree';
import type { Parent, PhrasingContent, Root, RootContent } from 'mdast';
import type { InlineMath, Math as DisplayMath } from 'mdast-util-math';
import type { MdxFlowExpression, MdxTextExpression } from 'mdast-util-mdx';
import type { Point } from 'unist';
import { SKIP, visit, type VisitorResult } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { evaluate, ExpressionError, unknownName, type Scope } from './evaluate.ts';
import { expressionsIn, freeNames, liveKey, mentioned } from './liveExpressions.ts';
import { STAND_IN, type LiveNumber } from './liveNumbers.ts';
import { printed, printedLive, printedTex, requirePrintable } from './printed.ts';
import { pointAt, report, sourceOf } from './problems.ts';
import type { PageVariable } from './pageVariables.ts';
import { valPlaces, valsIn } from './vals.ts';

interface Options {
  /** The names in scope; loaded once a file has something to compute. */
  scope: () => Promise<Scope>;
}

/** The names in scope and the variables of the page. */
interface Names {
  scope: Scope;
  variables: ReadonlyMap<string, PageVariable>;
}

export function remarkBraces({ scope }: Options) {
  return async (tree: Root, file: VFile): Promise<void> => {
    reportBracesOfMarkdown(tree, file);
    const names = { scope: await scope(), variables: file.data.variables ?? new Map() };
    reportLiveHeadings(tree, file, names);
    visit(tree, (node, index, parent): VisitorResult => {
      if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') {
        return replaceExpression(node, index!, parent as Parent, file, names);
      }
      if (node.type === 'inlineMath' || node.type === 'math') replaceVals(node, file, names);
      return undefined;
    });
  };
}

/** A heading is repeated in the table of contents and in links, where nothing is live. */
function reportLiveHeadings(tree: Root, file: VFile, { variables }: Names): void {
  visit(tree, 'heading', (heading) => {
    const [found] = expressionsIn({ type: 'root', children: [heading] })
      .map(({ expression }) => mentioned(expression, variables)[0])
      .filter(Boolean);
    if (found) {
      report(file, heading, `标题里不能用会变的数（${found.name}）：标题还要印在目录里`);
    }
  });
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
  names: Names,
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
    const { expression } = statement;
    const { value, live } = compute(expression, names, requirePrintable);
    nodes = live ? [printedLive(value, liveKey(node.value))] : printed(value);
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

/**
 * The value at the start, and whether the expression is live. A live one must have a value, fit to
 * be printed, wherever the reader may take it: it is tried at the ends of every range.
 */
function compute(
  expression: Expression,
  { scope, variables }: Names,
  require: (value: unknown) => void,
): { value: unknown; live: boolean } {
  // First, so that a condition hides no wrong name in the branch that is not taken at the start.
  requireKnownNames(expression, { scope, variables });
  const used = mentioned(expression, variables);
  if (used.length === 0) return { value: evaluate(expression, scope), live: false };
  const at = (values: Scope) => {
    const value = evaluate(expression, { ...scope, ...values });
    require(value);
    return value;
  };
  const start = Object.fromEntries(used.map(({ name, initial }) => [name, initial]));
  const value = at(start);
  for (const corner of corners(used)) {
    try {
      at(corner);
    } catch (error) {
      const where = Object.entries(corner).map(([name, one]) => `${name}=${one}`);
      const why = (error as Error).message;
      throw new Error(`${where.join('，')}时${why}。把min或max改到算得出来的范围`, {
        cause: error,
      });
    }
  }
  return { value, live: true };
}

function requireKnownNames(expression: Expression, { scope, variables }: Names): void {
  for (const node of freeNames(expression)) {
    if (variables.has(node.name) || Object.hasOwn(scope, node.name)) continue;
    throw unknownName(node.name, node, scope, [...variables.keys()]);
  }
}

/** More variables than this in one expression are tried one by one. */
const MOST_TOGETHER = 4;

function corners(variables: readonly PageVariable[]): Record<string, number>[] {
  if (variables.length > MOST_TOGETHER) {
    const start = Object.fromEntries(variables.map(({ name, initial }) => [name, initial]));
    return variables.flatMap(({ name, min, max }) => [
      { ...start, [name]: min },
      { ...start, [name]: max },
    ]);
  }
  return variables.reduce<Record<string, number>[]>(
    (found, { name, min, max }) =>
      found.flatMap((one) => [
        { ...one, [name]: min },
        { ...one, [name]: max },
      ]),
    [{}],
  );
}

/** remark-mdx gives the nodes of an expression their places in the file. */
function startOf(node: { loc?: { start: { line: number; column: number } } | null }) {
  return node.loc ? { line: node.loc.start.line, column: node.loc.start.column + 1 } : undefined;
}

function replaceVals(node: InlineMath | DisplayMath, file: VFile, names: Names): void {
  const vals = valsIn(node.value);
  if (vals.length === 0) return;
  const places = placesOfVals(node, file);
  const live: LiveNumber[] = [];
  let tex = '';
  let done = 0;
  vals.forEach(({ start, end, digits, source }, i) => {
    tex += node.value.slice(done, start);
    done = end;
    const place = places[i] ?? node;
    if (source === undefined) {
      report(file, place, '\\val后面要有一对完整的大括号：\\val{entropy([0.9, 0.1])}');
      return;
    }
    try {
      const expression = parseExpressionAt(source, 0, { ecmaVersion: 'latest' });
      if (source.slice(expression.end).trim() !== '') throw new Error('写不成一个式子');
      const result = compute(expression as Expression, names, (value) => {
        printedTex(value, digits);
      });
      tex += result.live
        ? standIn(live, result.value, liveKey(source), digits)
        : printedTex(result.value, digits);
    } catch (error) {
      const wrong = error instanceof SyntaxError ? '写不成一个式子' : (error as Error).message;
      report(file, place, `\\val{${source}}：${wrong}`);
      tex += '0';
    }
  });
  setTex(node, tex + node.value.slice(done));
  if (live.length > 0) keepLive(node, live);
}

function placesOfVals(node: InlineMath | DisplayMath, file: VFile): Point[] {
  const start = node.position?.start.offset;
  if (start === undefined) return [];
  return valPlaces(sourceOf(file, node)).map((index) => pointAt(String(file), start + index));
}

/** Puts a number into the formula that KaTeX will set and rehype-katex-strict will find again. */
function standIn(live: LiveNumber[], value: unknown, key: string, digits: number): string {
  if (typeof value !== 'number') throw new Error('公式里会变的只能是一个数');
  const number = { key, digits, value: 0 + value, standIn: STAND_IN + live.length };
  live.push(number);
  return String(number.standIn);
}

/** Travels with the formula through remark-rehype. */
function keepLive(node: InlineMath | DisplayMath, live: readonly LiveNumber[]): void {
  const dataLive = JSON.stringify(live);
  const [child] = node.data?.hChildren ?? [];
  if (child?.type === 'element') child.properties = { ...child.properties, dataLive };
  else node.data = { ...node.data, hProperties: { ...node.data?.hProperties, dataLive } };
}

/** remark-math keeps the formula twice: as the value, and as the text of the code element. */
function setTex(node: InlineMath | DisplayMath, tex: string): void {
  node.value = tex;
  const [child] = node.data?.hChildren ?? [];
  if (child?.type === 'text') child.value = tex;
  if (child?.type === 'element' && child.children[0]?.type === 'text')
    child.children[0].value = tex;
}
