// Runs a piece of content through some plugins of the pipeline, and nothing else.

import { fileURLToPath } from 'node:url';
import type { Nodes, Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified, type PluggableList } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { problems } from '../../src/markdown/problems.ts';
import { remarkCjkMark } from '../../src/markdown/remark-cjk-mark.ts';

const fixture = (path: string) => fileURLToPath(new URL(`./fixtures/${path}`, import.meta.url));

export const folders = { islands: fixture('islands/'), components: fixture('components/') };
export const content = fixture('content/');
export const references = fixture('references.bib');

/** Stands in for the metrics. */
export const scope = async () => {
  const { FORMATTERS } = await import('../../src/markdown/scope.ts');
  return {
    ...FORMATTERS,
    entropy: (p: number[]) => {
      if (p.some((x) => x < 0)) throw new RangeError('entropy requires every p[i] ≥ 0');
      return p.reduce((sum, x) => sum - (x === 0 ? 0 : x * Math.log2(x)), 0);
    },
    softmax: (x: number[]) => {
      const total = x.reduce((sum, xi) => sum + Math.exp(xi), 0);
      return x.map((xi) => Math.exp(xi) / total);
    },
    huffmanCode: (_p: number[]) => ({ words: ['0', '10', '11'], lengths: [1, 2, 2] }),
    broken: (_x: number) => NaN,
  };
};

export interface Outcome {
  html: string;
  tree: Root;
  /** `line:column message`. */
  problems: string[];
}

interface Settings {
  remark?: PluggableList;
  rehype?: PluggableList;
  name?: string;
}

const SYNTAX: PluggableList = [remarkMath, remarkCjkFriendly, remarkCjkMark];

export async function run(
  text: string,
  { remark = [], rehype = [], name = '02-test.mdx' }: Settings = {},
): Promise<Outcome> {
  const file = new VFile({ path: name, value: text });
  const processor = unified()
    .use(remarkParse)
    .use(name.endsWith('.mdx') ? [remarkMdx] : [])
    .use(remarkGfm)
    .use(SYNTAX)
    .use(remark);
  const tree = (await processor.run(processor.parse(file), file)) as Root;
  const after = unified().use(remarkRehype).use(rehype).use(rehypeStringify);
  const html = after.stringify(
    (await after.run(structuredClone(withoutTags(tree)), file)) as never,
  );
  return {
    html: String(html),
    tree,
    problems: problems(file).map(({ line, column, reason }) => `${line}:${column} ${reason}`),
  };
}

/** Tags become plain elements with the same attributes, so that they can be printed. */
function withoutTags(tree: Root): Root {
  const copy = structuredClone(tree);
  visit(copy, (node: Nodes) => {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const hProperties = Object.fromEntries(
        node.attributes.map((item) => {
          if (item.type !== 'mdxJsxAttribute') return ['…', ''];
          const { value } = item;
          return [item.name, typeof value === 'object' && value ? value.value : (value ?? '')];
        }),
      );
      node.data = { hName: node.name ?? 'div', hProperties } as never;
    }
  });
  return copy;
}
