// The light page is asked the same while it is operated: csp.test.ts.
import { describe, expect, inject, test } from 'vitest';
import { pages } from './harness/builtSite.ts';
import { hydrateAll, openFolds, visit } from './harness/visit.ts';
import { watch, type Troubles } from './harness/watch.ts';

describe.each(pages)('$address', ({ address }) => {
  test('dark: asks nobody else, misses nothing, complains of nothing', async () => {
    let troubles!: Troubles;
    await visit(
      address,
      {
        colorScheme: 'dark',
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
  });
});
