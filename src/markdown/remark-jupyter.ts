// Makes the parts of a Jupyter notebook out of a chapter: its text with all numbers computed and all
// references printed, its Python cells, and a line with a link where a live example stands. They
// travel to the page as `notebook` in the front matter.

import { gfmToMarkdown } from 'mdast-util-gfm';
import { mathToMarkdown } from 'mdast-util-math';
import { toMarkdown } from 'mdast-util-to-markdown';
import { toString } from 'mdast-util-to-string';
import { basename } from 'node:path';
import type {
  BlockContent,
  Blockquote,
  Heading,
  Link,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import type { MdxJsxAttribute } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { COURSE, type MarkdownPart, type Part, type Place } from '../jupyter/chapterNotebook.ts';
import { formatNumber, formatTex } from '../kit/format.ts';
import { Formatted, shown } from '../notebook/formatted.ts';
import { isChapter, slugOf } from './contentFiles.ts';
import type { LiveNumber } from './liveNumbers.ts';
import type { Tag } from './pageVariables.ts';
import { plainTex } from './plainTex.ts';
import { problems } from './problems.ts';

/** Around what follows the page: code points that no text holds. */
const OPEN = '\uE000';
const CLOSE = '\uE001';
const MARKED = /\uE000(\d+):(.*?)\uE001/gs;

export function remarkJupyter() {
  return (tree: Root, file: VFile): void => {
    const frontmatter = file.data.astro?.frontmatter;
    const name = basename(file.path ?? '');
    // No page is made of a file with problems; what they left in the tree is no Markdown.
    if (!frontmatter || !isChapter(name) || problems(file).length > 0) return;
    frontmatter.notebook = new Writer(`${slugOf(name)}/`).parts(tree);
  };
}

/** One walk through a chapter. */
class Writer {
  readonly #page: string;
  readonly #places: Pick<Place, 'kind' | 'key'>[] = [];
  readonly #parts: Part[] = [];
  readonly #counts = new Map<string, number>();
  /** Footnotes, which Jupyter does not know: they are told where they belong. */
  readonly #notes = new Map<string, PhrasingContent[]>();
  #section = 'opening';
  #blocks: RootContent[] = [];

  constructor(page: string) {
    this.#page = page;
  }

  parts(tree: Root): Part[] {
    visit(tree, 'footnoteDefinition', ({ identifier, children }) => {
      const [first] = children;
      if (first?.type === 'paragraph') this.#notes.set(identifier, first.children);
    });
    for (const node of tree.children) {
      if (node.type === 'heading') this.#beginSection(node);
      this.#take(node);
    }
    this.#flush();
    return this.#parts;
  }

  #beginSection({ data }: Heading): void {
    this.#flush();
    this.#section = String(data?.hProperties?.id ?? this.#section);
  }

  /** A block, or a box that holds some; code ends a cell wherever it stands. */
  #take(node: RootContent, wrap: (blocks: BlockContent[]) => RootContent[] = (all) => all): void {
    if (node.type === 'mdxjsEsm' || node.type === 'footnoteDefinition') return;
    if (node.type !== 'mdxJsxFlowElement') {
      this.#blocks.push(...wrap([this.#block(node)]));
      return;
    }
    const { codeCell } = node.data ?? {};
    if (codeCell) {
      if (codeCell.python === undefined) {
        this.#blocks.push(...wrap([this.#live('代码', codeCell.number, codeCell.id)]));
        return;
      }
      this.#flush();
      const { id, python, inputs, numbers } = codeCell;
      this.#parts.push({ type: 'code', id: idOf('code', id), cell: id, python, inputs, numbers });
      return;
    }
    const { target } = node.data ?? {};
    if (target?.kind === 'figure') {
      this.#blocks.push(...wrap([this.#live('图', target.number, target.id)]));
      return;
    }
    this.#box(node);
  }

  /** A box keeps its kind and title as a line of their own, and its blocks as a quotation. */
  #box(node: Tag): void {
    const title = titleOf(node);
    const quote = (blocks: BlockContent[]): Blockquote[] => [
      { type: 'blockquote', children: blocks },
    ];
    const answer = answerOf(node);
    const lead: Paragraph[] = title
      ? [{ type: 'paragraph', children: [{ type: 'strong', children: [text(title)] }] }]
      : [];
    if (answer) lead.push({ type: 'paragraph', children: [text(`答案：${answer}。`)] });
    let blocks: BlockContent[] = [...lead];
    const flush = () => {
      if (blocks.length > 0) this.#blocks.push(...quote(blocks));
      blocks = [];
    };
    for (const child of node.children as RootContent[]) {
      const holdsCode = child.type === 'mdxJsxFlowElement' && child.data?.codeCell?.python;
      const isBox =
        child.type === 'mdxJsxFlowElement' && !child.data?.codeCell && !child.data?.target;
      if (holdsCode || isBox) {
        flush();
        this.#take(child);
      } else this.#take(child, (all) => (blocks.push(...all), []));
    }
    flush();
  }

  /** «图3.1是能动手的，在网页上：…» */
  #live(what: string, number: string | undefined, anchor: string): Paragraph {
    const name = `${what}${number ?? ''}`;
    const url = this.#mark('figure', anchor, `${COURSE}${this.#page}#${anchor}`);
    const verb = what === '图' ? '可以动手' : '可以运行';
    return {
      type: 'paragraph',
      children: [
        { type: 'emphasis', children: [text(`${name}${verb}，请到网页上看：`)] },
        { type: 'link', url, children: [text(name)] },
      ],
    };
  }

  /** A copy of a block in plain Markdown. */
  #block(node: RootContent): BlockContent {
    const copy = structuredClone(node);
    visit({ type: 'root', children: [copy] } as Root, (one: Nodes, index, parent) => {
      const plain = this.#plain(one);
      if (!plain || !parent || index === undefined) return undefined;
      parent.children.splice(index, 1, ...(plain as never[]));
      return index;
    });
    if (copy.type === 'heading') {
      const { dataNumber } = copy.data?.hProperties ?? {};
      if (dataNumber) copy.children.unshift(text(`${String(dataNumber)} `));
    }
    return copy as BlockContent;
  }

  /** What takes the place of a node that Markdown does not know; undefined when it may stay. */
  #plain(node: Nodes): PhrasingContent[] | undefined {
    switch (node.type) {
      case 'computed': {
        const key = node.data.hProperties.dataLive;
        const shown = node.children.map(({ value }) => value).join('');
        return [text(typeof key === 'string' ? this.#mark('text', key, shown) : shown)];
      }
      case 'footnoteReference':
        return [
          text('（注：'),
          ...structuredClone(this.#notes.get(node.identifier) ?? []),
          text('）'),
        ];
      case 'mark':
        return [{ type: 'strong', children: node.children }];
      case 'strong':
        // Between punctuation and a Chinese character ** would not be bold everywhere.
        if (!EDGE.test(toString(node))) return undefined;
        return [
          { type: 'html', value: '<strong>' },
          ...node.children,
          { type: 'html', value: '</strong>' },
        ];
      case 'mdxJsxTextElement':
        if (node.name !== 'Scrub') return node.children;
        return [
          text(
            this.#mark(
              'scrub',
              String(valueOf(node, 'name')),
              formatNumber(Number(valueOf(node, 'value')), 12),
            ),
          ),
        ];
      case 'link':
        // The way back from a reference to the text is the page's.
        if (isBack(node)) return [];
        node.url = this.#address(node);
        return undefined;
      case 'inlineMath':
      case 'math': {
        node.value = this.#tex(node);
        // Only what is shown: the rest would be for the page's own HTML.
        delete node.data;
        if (node.type === 'math') delete node.meta;
        return undefined;
      }
      case 'paragraph':
        // The caption of a table begins with its number.
        if (node.data?.captionOf) node.children.splice(1, 0, text(' '));
        delete node.data;
        return undefined;
      default:
        return undefined;
    }
  }

  /** Addresses of the chapter and of the course, as seen from nowhere in particular. */
  #address({ url }: Link): string {
    if (/^[a-z]+:/i.test(url)) return url;
    const { pathname, hash } = new URL(url, `http://course/${this.#page}`);
    return `${COURSE}${pathname.slice(1)}${hash}`;
  }

  #tex(node: Extract<Nodes, { type: 'math' | 'inlineMath' }>): string {
    let tex = plainTex(node.value);
    for (const { key, digits, value, standIn } of liveNumbersIn(node)) {
      tex = tex.replaceAll(String(standIn), this.#mark('tex', key, formatTex(value, digits)));
    }
    const { dataNumber } = node.data?.hProperties ?? {};
    return node.type === 'math' && dataNumber ? `${tex}\n\\tag{${String(dataNumber)}}` : tex;
  }

  #mark(kind: Place['kind'], key: string, shown: string): string {
    this.#places.push({ kind, key });
    return `${OPEN}${this.#places.length - 1}:${shown}${CLOSE}`;
  }

  #flush(): void {
    const blocks = this.#blocks;
    this.#blocks = [];
    if (blocks.length === 0) return;
    const markdown = toMarkdown(
      { type: 'root', children: blocks },
      {
        extensions: [gfmToMarkdown({ tablePipeAlign: false }), mathToMarkdown()],
        bullet: '-',
        emphasis: '*',
        rule: '-',
      },
    ).trimEnd();
    const count = (this.#counts.get(this.#section) ?? 0) + 1;
    this.#counts.set(this.#section, count);
    this.#parts.push(this.#placed(idOf(this.#section, String(count)), markdown));
  }

  /** The text without its marks, and where they stood. */
  #placed(id: string, markdown: string): MarkdownPart {
    const places: Place[] = [];
    let done = '';
    let read = 0;
    for (const found of markdown.matchAll(MARKED)) {
      const [marked, index, shown] = found;
      done += markdown.slice(read, found.index);
      const start = done.length;
      done += shown;
      places.push({ start, end: done.length, ...this.#places[Number(index)] });
      read = found.index + marked.length;
    }
    return { type: 'markdown', id, text: done + markdown.slice(read), places };
  }
}

