import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { pages } from './harness/builtSite.ts';
import { DESKTOP, hydrateAll, openFolds, PHONE, visit } from './harness/visit.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What a dark page can break that a light one does not. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
const VIEWPORTS = { '1440 px': DESKTOP, '360 px': PHONE };

describe.each(pages)('$address', ({ address }) => {
  for (const [width, viewport] of Object.entries(VIEWPORTS)) {
    test(`no axe violation at ${width}, light and dark`, async () => {
      const found = await visit(address, { viewport }, async (page) => {
        await openFolds(page);
        await hydrateAll(page);
        const violations: string[] = [];
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          // Without the list of all that passes axe is twice as fast.
          const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
          if (colorScheme === 'light') axe.withTags(RULES);
          else axe.withRules(COLOUR_RULES);
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
    });
  }
});
