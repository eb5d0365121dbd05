import { visit as walk } from 'unist-util-visit';
import { describe, expect, inject, test } from 'vitest';
import { pages, parsePage, type Page } from './harness/builtSite.ts';
import { operateAll } from './harness/operate.ts';
import { hydrateAll, openFolds, visit } from './harness/visit.ts';
import { watch, type Troubles } from './harness/watch.ts';

/** The directives of the page's policy: `script-src` → its sources. */
function policy(page: Page): Map<string, string[]> {
  const directives = new Map<string, string[]>();
  walk(parsePage(page), 'element', ({ tagName, properties }) => {
    const name = String(properties.httpEquiv ?? '').toLowerCase();
    if (tagName !== 'meta' || name !== 'content-security-policy') return;
    for (const directive of String(properties.content).split(';')) {
      const [key, ...sources] = directive.trim().split(/\s+/);
      directives.set(key, sources);
    }
  });
  return directives;
}

describe.each(pages)('$address', (page) => {
  test('has a policy without eval and without foreign scripts', () => {
    const directives = policy(page);
    expect(directives.get('default-src')).toEqual(["'self'"]);
    const scripts = directives.get('script-src') ?? directives.get('script-src-elem') ?? [];
    expect(scripts, 'script-src').toContain("'self'");
    for (const source of scripts) expect(source).toMatch(/^'(self|sha(256|384|512)-[\w+/=]+)'$/);
    for (const [name, sources] of directives) {
      for (const source of sources) {
        expect(source, name).not.toMatch(/eval|^https?:|^\*/);
      }
    }
  });

  // Light; what a dark page asks for is in axe.test.ts.
  test('keeps to it, asks nobody else and complains of nothing while every live example is operated', async () => {
    let troubles!: Troubles;
    await visit(
      page.address,
      {
        before: async (opened) => {
          troubles = await watch(opened, inject('origin'));
        },
      },
      async (opened) => {
        await openFolds(opened);
        await hydrateAll(opened);
        await operateAll(opened);
        await opened.waitForLoadState('networkidle');
      },
    );
    expect(troubles.csp).toEqual([]);
    expect(troubles.foreign, 'third-party requests').toEqual([]);
    expect(troubles.failed, 'failed requests').toEqual([]);
    expect(troubles.console, 'console').toEqual([]);
  });
});
