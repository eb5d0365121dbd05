import type { Locator, Page as BrowserPage } from 'playwright-core';

/** Controls in the order in which one is chosen to stand for all. */
const CONTROLS = [
  'input[type=range]',
  'input[type=number]',
  'input[type=radio]:not(:checked)',
  'input[type=checkbox]',
  'select',
  'button',
];

/**
 * Operates one control of a live example by keyboard alone: the first slider if it has one.
 * Returns what was done, in words; throws if there is nothing to operate.
 */
export async function operateOne(island: Locator): Promise<string> {
  for (const selector of CONTROLS) {
    const control = island.locator(selector).and(island.locator(':enabled:visible')).first();
    if ((await control.count()) === 0) continue;
    await control.focus();
    if (selector.includes('range')) {
      const before = await control.inputValue();
      await control.press('ArrowRight');
      // At its upper end already: the other way.
      if ((await control.inputValue()) === before) await control.press('ArrowLeft');
    } else if (selector.includes('number')) {
      const before = await control.inputValue();
      await control.press('ArrowUp');
      if ((await control.inputValue()) === before) await control.press('ArrowDown');
    } else if (selector === 'select') {
      await control.press('ArrowDown');
    } else if (selector === 'button') {
      await control.press('Enter');
    } else {
      await control.press('Space');
    }
    return selector;
  }
  throw new Error('a live example without a control');
}

/** Operates one control of every live example of the page. */
export async function operateAll(page: BrowserPage): Promise<void> {
  const islands = page.locator('astro-island');
  for (let i = 0; i < (await islands.count()); i++) await operateOne(islands.nth(i));
}
