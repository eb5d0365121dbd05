// An expression that mentions a variable of the page is live: it is computed again in the page
// whenever the variable changes. Here its key, and the small module that computes it there.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseFrontmatter } from '@astrojs/markdown-remark';
import { parseExpressionAt } from 'acorn';
import type { Expression, Identifier, Node, Program } from 'estree';
import { walk } from 'estree-walker';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Scope } from './evaluate.ts';
import { variablesOf, type PageVariable } from './pageVariables.ts';
import { valsIn } from './vals.ts';

/** The names an expression takes from outside: not those of its own arrow functions. */
export function freeNames(expression: Node): Identifier[] {
  const free: Identifier[] = [];
  const bound: string[] = [];
  walk(expression, {
    enter(node, parent, key) {
      // Refused as a whole: nothing may be assigned.
      if (node.type === 'AssignmentExpression') this.skip();
      if (node.type === 'ArrowFunctionExpression') bound.push(...parameters(node));
      if (node.type !== 'Identifier' || bound.includes(node.name)) return;
      const isName =
        (parent?.type === 'MemberExpression' && key === 'property' && !parent.computed) ||
        (parent?.type === 'ArrowFunctionExpression' && key === 'params');
      if (!isName) free.push(node);
    },
    leave(node) {
      if (node.type === 'ArrowFunctionExpression') {
        bound.splice(bound.length - parameters(node).length);
      }
    },
  });
  return free;
}

const parameters = (arrow: Extract<Node, { type: 'ArrowFunctionExpression' }>) =>
  arrow.params.flatMap((one) => (one.type === 'Identifier' ? [one.name] : []));

/** The variables an expression mentions, each once, in the order of the page. */
export function mentioned(
  expression: Node,
  variables: ReadonlyMap<string, PageVariable>,
): PageVariable[] {
  const names = new Set(freeNames(expression).map(({ name }) => name));
  return [...variables.values()].filter(({ name }) => names.has(name));
}

/** What connects the place in the page with the function in the module. */
export function liveKey(source: string): string {
  return createHash('sha256').update(source.trim()).digest('hex').slice(0, 6);
}

/**
 * The module of one chapter: for every live expression the variables it needs and the function that
 * computes it; undefined when the chapter has none.
 */
export function liveModule(text: string, scope: Scope): string | undefined {
  const tree = parse(text);
  const variables = variablesOf(tree, scope);
  if (variables.size === 0) return undefined;
  const lines = new Map<string, string>();
  const used = new Set<string>();
  for (const { source, expression } of expressionsIn(tree)) {
    const names = mentioned(expression, variables).map(({ name }) => name);
    if (names.length === 0) continue;
    for (const { name } of freeNames(expression)) if (!variables.has(name)) used.add(name);
    const compute = `(${names.join(', ')}) => (${source.trim()})`;
    lines.set(liveKey(source), `  '${liveKey(source)}': [${JSON.stringify(names)}, ${compute}],`);
  }
  const imports = [...used].sort().map((name) => `import { ${name} } from ${fileOf(name)};`);
  return [...imports, 'export const expressions = {', ...lines.values(), '};', ''].join('\n');
}

/** With the same syntax as on the site: what stands in a formula or in code is no expression. */
function parse(text: string): Root {
  const { content } = parseFrontmatter(text, { frontmatter: 'empty-with-spaces' });
  const processor = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkMath);
  return processor.parse(content);
}

export interface Found {
  source: string;
  expression: Expression;
}

/** Every expression of a tree: in braces, in \\val{…}, and what an <Answer> is. */
export function expressionsIn(tree: Root): Found[] {
  const found: Found[] = [];
  const add = (source: string, program: Program | null | undefined) => {
    const statement = program?.body[0];
    if (statement?.type === 'ExpressionStatement') {
      found.push({ source, expression: statement.expression });
    }
  };
  visit(tree, (node) => {
    if (node.type === 'mdxJsxFlowElement' && node.name === 'Answer') {
      const item = node.attributes.find(
        (one) => one.type === 'mdxJsxAttribute' && one.name === 'is',
      );
      if (typeof item?.value === 'object' && item.value)
        add(item.value.value, item.value.data?.estree);
    }
    if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') {
      add(node.value, node.data?.estree);
    }
    if (node.type === 'inlineMath' || node.type === 'math') {
      for (const { source } of valsIn(node.value)) {
        if (source === undefined) continue;
        try {
          const expression = parseExpressionAt(source, 0, { ecmaVersion: 'latest' });
          found.push({ source, expression: expression as Expression });
        } catch {
          // Told with its place by remark-braces.
        }
      }
    }
  });
  return found;
}

const METRICS = new URL('../metrics/', import.meta.url);
const FORMATTED = new URL('../notebook/formatted.ts', import.meta.url);

/** The file of a metric is called as the metric; the formatters share one. */
function fileOf(name: string): string {
  const url = metricFiles().get(name) ?? FORMATTED;
  return JSON.stringify(fileURLToPath(url).replaceAll('\\', '/'));
}

/** By exported name: a few files export more than the function they are called after. */
export function metricFiles(): ReadonlyMap<string, URL> {
  const files = readdirSync(fileURLToPath(METRICS)).filter((file) => file.endsWith('.ts'));
  return new Map(
    files.flatMap((file) => {
      const url = new URL(file, METRICS);
      const names = readFileSync(url, 'utf8').matchAll(/^export (?:async )?function (\w+)/gm);
      return [...names].map(([, name]) => [name, url] as const);
    }),
  );
}
