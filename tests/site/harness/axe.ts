import axe from 'axe-core';
import type { Page } from 'playwright-core';

interface Question {
  /** Rules or tags; all that axe knows if not given. */
  runOnly?: { type: 'rule' | 'tag'; values: readonly string[] };
  /** The whole page if not given. */
  include?: readonly string[];
}

/**
 * The violations of a page as it stands, one text each. Run in the page, which has but one frame:
 * handing the list of all that passes over to another process takes longer than the rules do.
 */
export async function violations(page: Page, { runOnly, include }: Question): Promise<string[]> {
  if (page.frames().length > 1) throw new Error('axe would see one frame only');
  // Not a script element: the page's policy would refuse it.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(
    async ({ only, parts }) => {
      const { axe: here } = globalThis as unknown as { axe: typeof axe };
      const { violations: found } = await here.run(parts ? { include: parts } : document, {
        resultTypes: ['violations'],
        ...(only ? { runOnly: only } : {}),
      });
      return found.map(({ id, help, nodes }) => {
        const places = nodes.slice(0, 3).map((node) => node.html.slice(0, 160));
        return `${id} (${nodes.length}): ${help}\n  ${places.join('\n  ')}`;
      });
    },
    {
      only: runOnly && { type: runOnly.type, values: [...runOnly.values] },
      parts: include?.map((selector) => [selector]),
    },
  );
}
