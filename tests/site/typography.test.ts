// What only a browser can measure of the text: sizes, slant, the length of a line.
import type { Page as BrowserPage } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { chapters, pages } from './harness/builtSite.ts';
import { DESKTOP, hydrateAll, openFolds, PHONE, visit } from './harness/visit.ts';

const LEAST_BODY = 16;
const LEAST_TEXT = 13;
/** Indices inside a formula shrink with it. */
const LEAST_IN_FORMULA = 10;

const TABLET = { width: 768, height: 1024 };

/** Characters of one line of running text: the width of the narrowest plain paragraph over its size. */
function lineLength(page: BrowserPage): Promise<number> {
  return page.evaluate(() => {
    const paragraph = [
      ...document.querySelectorAll<HTMLElement>('main article > p, main .prose > p'),
    ]
      .filter((one) => one.innerText.length > 60 && one.checkVisibility())
      .at(0);
    if (!paragraph) throw new Error('no paragraph of running text');
    return paragraph.clientWidth / parseFloat(getComputedStyle(paragraph).fontSize);
  });
}

function textFaults(page: BrowserPage): Promise<{ small: string[]; slanted: string[] }> {
  return page.evaluate(
    ({ leastText, leastInFormula }) => {
      const small: string[] = [];
      const slanted: string[] = [];
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const text = texts.currentNode.nodeValue!.trim();
        const parent = texts.currentNode.parentElement!;
        if (!text || parent.closest('script, style, template, .katex-mathml')) continue;
        if (!parent.checkVisibility()) continue;
        const { fontSize, fontStyle } = getComputedStyle(parent);
        const least = parent.closest('.katex') ? leastInFormula : leastText;
        // Zero-width spaces hold KaTeX's boxes apart.
        const visible = text.replace(/\u200b/g, '');
        if (visible && parseFloat(fontSize) < least - 0.01) {
          small.push(`${fontSize} ${parent.localName}.${parent.className}: ${text.slice(0, 30)}`);
        }
        if (fontStyle !== 'normal' && /\p{Script=Han}/u.test(text)) {
          slanted.push(`${parent.localName}.${parent.className}: ${text.slice(0, 30)}`);
        }
      }
      return { small, slanted };
    },
    { leastText: LEAST_TEXT, leastInFormula: LEAST_IN_FORMULA },
  );
}

describe.each(pages)('$address', ({ address }) => {
  test('has text large enough on a phone and no slanted Han', async () => {
    const { small, slanted, body } = await visit(address, { viewport: PHONE }, async (page) => {
      await openFolds(page);
      await hydrateAll(page);
      const size = await page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
      return { ...(await textFaults(page)), body: size };
    });
    expect(body).toBeGreaterThanOrEqual(LEAST_BODY);
    expect(small).toEqual([]);
    expect(slanted).toEqual([]);
  });
});

describe.each(chapters)('$address', ({ address }) => {
  test('has lines of a length that the eye can follow', async () => {
    const [wide, middle, narrow] = await visit(address, {}, async (page) => {
      const lengths: number[] = [];
      for (const viewport of [DESKTOP, TABLET, PHONE]) {
        await page.setViewportSize(viewport);
        lengths.push(await lineLength(page));
      }
      return lengths;
    });
    expect(wide, 'at 1440 px').toBeGreaterThanOrEqual(36);
    expect(wide, 'at 1440 px').toBeLessThanOrEqual(40);
    expect(middle, 'at 768 px').toBeLessThanOrEqual(40);
    expect(narrow, 'at 360 px').toBeGreaterThanOrEqual(18);
  });
});
