import type { Locator, Page as BrowserPage } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { chapters, islandNames, pages, readPage } from './harness/builtSite.ts';
import { operateOne } from './harness/operate.ts';
import { DESKTOP, hydrateAll, openFolds, PHONE, visit } from './harness/visit.ts';

/** WCAG 2.5.8. */
const SMALLEST_TARGET = 24;

/** The live examples a chapter asks for, in order. */
function tagsOf(source: string): string[] {
  const markup = source
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replace(/^(`{3,}|~{3,}).*\n[\s\S]*?^\1/gm, '')
    .replace(/`[^`\n]*`/g, '');
  return [...markup.matchAll(/<([A-Z]\w*)/g)]
    .map(([, name]) => name)
    .filter((name) => islandNames.includes(name));
}

/** The names of the examples on a built page, in order. */
const builtNames = (html: string): string[] =>
  [...html.matchAll(/<astro-island[^>]*\bcomponent-url="[^"]*\/([A-Z]\w*)\.[^"]*"/g)].map(
    ([, name]) => name,
  );

test('there are live examples', () => {
  expect(islandNames).not.toEqual([]);
});

test('every live example is used', () => {
  const used = new Set(pages.flatMap((page) => builtNames(readPage(page))));
  expect(islandNames.filter((name) => !used.has(name))).toEqual([]);
});

test.each(chapters)('$file: every tag became a live example', ({ address, text }) => {
  const page = pages.find((one) => one.address === address);
  expect(page, `${address} is not built`).toBeDefined();
  expect(builtNames(readPage(page!))).toEqual(tagsOf(text));
});

test.each(pages)(
  '$address: every example sets a goal, and none is reached from the start',
  (page) => {
    const html = readPage(page);
    const cells = html.match(/<figure class="cell"/g) ?? [];
    expect(html.match(/<p class="goal" data-reached="false"/g) ?? []).toHaveLength(cells.length);
  },
);

const livePages = pages.filter((page) => readPage(page).includes('<astro-island'));

/** The examples as markup, without what hydration itself takes away or a reader has set. */
function markup(page: BrowserPage, from: 'server' | 'browser'): Promise<string[]> {
  return page.evaluate(async (source) => {
    let root: Document = document;
    if (source === 'server') {
      const html = await (await fetch(location.href)).text();
      root = new DOMParser().parseFromString(html, 'text/html');
    }
    const print = (node: Node): string => {
      if (node instanceof Text) return node.data;
      if (!(node instanceof Element)) return '';
      const attributes = [...node.attributes]
        .filter(({ name }) => !['open', 'value', 'checked'].includes(name))
        .map(({ name, value }) => ` ${name}="${value}"`)
        .sort()
        .join('');
      return `\n<${node.localName}${attributes}>${[...node.childNodes].map(print).join('')}`;
    };
    return [...root.querySelectorAll('astro-island')].map((island) =>
      [...island.childNodes].map(print).join(''),
    );
  }, from);
}

/** What an example shows and where its controls stand; not what it says to screen readers. */
function state(island: Locator): Promise<string> {
  return island.evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    for (const status of copy.querySelectorAll('[role=status]')) status.remove();
    const controls = [...element.querySelectorAll('input, select')] as HTMLInputElement[];
    const settings = controls.map((one) =>
      one.type === 'checkbox' || one.type === 'radio' ? one.checked : one.value,
    );
    return `${copy.textContent} | ${settings.join(' ')}`;
  });
}

const shownText = async (island: Locator): Promise<string> => (await state(island)).split(' | ')[0];

describe.each(livePages)('$address', ({ address }) => {
  test('hydration changes nothing that the server wrote', async () => {
    const { server, browser } = await visit(address, {}, async (page) => {
      await openFolds(page);
      const before = await markup(page, 'server');
      await hydrateAll(page);
      return { server: before, browser: await markup(page, 'browser') };
    });
    expect(browser).toEqual(server);
  });

  test('every example answers the keyboard and finds back', async () => {
    await visit(address, { viewport: DESKTOP }, async (page) => {
      await openFolds(page);
      await hydrateAll(page);
      const islands = page.locator('astro-island');
      for (let i = 0; i < (await islands.count()); i++) {
        const island = islands.nth(i);
        const name = await island.locator('figure').first().getAttribute('aria-label');
        const before = { text: await shownText(island), all: await state(island) };
        const control = await operateOne(island);
        await expect
          .poll(() => shownText(island), { message: `${name}: ${control} by keyboard` })
          .not.toBe(before.text);
        await island.getByRole('button', { name: '重置' }).press('Enter');
        await expect.poll(() => state(island), { message: `${name}: 重置` }).toBe(before.all);
      }
    });
  });

  test('every example has 2 to 4 presets, and each leads somewhere', async () => {
    await visit(address, {}, async (page) => {
      await openFolds(page);
      await hydrateAll(page);
      const cells = page.locator('figure.cell');
      for (let i = 0; i < (await cells.count()); i++) {
        const cell = cells.nth(i);
        const name = await cell.getAttribute('aria-label');
        const presets = cell.locator('.cell-presets button');
        const count = await presets.count();
        expect(count, `${name}: presets`).toBeGreaterThanOrEqual(2);
        expect(count, `${name}: presets`).toBeLessThanOrEqual(4);
        const states = new Set<string>();
        for (let k = 0; k < count; k++) {
          await presets.nth(k).press('Enter');
          await expect
            .poll(() => presets.nth(k).getAttribute('aria-pressed'), { message: `${name}: ${k}` })
            .toBe('true');
          states.add(await state(cell));
        }
        expect(states.size, `${name}: two presets show the same`).toBe(count);
      }
    });
  });

  test(`every target is at least ${SMALLEST_TARGET} px at 360 px`, async () => {
    const small = await visit(address, { viewport: PHONE, hasTouch: true }, async (page) => {
      await openFolds(page);
      await hydrateAll(page);
      return page.evaluate((least) => {
        const targets = document.querySelectorAll<HTMLElement>(
          'astro-island :is(a, button, input, select, summary), .bar :is(a, select, button), summary, .pager a',
        );
        return [...targets].flatMap((target) => {
          // A radio button or a checkbox is pressed by its label.
          const isBox = target.matches('[type=radio], [type=checkbox]');
          const box = ((isBox && target.closest('label')) || target).getBoundingClientRect();
          if (!target.checkVisibility() || (box.width >= least && box.height >= least)) return [];
          const size = `${Math.round(box.width)}×${Math.round(box.height)}`;
          const name = target.getAttribute('aria-label') ?? target.textContent.trim();
          return `${size} ${target.localName}.${target.className} ${name.slice(0, 30)}`;
        });
      }, SMALLEST_TARGET);
    });
    expect(small).toEqual([]);
  });
});
