import { expect, test } from 'vitest';
import { visit } from './harness/visit.ts';

test('a wrong address is answered with 404 and a page that leads back', async () => {
  let status = 0;
  await visit(
    '/no-such-chapter/',
    { before: (page) => void page.on('response', (one) => (status ||= one.status())) },
    async (page) => {
      expect(status).toBe(404);
      await expect(page.locator('h1').innerText()).resolves.toMatch(/\p{Script=Han}/u);
      expect(await page.locator('link[rel=stylesheet]').count()).toBeGreaterThan(0);
      await page.locator('main a[href="/"]').click();
      expect(new URL(page.url()).pathname).toBe('/');
    },
  );
});
