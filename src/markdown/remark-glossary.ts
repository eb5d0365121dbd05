// The first use of a term in each section becomes a link to the glossary. The author marks nothing; in
// the section where a term is taught, and wherever the front matter says so, it is left alone.

import { basename } from 'node:path';
import type { Link, Nodes, Parent, PhrasingContent, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { rootFrom } from './contentFiles.ts';
import { readGlossary, type Term } from './glossary.ts';
import { suggest } from './nearest.ts';
import { pointAt, report } from './problems.ts';

interface Options {
  glossary: string;
}

export function remarkGlossary({ glossary }: Options) {
  return (tree: Root, file: VFile): void => {
    const terms = readGlossary(glossary);
    const skipped = skippedTerms(terms, file);
    if (skipped === 'all') return;
    const forms = new Map<string, Term>();
    for (const term of terms) {
      for (const form of [term.term, ...(term.also ?? [])]) {
        if (!skipped.has(form)) forms.set(form, term);
      }
    }
    if (forms.size > 0) new Linker(forms, file).link(tree);
  };
}

/** `terms: false` leaves all alone, `terms: [熵]` these. */
function skippedTerms(terms: readonly Term[], file: VFile): ReadonlySet<string> | 'all' {
  const choice = file.data.astro?.frontmatter?.terms as unknown;
  if (choice === false) return 'all';
  const listed = Array.isArray(choice) ? choice.map(String) : [];
  const known = terms.flatMap(({ term, also }) => [term, ...(also ?? [])]);
  for (const form of listed.filter((one) => !known.includes(one))) {
    const hint = suggest(form, known, '术语');
    report(file, pointAt(String(file), 0), `front matter的terms：术语表里没有“${form}”。${hint}`);
  }
  return new Set(listed);
}

/** What is a link already, is no running text, or would be pressed for something else. */
const CLOSED = new Set([
  'heading',
  'link',
  'linkReference',
  'inlineCode',
  'code',
  'math',
  'computed',
  'footnoteDefinition',
]);

function isClosed(node: Nodes): boolean {
  if (CLOSED.has(node.type)) return true;
  if (node.type === 'mdxJsxTextElement') return true;
  if (node.type === 'exercisePiece') return ['label', 'summary'].includes(node.data.hName);
  return node.type === 'paragraph' && Boolean(node.data?.captionOf ?? node.data?.figcaption);
}

class Linker {
  readonly #terms: ReadonlyMap<string, Term>;
  readonly #pattern: RegExp;
  readonly #file: string;
  readonly #address: string;
  /** Ids of the terms met in this section. */
  #met = new Set<string>();
  #section = '';

  constructor(terms: ReadonlyMap<string, Term>, file: VFile) {
    this.#terms = terms;
    this.#file = basename(file.path);
    this.#address = `${rootFrom(this.#file)}glossary/#`;
    // The longest first: 交叉熵 is not 熵. A Latin term ends where its word ends.
    const unlike = [...terms.values()].flatMap((term) => term.unlike ?? []);
    const forms = [...terms.keys(), ...unlike].sort((a, b) => b.length - a.length);
    const latin = (form: string) => (/^[A-Za-z]+$/.test(form) ? `(?<!\\w)${form}(?!\\w)` : form);
    this.#pattern = new RegExp(forms.map(latin).join('|'), 'g');
  }

  link(node: Parent): void {
    for (let i = 0; i < node.children.length; i += 1) {
      const child = node.children[i] as Nodes;
      if (child.type === 'heading' && child.depth === 2) this.#open(child.data?.hProperties?.id);
      if (child.type === 'mdxJsxFlowElement' && child.name === 'Exercise') this.#met = new Set();
      if (isClosed(child)) continue;
      if (child.type === 'text') {
        const parts = this.#split(child);
        (node.children as Nodes[]).splice(i, 1, ...parts);
        i += parts.length - 1;
      } else if (child.type === 'table') {
        for (const row of child.children.slice(1)) this.link(row);
      } else if ('children' in child) {
        this.link(child as Parent);
      }
    }
  }

  #open(id: unknown): void {
    this.#met = new Set();
    this.#section = String(id);
  }

  #split(node: Text): PhrasingContent[] {
    const parts: PhrasingContent[] = [];
    let done = 0;
    for (const { 0: form, index } of node.value.matchAll(this.#pattern)) {
      const term = this.#terms.get(form);
      // Looks like a term, and is none.
      if (!term) continue;
      const { id, where } = term;
      if (this.#met.has(id)) continue;
      this.#met.add(id);
      if (where === `${this.#file}#${this.#section}`) continue;
      parts.push({ type: 'text', value: node.value.slice(done, index) });
      parts.push(this.#anchor(form, id));
      done = index + form.length;
    }
    if (done === 0) return [node];
    parts.push({ ...node, value: node.value.slice(done) });
    return parts.filter((part) => part.type !== 'text' || part.value !== '');
  }

  #anchor(form: string, id: string): Link {
    return {
      type: 'link',
      url: this.#address + id,
      children: [{ type: 'text', value: form }],
      data: { hProperties: { className: ['term'] } },
    };
  }
}
