// Numbers as a reader sees them: in order, each a link to its own place, and every reference right.
import type { Element, Nodes } from 'hast';
import type { Page as BrowserPage } from 'playwright-core';
import { visit as walk } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { chapters, pages, parsePage, type Page } from './harness/builtSite.ts';
import { DESKTOP, openFolds, PHONE, visit } from './harness/visit.ts';

const pageAt = (address: string): Page => pages.find((page) => page.address === address)!;

const hasClass = (element: Element, name: string): boolean =>
  Array.isArray(element.properties.className) && element.properties.className.includes(name);

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function all(tree: Nodes, wanted: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  walk(tree, 'element', (element) => {
    if (wanted(element)) found.push(element);
  });
  return found;
}

/** Something with a number: what it shows, and where the link on the number leads. */
interface Numbered {
  kind: 'section' | 'equation' | 'table' | 'figure';
  id: string;
  /** `2.4` */
  number: string;
  /** What a reference to it prints. */
  printed: string;
  link: string | undefined;
}

const linkIn = (element: Element | undefined): Element | undefined =>
  element && all(element, ({ tagName }) => tagName === 'a')[0];

const readers: Record<Numbered['kind'], (element: Element) => Omit<Numbered, 'kind'> | undefined> =
  {
    section(wrapper) {
      if (!hasClass(wrapper, 'heading')) return undefined;
      const [heading, link] = wrapper.children as Element[];
      const number = String(heading.properties.dataNumber);
      return {
        id: String(heading.properties.id),
        number,
        printed: `第${number}节`,
        link: String(link.properties.href),
      };
    },
    equation(wrapper) {
      if (!hasClass(wrapper, 'equation')) return undefined;
      const link = wrapper.children.at(-1) as Element;
      return {
        id: String(wrapper.properties.id),
        number: textOf(link).replace(/^\((.*)\)$/, '$1'),
        printed: `式${textOf(link)}`,
        link: String(link.properties.href),
      };
    },
    table(table) {
      if (table.tagName !== 'table') return undefined;
      const link = linkIn(all(table, ({ tagName }) => tagName === 'caption')[0]);
      // The tables of live examples and their folds have headings of their own.
      if (!link || !hasClass(link, 'self-number')) return undefined;
      return {
        id: String(table.properties.id),
        number: textOf(link).slice(1),
        printed: textOf(link),
        link: String(link.properties.href),
      };
    },
    figure(figure) {
      if (figure.tagName !== 'figure') return undefined;
      const id = String(figure.properties.id);
      const own = all(figure, (element) => hasClass(element, 'self-number'))[0];
      const number = own && textOf(own).slice(1);
      const link = own && String(own.properties.href);
      return { id, number, printed: `图${number}`, link };
    },
  };

const KINDS = Object.keys(readers) as Numbered['kind'][];

function numberedOn(page: Page): Numbered[] {
  const [article] = all(parsePage(page), ({ tagName }) => tagName === 'article');
  return all(article, () => true).flatMap((element) =>
    KINDS.flatMap((kind) => {
      const read = readers[kind](element);
      return read ? [{ kind, ...read }] : [];
    }),
  );
}

const NARROWEST = { width: 320, height: 800 };

/** Which numbers lie on other text or on the edge, or are hard to hit. */
function misplaced(page: BrowserPage): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    // The ink of a line is lower than its box.
    const linesOf = (node: Node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()].map(
        ({ x, y, width, height }) => new DOMRect(x, y + height / 6, width, (height * 2) / 3),
      );
    };
    const meet = (a: DOMRect, b: DOMRect) =>
      a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    for (const link of document.querySelectorAll<HTMLElement>('.self, .self-number')) {
      const { width, height, right } = link.getBoundingClientRect();
      const name = link.getAttribute('href')!;
      if (width < 24 || height < 24) found.push(`${name}: ${width}×${height}`);
      if (right > document.documentElement.clientWidth) found.push(`${name}: beyond the edge`);
      const equation = link.closest('.equation');
      if (!equation) continue;
      const [own] = linesOf(link);
      const formula = equation.firstElementChild!.getBoundingClientRect();
      if (meet(own, formula)) found.push(`${name}: on its formula`);
      const around = [equation.previousElementSibling, equation.nextElementSibling];
      const title = equation.parentElement!.previousElementSibling;
      for (const near of [...around, title]) {
        if (near && linesOf(near).some((line) => meet(own, line)))
          found.push(`${name}: on ${near.textContent!.slice(-20)}`);
      }
    }
    return found;
  });
}

describe.each(chapters)('$file', ({ file, address, text }) => {
  const page = pageAt(address);
  const chapter = Number(file.slice(0, 2));
  const numbered = numberedOn(page);
  const of = (kind: Numbered['kind']) => numbered.filter((one) => one.kind === kind);

  test('numbers everything that the file writes', () => {
    const lines = text.split('\n');
    const count = (pattern: RegExp) => lines.filter((line) => pattern.test(line)).length;
    expect(of('section')).toHaveLength(count(/^#{2,6} /));
    expect(of('equation')).toHaveLength(count(/^[> ]*\$\$/) / 2);
    expect(of('table')).toHaveLength(count(/^表：/));
    const [article] = all(parsePage(page), ({ tagName }) => tagName === 'article');
    const formulas = all(article, (element) => hasClass(element, 'katex-display'));
    expect(of('equation')).toHaveLength(formulas.length);
  });

  test.each(['equation', 'table', 'figure'] as const)('counts each %s in order', (kind) => {
    const wanted = of(kind).map((_, i) => `${chapter}.${i + 1}`);
    expect(wanted.length).toBeGreaterThan(0);
    expect(of(kind).map(({ number }) => number)).toEqual(wanted);
  });

  test('counts sections and those inside them in order', () => {
    const counts: number[] = [];
    for (const { number } of of('section')) {
      const depth = number.split('.').length - 2;
      counts.length = Math.min(counts.length, depth + 1);
      counts[depth] = (counts[depth] ?? 0) + 1;
      expect(number).toBe([chapter, ...counts].join('.'));
    }
  });

  test('has an id and a link to itself on each', () => {
    const faults = numbered.filter(({ id, link }) => id === '' || link !== `#${id}`);
    expect(faults).toEqual([]);
    const ids = numbered.map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  test('refers to numbers by what is shown there', () => {
    const references = all(parsePage(page), (element) => hasClass(element, 'reference'));
    expect(references.length).toBeGreaterThan(4);
    for (const reference of references) {
      const url = new URL(String(reference.properties.href), `http://site${address}`);
      const target = numberedOn(pageAt(url.pathname)).find(({ id }) => `#${id}` === url.hash);
      expect(textOf(reference), String(reference.properties.href)).toBe(target?.printed);
    }
  });

  test('shows the number of each section before its heading', async () => {
    const shown = await visit(address, {}, (opened) =>
      opened
        .locator('article .heading > :first-child')
        .evaluateAll((headings) =>
          headings.map((heading) => getComputedStyle(heading, '::before').content),
        ),
    );
    expect(shown).toEqual(of('section').map(({ number }) => `"${number}"`));
  });

  test('no number lies on other text, and all are large enough to hit', async () => {
    const faults = await visit(address, {}, async (opened) => {
      await openFolds(opened);
      const found: string[] = [];
      for (const viewport of [DESKTOP, { width: 800, height: 900 }, PHONE, NARROWEST]) {
        await opened.setViewportSize(viewport);
        const here = await misplaced(opened);
        found.push(...here.map((fault) => `${viewport.width} px: ${fault}`));
      }
      return found;
    });
    expect(faults).toEqual([]);
  });
});
