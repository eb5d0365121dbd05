import { describe, expect, inject, test } from 'vitest';
import { pages } from './harness/builtSite.ts';
import { hydrateAll, openFolds, visit } from './harness/visit.ts';
import { watch, type Troubles } from './harness/watch.ts';

const SCHEMES = ['light', 'dark'] as const;

describe.each(pages)('$address', ({ address }) => {
  test.each(SCHEMES)(
    'asks nobody else, misses nothing, complains of nothing: %s',
    async (colorScheme) => {
      let troubles!: Troubles;
      await visit(
        address,
        {
          colorScheme,
          before: async (page) => {
            troubles = await watch(page, inject('origin'));
          },
        },
        async (page) => {
          await openFolds(page);
          await hydrateAll(page);
          await page.waitForLoadState('networkidle');
        },
      );
      expect(troubles.foreign, 'third-party requests').toEqual([]);
      expect(troubles.failed, 'failed requests').toEqual([]);
      expect(troubles.console, 'console').toEqual([]);
    },
  );
});
