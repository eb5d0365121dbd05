import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type Locator,
  type Page as BrowserPage,
} from 'playwright-core';
import { inject } from 'vitest';

let browser: Promise<Browser> | undefined;

interface VisitOptions extends BrowserContextOptions {
  /** Called with the page before it loads: to listen, or to prepare it. */
  before?: (page: BrowserPage) => unknown;
}

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 360, height: 800 };

/** Opens one page of the built site in a context of its own and closes it after `look`. */
export async function visit<T>(
  address: string,
  { before, ...options }: VisitOptions,
  look: (page: BrowserPage) => T | Promise<T>,
): Promise<T> {
  browser ??= chromium.connect(inject('browser').endpoint);
  const context = await (
    await browser
  ).newContext({
    viewport: DESKTOP,
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    ...options,
    baseURL: inject('origin'),
  });
  context.setDefaultTimeout(60_000);
  try {
    const page = await context.newPage();
    await before?.(page);
    await page.goto(address, { waitUntil: 'load' });
    await page.evaluate(async () => {
      await document.fonts.ready;
    });
    return await look(page);
  } finally {
    await context.close();
  }
}

/** Opens every fold, so that what is inside is laid out. */
export async function openFolds(page: BrowserPage): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
}

/** Brings one live example into view and waits until it lives: the rest of the page may sleep on. */
export async function hydrateOne(cell: Locator): Promise<void> {
  await cell.scrollIntoViewIfNeeded();
  const island = await cell.locator('xpath=ancestor::astro-island').elementHandle();
  await cell.page().waitForFunction((one) => !one!.hasAttribute('ssr'), island);
}

/** Brings every live example into view once and waits until it lives. */
export async function hydrateAll(page: BrowserPage): Promise<void> {
  // What is folded away comes to life when it is opened.
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) {
      if (fold.querySelector('astro-island')) fold.open = true;
    }
  });
  const islands = page.locator('astro-island');
  for (let i = 0; i < (await islands.count()); i++) {
    // The wrapper has no box of its own (`display: contents`), its first child has.
    await islands.nth(i).locator(':scope > :first-child').first().scrollIntoViewIfNeeded();
  }
  await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
}
