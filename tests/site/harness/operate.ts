import type { Locator, Page as BrowserPage } from 'playwright-core';

/**
 * One selector per kind of control, in the order in which they are operated: buttons first, because
 * a preset would undo the rest. 重置 is left out for the same reason.
 */
const CONTROLS = [
  'button:not([aria-pressed=true], .cell-reset *)',
  'input[type=range]',
  'input[type=number]',
  'input[type=radio]:not(:checked)',
  'input[type=checkbox]',
  'select',
];

/**
 * Operates one control of every kind that a live example has, by keyboard alone. Returns what was
 * done, in words; throws if there is nothing to operate.
 */
export async function operateOne(island: Locator): Promise<string> {
  const done: string[] = [];
  for (const selector of CONTROLS) {
    const control = island.locator(selector).and(island.locator(':enabled:visible')).first();
    if ((await control.count()) === 0) continue;
    // Held fast: once operated, a control may no longer match the selector that found it.
    const held = (await control.elementHandle())!;
    await held.focus();
    if (selector.includes('range')) {
      const before = await held.inputValue();
      await held.press('ArrowRight');
      // At its upper end already: the other way.
      if ((await held.inputValue()) === before) await held.press('ArrowLeft');
    } else if (selector.includes('number')) {
      const before = await held.inputValue();
      await held.press('ArrowUp');
      if ((await held.inputValue()) === before) await held.press('ArrowDown');
    } else if (selector === 'select') {
      await held.press('ArrowDown');
    } else if (selector.startsWith('button')) {
      await held.press('Enter');
    } else {
      await held.press('Space');
    }
    done.push(selector);
  }
  if (done.length === 0) throw new Error('a live example without a control');
  return done.join(', ');
}

/** Operates every live example of the page. */
export async function operateAll(page: BrowserPage): Promise<void> {
  const islands = page.locator('astro-island');
  for (let i = 0; i < (await islands.count()); i++) await operateOne(islands.nth(i));
}
