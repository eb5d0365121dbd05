// The variables of a page: each <Scrub name="win" value={0.99} … /> is one, and each <Given …> of an exercise.

import type { Expression, Program } from 'estree';
import type { Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import { evaluate, type Scope } from './evaluate.ts';

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

export type Tag = MdxJsxFlowElement | MdxJsxTextElement;

/** The variables that a tree declares, without a word about what is wrong with them. */
export function variablesOf(tree: Root, scope: Scope): ReadonlyMap<string, PageVariable> {
  const found = declarationsIn(tree).map((tag) => readVariable(tag, scope));
  return new Map(found.flatMap((variable) => (variable ? [[variable.name, variable]] : [])));
}

export function declarationsIn(tree: Root): Tag[] {
  return tagsIn(tree).filter(({ name }) => name === 'Scrub' || name === 'Given');
}

export function tagsIn(tree: Root): Tag[] {
  const found: Tag[] = [];
  visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
    found.push(node as Tag);
  });
  return found;
}

/** Undefined while something is missing or of the wrong type. */
export function readVariable(tag: Tag, scope: Scope): PageVariable | undefined {
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
