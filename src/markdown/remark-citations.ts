// [@cover2006, §2.3; @mackay2003, §2.6] becomes [1, §2.3; 2, §2.6], numbered in the order of the page,
// with the works at its foot. Where the page itself lists all works, their numbers are those of the list.

import type { Link, List, Paragraph, Parent, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { bibliography, type Work } from './bibliography.ts';
import { HAN } from './han.ts';
import { suggest } from './nearest.ts';
import { tagsIn } from './pageVariables.ts';
import { pointAt, report, sourceOf } from './problems.ts';

interface Options {
  /** The file of references. */
  references: string;
}

const CITATION = /\[(@[^\]]*)\]/g;
const ITEM = /^@([A-Za-z0-9][\w-]*)(?:,\s*(.+))?$/;

export function remarkCitations({ references }: Options) {
  return (tree: Root, file: VFile): void => {
    if (!String(file).includes('[@')) return;
    const { works } = bibliography(references);
    const listsAll = tagsIn(tree).some(({ name }) => name === 'References');
    const page = new Citations(works, listsAll ? [...works.keys()] : [], file);
    visit(tree, 'text', (node, index, parent) => {
      const found = [...node.value.matchAll(CITATION)];
      if (found.length === 0) return undefined;
      const parts: PhrasingContent[] = [];
      let done = 0;
      const starts = [...sourceOf(file, node).matchAll(CITATION)].map((match) => match.index);
      found.forEach((match, i) => {
        const offset = node.position!.start.offset! + (starts[i] ?? 0);
        parts.push(text(node.value.slice(done, match.index)));
        parts.push(...page.cite(match[1], offset));
        done = match.index + match[0].length;
      });
      parts.push(text(node.value.slice(done)));
      const kept = parts.filter((part) => part.type !== 'text' || part.value !== '');
      (parent as Parent).children.splice(index!, 1, ...kept);
      return [SKIP, index! + kept.length];
    });
    if (!listsAll) tree.children.push(...page.list());
  };
}

/** The citations of one page so far. */
class Citations {
  readonly #works: ReadonlyMap<string, Work>;
  readonly #file: VFile;
  /** Keys in the order of their numbers. */
  readonly #order: string[];
  readonly #times = new Map<string, number>();

  constructor(works: ReadonlyMap<string, Work>, order: string[], file: VFile) {
    this.#works = works;
    this.#order = order;
    this.#file = file;
  }

  /** The nodes of one bracket, whose `[` stands at `offset`. */
  cite(inside: string, offset: number): PhrasingContent[] {
    const nodes: PhrasingContent[] = [text('[')];
    let start = offset + 1;
    inside.split(';').forEach((typed, i) => {
      const place = pointAt(String(this.#file), start + typed.length - typed.trimStart().length);
      start += typed.length + 1;
      const item = typed.trim();
      const [, key, locator] = ITEM.exec(item) ?? [];
      const work = this.#works.get(key);
      if (i > 0) nodes.push(text('; '));
      if (!key) {
        report(this.#file, place, `引用写成[@键, §2.3]，几处用分号隔开；这里写的是“${item}”`);
      } else if (!work) {
        const hint = suggest(key, [...this.#works.keys()], '文献');
        report(this.#file, place, `content/references.bib里没有${key}。${hint}`);
      } else {
        nodes.push(this.#link(work, locator));
      }
    });
    return [...nodes, text(']')];
  }

  #link({ key, short }: Work, locator: string | undefined): Link {
    if (!this.#order.includes(key)) this.#order.push(key);
    const times = (this.#times.get(key) ?? 0) + 1;
    this.#times.set(key, times);
    const shown = `${this.#order.indexOf(key) + 1}${located(locator)}`;
    return {
      type: 'link',
      url: `#ref-${key}`,
      children: [text(shown)],
      data: {
        hProperties: {
          className: ['citation'],
          id: `cite-${key}-${times}`,
          ariaLabel: `${shown}：${short}`,
        },
      },
    };
  }

  /** The works of the page, each with the way back to where it is cited. */
  list(): [Paragraph, List] | [] {
    if (this.#order.length === 0) return [];
    const title: Paragraph = {
      type: 'paragraph',
      children: [text('参考文献')],
      data: { hProperties: { className: ['references-title'], id: 'references' } },
    };
    const list: List = {
      type: 'list',
      ordered: true,
      start: 1,
      spread: false,
      data: { hProperties: { className: ['references'] } },
      children: this.#order.map((key) => ({
        type: 'listItem',
        spread: false,
        data: { hProperties: { id: `ref-${key}`, lang: this.#works.get(key)!.lang } },
        children: [{ type: 'paragraph', children: this.#entry(this.#works.get(key)!) }],
      })),
    };
    return [title, list];
  }

  #entry({ key, full }: Work): PhrasingContent[] {
    const times = this.#times.get(key) ?? 0;
    const words = full.map(({ text: words, isTitle, href }): PhrasingContent => {
      const inner: PhrasingContent = isTitle
        ? { type: 'emphasis', children: [text(words)] }
        : text(words);
      return href === undefined ? inner : { type: 'link', url: href, children: [inner] };
    });
    return [...words, ...Array.from({ length: times }, (_, i) => back(key, i + 1, times))];
  }
}

function back(key: string, time: number, times: number): Link {
  return {
    type: 'link',
    url: `#cite-${key}-${time}`,
    children: [text('↩')],
    data: {
      hProperties: {
        className: ['back'],
        lang: 'zh-CN',
        ariaLabel: times > 1 ? `返回正文第${time}处引用` : '返回正文',
      },
    },
  };
}

/** Behind a Chinese locator, a Chinese comma. */
function located(locator: string | undefined): string {
  if (!locator) return '';
  return new RegExp(`^[第${HAN}]`, 'u').test(locator) ? `，${locator}` : `, ${locator}`;
}

function text(value: string): Text {
  return { type: 'text', value };
}
