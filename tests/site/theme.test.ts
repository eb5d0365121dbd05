import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page as BrowserPage } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pages } from './harness/builtSite.ts';
import { root } from './harness/repository.ts';
import { visit } from './harness/visit.ts';

/** The ground of the page in both themes, as the tokens have it. */
function grounds(): Record<'light' | 'dark', string> {
  const css = readFileSync(join(root, 'src/styles/tokens.css'), 'utf8');
  const [, light, dark] = /--bg:\s*light-dark\((#[\da-f]{6}),\s*(#[\da-f]{6})\)/i.exec(css)!;
  const rgb = (hex: string) =>
    `rgb(${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;
  return { light: rgb(light), dark: rgb(dark) };
}

const GROUND = grounds();

const ground = (page: BrowserPage): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

const choice = (page: BrowserPage) => page.getByRole('combobox', { name: /主题|外观/ });

/** Notes the theme in force when the body begins to exist: before anything can have been painted. */
const noteFirstTheme = (page: BrowserPage): Promise<unknown> =>
  page.addInitScript(() => {
    const noted = globalThis as unknown as { firstTheme?: string };
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      noted.firstTheme = document.documentElement.dataset.theme ?? 'system';
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });

const firstTheme = (page: BrowserPage): Promise<string | undefined> =>
  page.evaluate(() => (globalThis as unknown as { firstTheme?: string }).firstTheme);

const refuseStorage = (page: BrowserPage): Promise<unknown> =>
  page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });

describe.each(pages)('$address', ({ address }) => {
  test.each([
    ['with a script', true],
    ['without a script', false],
  ])(
    'follows the system, dark from the start and light later, %s',
    async (_, javaScriptEnabled) => {
      await visit(address, { colorScheme: 'dark', javaScriptEnabled }, async (page) => {
        expect(await ground(page)).toBe(GROUND.dark);
        await page.emulateMedia({ colorScheme: 'light' });
        expect(await ground(page)).toBe(GROUND.light);
      });
    },
  );
});

describe('the choice of theme', () => {
  test('offers system, light and dark, and starts with the system', async () => {
    await visit('/', {}, async (page) => {
      const options = await choice(page).locator('option').allInnerTexts();
      expect(options).toHaveLength(3);
      expect(options[0]).toContain('系统');
      expect(options[1]).toContain('浅色');
      expect(options[2]).toContain('深色');
      expect(await choice(page).locator('option:checked').innerText()).toContain('系统');
    });
  });

  test.each([
    ['深色', 'dark', 'light'],
    ['浅色', 'light', 'dark'],
  ] as const)(
    '%s holds against the system, on every page and from the first moment',
    async (label, theme, system) => {
      await visit('/', { colorScheme: system, before: noteFirstTheme }, async (page) => {
        expect(await firstTheme(page)).toBe('system');
        await choice(page).selectOption({ label });
        expect(await ground(page)).toBe(GROUND[theme]);
        await page.reload();
        for (const { address } of pages) {
          await page.goto(address);
          expect(await firstTheme(page), address).toBe(theme);
          expect(await ground(page), address).toBe(GROUND[theme]);
          expect(await choice(page).locator('option:checked').innerText()).toBe(label);
        }
        await choice(page).selectOption({ index: 0 });
        expect(await ground(page)).toBe(GROUND[system]);
        await page.reload();
        expect(await firstTheme(page)).toBe('system');
      });
    },
  );

  test('holds for the page where storage is refused', async () => {
    const errors: string[] = [];
    await visit(
      '/',
      {
        colorScheme: 'light',
        before: async (page) => {
          page.on('pageerror', (error) => errors.push(error.message));
          await refuseStorage(page);
        },
      },
      async (page) => {
        await choice(page).selectOption({ label: '深色' });
        expect(await ground(page)).toBe(GROUND.dark);
        await choice(page).selectOption({ index: 0 });
        expect(await ground(page)).toBe(GROUND.light);
      },
    );
    expect(errors).toEqual([]);
  });
});