/** A text that begins or ends with what is neither letter nor digit. */
const EDGE = /^[^\p{L}\p{N}]|[^\p{L}\p{N}]$/u;

const text = (value: string) => ({ type: 'text' as const, value });

/** nbformat: letters, digits, - and _, at most 64. */
const idOf = (first: string, second: string) => `${first.slice(0, 40)}-${second}`.slice(0, 64);

const KINDS: Readonly<Record<string, string>> = {
  Definition: '定义',
  Misconception: '误解',
  Proof: '证明',
  DeepDive: '深入一步',
  Predict: '先猜一猜',
  Takeaway: '带走这些',
};

/** «误解：“KL散度是距离”» */
function titleOf(node: Tag): string {
  const kind = KINDS[node.name ?? ''];
  const words = ['title', 'question', 'term'].map((name) => valueOf(node, name)).find(Boolean);
  const english = valueOf(node, 'english');
  const options = valueOf(node, 'options');
  const named = [words, english].filter(Boolean).join('，');
  const choice = Array.isArray(options) ? `（${options.join('／')}）` : '';
  return [kind, named && `${named}${choice}`].filter(Boolean).join('：');
}

function isBack({ data }: Link): boolean {
  const names = data?.hProperties?.className;
  return Array.isArray(names) && names.includes('back');
}

