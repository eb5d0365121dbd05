// No violation on any page, in any look; and on the way through all of them nobody else is asked, nothing
// is missing, nothing complains. The page is asked the same while it is operated: csp.test.ts.
import type { Page as BrowserPage } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { violations } from './harness/axe.ts';
import { pages } from './harness/builtSite.ts';
import { DESKTOP, hydrateAll, openFolds, PHONE, visit } from './harness/visit.ts';
import { watch, type Troubles } from './harness/watch.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What a dark page can break that a light one does not. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
const LOOKS = [
  { colorScheme: 'light', runOnly: { type: 'tag', values: RULES } },
  { colorScheme: 'dark', runOnly: { type: 'rule', values: COLOUR_RULES } },
] as const;

// Two at a time: this file is the longest and tends to be the last.
test.concurrent.each(pages)(
  '$address: no axe violation at 1440 and 360 px, light and dark',
  async ({ address }) => {
    let troubles!: Troubles;
    const before = async (page: BrowserPage) => {
      troubles = await watch(page, inject('origin'));
    };
    const found = await visit(address, { viewport: DESKTOP, before }, async (page) => {
      await openFolds(page);
      await hydrateAll(page);
      await page.waitForLoadState('networkidle');
      const all: string[] = [];
      for (const viewport of [DESKTOP, PHONE]) {
        await page.setViewportSize(viewport);
        for (const { colorScheme, runOnly } of LOOKS) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          const here = await violations(page, { runOnly });
          all.push(...here.map((one) => `${viewport.width} px, ${colorScheme}: ${one}`));
        }
      }
      return all;
    });
    expect(found.join('\n')).toBe('');
    expect(troubles.foreign, 'third-party requests').toEqual([]);
    expect(troubles.failed, 'failed requests').toEqual([]);
    expect(troubles.console, 'console').toEqual([]);
  },
);
