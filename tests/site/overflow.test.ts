import type { Page as BrowserPage } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pages } from './harness/builtSite.ts';
import { hydrateAll, openFolds, visit } from './harness/visit.ts';

// 1280×1024 at a zoom of 400 %, and a narrow phone.
const VIEWPORTS = [
  { width: 320, height: 256 },
  { width: 320, height: 800 },
];

/** WCAG 1.4.12: what a reader may set the spacing to. */
const TEXT_SPACING = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

/** What sticks out of the page at the right, the widest first; empty if nothing does. */
function sticksOut(page: BrowserPage): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolled = Math.max(document.documentElement.scrollWidth, document.body.scrollWidth);
    if (scrolled <= width) return [];
    const scrolls = (element: Element) => getComputedStyle(element).overflowX !== 'visible';
    const inScroller = (element: Element) => {
      for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) {
        if (scrolls(up)) return true;
      }
      return false;
    };
    const widest = [...document.body.querySelectorAll('*')]
      .map((element) => ({ element, right: element.getBoundingClientRect().right }))
      .filter(({ element, right }) => right > width + 0.5 && !inScroller(element))
      .sort((a, b) => b.right - a.right)
      .slice(0, 5)
      .map(({ element, right }) => {
        const name = `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
        const text = element.textContent.replace(/\s+/g, ' ').trim().slice(0, 40);
        return `${Math.round(right)} px: <${name}> ${text}`;
      });
    return [`page is ${scrolled} px wide`, ...widest];
  });
}

/** Text that its box cuts off. */
function cutText(page: BrowserPage): Promise<string[]> {
  return page.evaluate(() => {
    // KaTeX's MathML and what is for screen readers only are 1 px boxes on purpose.
    const meant = '.katex-mathml, .katex-mathml *, .visually-hidden, .sr-only, .skip';
    return [...document.body.querySelectorAll<HTMLElement>('*')]
      .filter((element) => {
        const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
        // An ellipsis says that there is more; the bar's title stands in full on the home page.
        if (textOverflow === 'ellipsis') return false;
        const cutsX = /hidden|clip/.test(overflowX);
        const cutsY = /hidden|clip/.test(overflowY) && !/auto|scroll/.test(overflowX);
        const wide = cutsX && element.scrollWidth > element.clientWidth + 1;
        const high = cutsY && element.scrollHeight > element.clientHeight + 1;
        return (wide || high) && element.innerText?.trim() && !element.matches(meant);
      })
      .map((element) => `${element.getAttribute('class')}: ${element.innerText.slice(0, 40)}`);
  });
}

describe.each(pages)('$address', ({ address }) => {
  test('has no sideways overflow at 320 px, nor with wider text spacing', async () => {
    const found = await visit(address, { viewport: VIEWPORTS[0] }, async (page) => {
      await openFolds(page);
      await hydrateAll(page);
      const faults: Record<string, string[]> = {};
      for (const spacing of ['', TEXT_SPACING]) {
        await page.evaluate((css) => {
          // A constructed sheet: a style element would break the page's policy.
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(css);
          document.adoptedStyleSheets = [sheet];
        }, spacing);
        for (const viewport of VIEWPORTS) {
          await page.setViewportSize(viewport);
          const name = `${viewport.width}×${viewport.height}${spacing && ', wider spacing'}`;
          const out = await sticksOut(page);
          if (out.length > 0) faults[name] = out;
          const cut = await cutText(page);
          if (cut.length > 0) faults[`${name}, cut off`] = cut;
        }
      }
      return faults;
    });
    expect(found).toEqual({});
  });
});
