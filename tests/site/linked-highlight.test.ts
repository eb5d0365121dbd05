// Formula terms, bars, table rows and words of one quantity light up together.
import type { BrowserContextOptions, Page as BrowserPage } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from './harness/axe.ts';
import { hydrateAll, openFolds, PHONE, visit } from './harness/visit.ts';

const CHAPTER = '/kl-divergence/';
const CELL = '#labels-and-network';
/** The class of P, of Q: in a formula that stands outside every fold, in the live example. */
const TERM = (quantity: string) => `.prose > .equation .t-${quantity}`;
const BAR = (quantity: string) => `${CELL} .bar-slot.c-${quantity} > .bar-fill:not([hidden])`;
const SLIDER = `${CELL} .slider.c-q input[type=range]`;

const onChapter = <T>(
  look: (page: BrowserPage) => Promise<T>,
  options: BrowserContextOptions = {},
) =>
  visit(CHAPTER, options, async (page) => {
    await openFolds(page);
    await hydrateAll(page);
    await page.evaluate(async () => {
      await document.fonts.ready;
    });
    return look(page);
  });

const state = (page: BrowserPage) => page.locator('main article').getAttribute('data-hot');

const becomes = (page: BrowserPage, hot: string | null) => expect.poll(() => state(page)).toBe(hot);

/** How the parts look that should change. */
function looks(page: BrowserPage) {
  return page.evaluate(
    ({ term, bar, row }) => {
      const style = (selector: string) => getComputedStyle(document.querySelector(selector)!);
      const lastTerm = [...document.querySelectorAll(term)].at(-1)!;
      return {
        term: getComputedStyle(lastTerm).backgroundColor,
        word: style('.quantity.t-q').backgroundColor,
        row: style(row).backgroundColor,
        bar: style(bar.q).boxShadow,
        ownShare: style(bar.q).opacity,
        othersShare: style(bar.p).opacity,
        otherText: style('.t-p').backgroundColor,
      };
    },
    { term: TERM('q'), bar: { p: BAR('p'), q: BAR('q') }, row: `${CELL} .c-q.tinted > td` },
  );
}

/** Where everything stands: blocks of text, formulas, parts of the figure. */
const places = (page: BrowserPage) =>
  page.evaluate(() =>
    [...document.querySelectorAll('article p, article .katex, .cell *, article h2')].map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return [x + scrollX, y + scrollY, width, height].map(Math.round).join(' ');
    }),
  );

async function expectQIsLit(page: BrowserPage, before: Awaited<ReturnType<typeof looks>>) {
  const after = await looks(page);
  for (const part of ['term', 'word', 'row', 'bar'] as const) {
    expect(after[part], part).not.toBe(before[part]);
  }
  expect(after.ownShare).toBe('1');
  expect(Number(after.othersShare)).toBeCloseTo(0.55, 2);
  // Running text never steps back.
  expect(after.otherText).toBe(before.otherText);
}

