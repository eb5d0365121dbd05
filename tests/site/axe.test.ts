import { expect, test } from 'vitest';
import { violations } from './harness/axe.ts';
import { pages } from './harness/builtSite.ts';
import { DESKTOP, hydrateAll, openFolds, PHONE, visit } from './harness/visit.ts';

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
    const found = await visit(address, { viewport: DESKTOP }, async (page) => {
      await openFolds(page);
      await hydrateAll(page);
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
  },
);
