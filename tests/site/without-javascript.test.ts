import type { Page as BrowserPage } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pages } from './harness/builtSite.ts';
import { hydrateAll, openFolds, visit } from './harness/visit.ts';

/** All that `main` says, in order, except controls that need a script and the live region. */
function text(page: BrowserPage): Promise<string[]> {
  return page.evaluate(() => {
    const main = document.querySelector('main')!.cloneNode(true) as HTMLElement;
    const live = main.querySelectorAll('.needs-js, [role=status], script, style, template');
    for (const element of live) element.remove();
    // The browser may hold in two text nodes what the server wrote as one.
    main.normalize();
    const lines: string[] = [];
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const line = texts.currentNode.nodeValue!.replace(/\s+/g, ' ').trim();
      if (line) lines.push(line);
    }
    return lines;
  });
}

/** Blocks of the text that take up no room, and texts that cannot be seen. */
function unseen(page: BrowserPage): Promise<string[]> {
  return page.evaluate(() => {
    const main = document.querySelector('main')!;
    const faults: string[] = [];
    const elsewhere = 'nav, nav *, .toc, .toc *, .needs-js, .needs-js *, [role=status]';
    const shown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const blocks = 'h1, h2, h3, h4, p, li, dt, dd, td, th, figure, figcaption, .katex, summary';
    for (const block of main.querySelectorAll<HTMLElement>(blocks)) {
      if (block.matches(elsewhere) || !block.textContent.trim()) continue;
      const { width, height } = block.getBoundingClientRect();
      if (!shown(block) || width === 0 || height === 0) {
        faults.push(`${block.tagName}: ${block.textContent.trim().slice(0, 40)}`);
      }
    }
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const parent = texts.currentNode.parentElement!;
      if (!texts.currentNode.nodeValue!.trim() || parent.matches(elsewhere)) continue;
      if (parent.closest('script, style, template, .katex-mathml')) continue;
      if (!shown(parent)) faults.push(`text: ${texts.currentNode.nodeValue!.slice(0, 40)}`);
    }
    return faults;
  });
}

/** Live examples that show no picture or bring no table of its numbers. */
function emptyCells(page: BrowserPage): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    for (const cell of document.querySelectorAll('figure.cell')) {
      const name = cell.getAttribute('aria-label');
      const marks = cell.querySelectorAll(
        '.cell-picture :is(.fill, .code-node.leaf, .ruler-coins.full), .cell-picture :is(path, line, polyline, polygon, rect, circle)',
      );
      const drawn = [...marks].some((mark) => {
        const { width, height } = mark.getBoundingClientRect();
        return width + height > 1 && mark.checkVisibility();
      });
      if (!drawn) faults.push(`${name}: nothing is drawn`);
      const values = cell.querySelectorAll('table td');
      if (![...values].some((value) => /\d|∞/.test(value.textContent))) {
        faults.push(`${name}: no data table`);
      }
    }
    return faults;
  });
}

describe.each(pages)('$address without JavaScript', ({ address }) => {
  test('says the same, shows all of it, draws every figure', async () => {
    const without = await visit(address, { javaScriptEnabled: false }, async (page) => {
      // What a reader can do without a script: open the folds.
      await openFolds(page);
      return { text: await text(page), unseen: await unseen(page), cells: await emptyCells(page) };
    });
    const withScript = await visit(address, {}, async (page) => {
      await openFolds(page);
      await hydrateAll(page);
      return text(page);
    });
    expect(without.unseen, 'not to be seen').toEqual([]);
    expect(without.cells, 'figures').toEqual([]);
    expect(without.text.length).toBeGreaterThan(2);
    expect(without.text).toEqual(withScript);
  });
});