/** Of a prediction, as its page prints it. */
function answerOf(node: Tag): string | undefined {
  if (node.name !== 'Predict') return undefined;
  const answer = valueOf(node, 'answer');
  if (typeof answer === 'string') return answer;
  if (typeof answer === 'number') return formatNumber(answer) + String(valueOf(node, 'unit') ?? '');
  const { kind, value, digits } = answer as Formatted;
  return shown(new Formatted(kind, value, digits), 'bit');
}

/** The live numbers that remark-braces left in a formula. */
function liveNumbersIn(node: Extract<Nodes, { type: 'math' | 'inlineMath' }>): LiveNumber[] {
  const [child] = node.data?.hChildren ?? [];
  const inner = child?.type === 'element' ? child.properties.dataLive : undefined;
  const carried = inner ?? node.data?.hProperties?.dataLive;
  return typeof carried === 'string' ? (JSON.parse(carried) as LiveNumber[]) : [];
}

/** What the author wrote for an attribute, or what it has been computed to. */
function valueOf(node: Tag, name: string): unknown {
  const item = node.attributes.find(
    (one): one is MdxJsxAttribute => one.type === 'mdxJsxAttribute' && one.name === name,
  );
  if (!item?.value || typeof item.value === 'string') return item?.value;
  try {
    return JSON.parse(item.value.value);
  } catch {
    return undefined;
  }
}
