// The variables of a page: each <Scrub name="win" value={0.99} … /> is one. Found first, so that
// every expression and every tag of the file may name them, also above the place of the number.

import type { Expression, Program } from 'estree';
import type { Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { evaluate, type Scope } from './evaluate.ts';
import { report } from './problems.ts';

export interface PageVariable {
  name: string;
  /** What the page starts with. */
  initial: number;
  min: number;
  max: number;
}

declare module 'vfile' {
  interface DataMap {
    variables: ReadonlyMap<string, PageVariable>;
  }
}

interface Options {
  scope: () => Promise<Scope>;
}

type Tag = MdxJsxFlowElement | MdxJsxTextElement;

export function remarkVariables({ scope }: Options) {
  return async (tree: Root, file: VFile): Promise<void> => {
    const names = await scope();
    const lines = new Map<string, number>();
    const variables = new Map<string, PageVariable>();
    for (const tag of scrubs(tree)) {
      const variable = readVariable(tag, names);
      // What is missing or of the wrong type is told with the props of all tags.
      if (!variable) continue;
      const problem = faultOf(variable, names, lines);
      if (problem) report(file, tag, `<Scrub>的${problem}`);
      lines.set(variable.name, tag.position?.start.line ?? 0);
      variables.set(variable.name, variable);
    }
    file.data.variables = variables;
  };
}

/** The variables that a tree declares, without a word about what is wrong with them. */
export function variablesOf(tree: Root, scope: Scope): ReadonlyMap<string, PageVariable> {
  const found = scrubs(tree).map((tag) => readVariable(tag, scope));
  return new Map(found.flatMap((variable) => (variable ? [[variable.name, variable]] : [])));
}

function scrubs(tree: Root): Tag[] {
  const found: Tag[] = [];
  visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
    if ((node as Tag).name === 'Scrub') found.push(node as Tag);
  });
  return found;
}

function readVariable(tag: Tag, scope: Scope): PageVariable | undefined {
  const value = (name: string): unknown => {
    const item = tag.attributes.find(
      (one): one is MdxJsxAttribute => one.type === 'mdxJsxAttribute' && one.name === name,
    );
    if (!item?.value || typeof item.value === 'string') return item?.value;
    const statement = (item.value.data?.estree as Program | undefined)?.body[0];
    if (statement?.type !== 'ExpressionStatement') return undefined;
    try {
      return evaluate(statement.expression as Expression, scope);
    } catch {
      return undefined;
    }
  };
  const [name, initial, min, max] = ['name', 'value', 'min', 'max'].map(value);
  const numbers = [initial, min, max].every((one) => Number.isFinite(one));
  return typeof name === 'string' && numbers
    ? ({ name, initial, min, max } as PageVariable)
    : undefined;
}

const NAME = /^[a-z][A-Za-z0-9]*$/;

function faultOf(
  { name, initial, min, max }: PageVariable,
  scope: Scope,
  lines: ReadonlyMap<string, number>,
): string | undefined {
  if (!NAME.test(name)) {
    return `name="${name}"不对：以小写英文字母开头，只用英文字母和数字，例如win`;
  }
  if (Object.hasOwn(scope, name)) return `name="${name}"已经是一个度量或格式的名字：换一个`;
  if (lines.has(name)) return `name="${name}"在第${lines.get(name)}行已经用过：换一个`;
  if (min >= max) return `min要小于max，这里是${min}和${max}`;
  if (initial < min || initial > max) return `value要在${min}到${max}之间，这里是${initial}`;
  return undefined;
}
