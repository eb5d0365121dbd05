import { AxeBuilder } from '@axe-core/playwright';
import { describe, test } from 'vitest';
import { pages } from './harness/builtSite.ts';
import { DESKTOP, hydrateAll, openFolds, PHONE, visit } from './harness/visit.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What a dark page can break that a light one does not. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
const VIEWPORTS = { '1440 px': DESKTOP, '360 px': PHONE };

/** Colours do not change with the width: on a phone one chapter stands for all. */
const CHECKED_IN_COLOUR = ['/', '/about/', '/404.html', '/maximum-likelihood/'];

describe.each(pages)('$address', ({ address }) => {
  for (const [width, viewport] of Object.entries(VIEWPORTS)) {
    // The colours take two thirds of the time, and axe is the longest of all tests.
    const inColour = viewport === DESKTOP || CHECKED_IN_COLOUR.includes(address);
    const schemes = inColour ? (['light', 'dark'] as const) : (['light'] as const);
    // Two at a time: this file would run on alone at the end.
    test.concurrent(
      `no axe violation at ${width}, ${schemes.join(' and ')}`,
      async ({ expect }) => {
        const found = await visit(address, { viewport }, async (page) => {
          await openFolds(page);
          await hydrateAll(page);
          const violations: string[] = [];
          for (const colorScheme of schemes) {
            await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
            // Without the list of all that passes axe is twice as fast.
            const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
            if (colorScheme === 'light') axe.withTags(RULES);
            else axe.withRules(COLOUR_RULES);
            if (!inColour) axe.disableRules(COLOUR_RULES);
            const results = await axe.analyze();
            for (const { id, help, nodes } of results.violations) {
              const places = nodes.slice(0, 3).map((node) => node.html.slice(0, 160));
              violations.push(
                `${colorScheme} ${id} (${nodes.length}): ${help}\n  ${places.join('\n  ')}`,
              );
            }
          }
          return violations;
        });
        expect(found.join('\n')).toBe('');
      },
    );
  }
});