describe('with a mouse', () => {
  test('a term lights its quantity everywhere, moves nothing, and goes out again', async () => {
    await onChapter(async (page) => {
      const term = page.locator(TERM('q')).first();
      await term.scrollIntoViewIfNeeded();
      await page.mouse.move(1, 1);
      await becomes(page, null);
      const [before, stood] = [await looks(page), await places(page)];
      await term.hover();
      await becomes(page, 'q');
      await expectQIsLit(page, before);
      expect(await places(page)).toEqual(stood);
      await page.mouse.move(1, 1);
      await becomes(page, null);
      expect(await looks(page)).toEqual(before);
    });
  });

  test('what the pointer only passes over stays as it is', async () => {
    await onChapter(async (page) => {
      await page.locator(TERM('q')).first().scrollIntoViewIfNeeded();
      const passed = await page.evaluate(async (selector) => {
        const article = document.querySelector<HTMLElement>('main article')!;
        const term = document.querySelector(selector)!;
        const over = (target: Element) =>
          target.dispatchEvent(
            new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }),
          );
        over(term);
        over(article);
        await new Promise((done) => setTimeout(done, 300));
        return article.dataset.hot;
      }, TERM('q'));
      expect(passed).toBeUndefined();
    });
  });

  test('a bar lights its column and the lengths of its category as well', async () => {
    await onChapter(async (page) => {
      const slot = page.locator(`${CELL} .bars-group`).nth(1).locator('.bar-slot.c-q');
      await slot.scrollIntoViewIfNeeded();
      await slot.hover();
      await becomes(page, 'q');
      const lit = await page.evaluate(() =>
        [...document.querySelectorAll('[data-lit]')].map((one) =>
          one.matches('th, td') ? `column ${one.textContent}` : one.className,
        ),
      );
      const name = await slot.evaluate((one) => one.parentElement!.dataset.item);
      expect(lit).toContain(`column ${name}`);
      expect(lit).toContain('bars-group');
      expect(lit).toContain('signed-slot');
      expect(lit.filter((part) => part === 'bars-group')).toHaveLength(1);
      await page.mouse.move(1, 1);
      await becomes(page, null);
      expect(await page.locator('[data-lit]').count()).toBe(0);
    });
  });

  test('whoever drags a bar sees all of the figure', async () => {
    await onChapter(async (page) => {
      const slot = page.locator(`${CELL} .bars-group`).nth(0).locator('.bar-slot.c-q');
      await slot.scrollIntoViewIfNeeded();
      await slot.hover();
      await becomes(page, 'q');
      await page.mouse.down();
      await becomes(page, null);
      await page.mouse.up();
    });
  });
});

describe('with the keyboard', () => {
  test('the slider of a quantity lights it; Escape, leaving and moving it put it out', async () => {
    await onChapter(async (page) => {
      const before = await looks(page);
      const slider = page.locator(SLIDER).first();
      const arrive = async () => {
        // Focus that comes by the Tab key, as a reader's does.
        await page.locator(`${CELL} .bars .grip`).last().focus();
        await page.keyboard.press('Tab');
        expect(await slider.evaluate((one) => one === document.activeElement)).toBe(true);
      };
      await arrive();
      await becomes(page, 'q');
      await expectQIsLit(page, before);
      await page.keyboard.press('Escape');
      await becomes(page, null);

      await arrive();
      await becomes(page, 'q');
      await slider.blur();
      await becomes(page, null);

      await arrive();
      await becomes(page, 'q');
      await page.keyboard.press('ArrowRight');
      await becomes(page, null);
    });
  });
});

describe('with a finger', () => {
  test('a tap lights, a second puts out, as does one elsewhere', async () => {
    await onChapter(
      async (page) => {
        const word = page.locator('.quantity.t-q').first();
        await word.scrollIntoViewIfNeeded();
        await word.tap();
        await becomes(page, 'q');
        await word.tap();
        await becomes(page, null);
        const term = page.locator('.prose > p .t-p').first();
        await term.tap();
        await becomes(page, 'p');
        await page.locator('h1').tap();
        await becomes(page, null);
      },
      { viewport: PHONE, hasTouch: true },
    );
  });
});

test('paper shows nothing of it', async () => {
  await onChapter(async (page) => {
    await page.emulateMedia({ media: 'print' });
    const before = await looks(page);
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('main article')!.dataset.hot = 'q';
    });
    expect(await looks(page)).toEqual(before);
  });
});

test('what is lit in a figure, and what stepped back beside it, can be read', async () => {
  // In each theme the quantity whose colour has least to spare on its ground.
  const faintest = { light: 'q', dark: 'd' } as const;
  const found = await onChapter(async (page) => {
    const faults: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate((hot) => {
        document.querySelector<HTMLElement>('main article')!.dataset.hot = hot;
      }, faintest[colorScheme]);
      const here = await violations(page, {
        runOnly: { type: 'rule', values: ['color-contrast'] },
        include: [CELL],
      });
      faults.push(...here.map((one) => `${colorScheme}: ${one}`));
    }
    return faults;
  });
  expect(found).toEqual([]);
});
