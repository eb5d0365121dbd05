// The cards of terms, citations and footnotes.
import type { Page as BrowserPage } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from './harness/axe.ts';
import { PHONE, visit } from './harness/visit.ts';

const card = (page: BrowserPage) => page.locator('.card');

describe('a card', () => {
  test('comes on hover, stays for the pointer, goes with it; comes on focus, goes with Esc', async () => {
    await visit('/self-information/', {}, async (page) => {
      const term = page.locator('.prose > p a.term').first();
      await term.hover();
      await card(page).waitFor();
      const words = await card(page).innerText();
      const [name, definition] = words.split(/\n+/);
      expect(name).toMatch(/^\S+ [A-Za-z, -]+$/);
      expect(definition.length).toBeGreaterThan(8);
      await card(page).hover();
      await page.waitForTimeout(500);
      expect(await card(page).isVisible()).toBe(true);
      expect(await violations(page, { include: ['.card'] })).toEqual([]);
      await page.mouse.move(2, 2);
      await card(page).waitFor({ state: 'hidden' });

      await term.focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      await card(page).waitFor();
      expect(await term.getAttribute('aria-describedby')).toBe(await card(page).getAttribute('id'));
      await page.keyboard.press('Escape');
      await card(page).waitFor({ state: 'hidden' });
      expect(await term.getAttribute('aria-describedby')).toBeNull();

      // The whole entry of a work, the whole footnote.
      for (const [selector, part] of [
        ['.prose > p a.citation', /Bell System Technical Journal 27/],
        ['a[data-footnote-ref]', /图基/],
      ] as const) {
        const link = page.locator(selector).first();
        await link.hover();
        await card(page).waitFor();
        await page.waitForFunction(
          (text) => !document.querySelector('.card')?.textContent.includes(text),
          definition,
        );
        expect(await card(page).innerText()).toMatch(part);
        expect(await card(page).innerText()).not.toContain('↩');
        await page.mouse.move(2, 2);
        await card(page).waitFor({ state: 'hidden' });
      }
    });
  });

  test('by touch: the first tap shows it, the second follows the link; it fits the screen', async () => {
    const phone = { viewport: PHONE, hasTouch: true, isMobile: true };
    await visit('/kl-divergence/', phone, async (page) => {
      const term = page.locator('.prose > p a.term').nth(2);
      await term.scrollIntoViewIfNeeded();
      // The first sign of a finger loads what shows the card.
      await term.dispatchEvent('pointerover');
      await page.waitForFunction(() => document.querySelector('.card') !== null);
      await term.tap();
      await card(page).waitFor();
      const box = (await card(page).boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(PHONE.width);
      expect(page.url()).toContain('/kl-divergence/');
      await term.tap();
      await page.waitForURL(/\/glossary\/#/);
    });
  });

  test('whose words do not come leaves the link a link', async () => {
    await visit(
      '/self-information/',
      { before: (page) => page.route('**/glossary.json', (route) => route.abort()) },
      async (page) => {
        const term = page.locator('.prose > p a.term').first();
        await term.hover();
        await page.waitForTimeout(600);
        expect(await card(page).isVisible()).toBe(false);
        await term.click();
        await page.waitForURL(/\/glossary\/#/);
      },
    );
  });
});

describe('the glossary', () => {
  test('leaves what is looked for, in Chinese or English, and has the place where it is taught', async () => {
    await visit('/glossary/', {}, async (page) => {
      const entries = page.locator('.term-entry:visible');
      const all = await entries.count();
      const box = page.getByRole('searchbox');
      for (const [typed, id] of [
        ['KL', 'kl-divergence'],
        ['likelihood', 'maximum-likelihood'],
        ['cross entropy', 'cross-entropy'],
        ['自信息', 'self-information'],
      ]) {
        await box.fill(typed);
        expect(await page.locator(`#${id}`).isVisible(), typed).toBe(true);
        expect(await entries.count()).toBeLessThan(all / 2);
      }
      await box.fill('没有的词');
      expect(await entries.count()).toBe(0);
      await page.goto('/glossary/#entropy');
      expect(await page.locator('#entropy').isVisible()).toBe(true);
    });
  });
});
