// A chapter as a notebook: numbers to turn, text that follows, the unit, the address, the memory.
import type { BrowserContext, Locator, Page as BrowserPage } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { formatNumber } from '@/kit/format.ts';
import { liveKey } from '@/markdown/liveExpressions.ts';
import { binaryEntropy } from '@/metrics/binaryEntropy.ts';
import { selfInformation } from '@/metrics/selfInformation.ts';
import { formatAmount } from '@/notebook/units.ts';
import { chapters, pages, parsePage } from './harness/builtSite.ts';
import { hydrateAll, openFolds, PHONE, visit } from './harness/visit.ts';
import { watch } from './harness/watch.ts';

const ENTROPY = '/entropy/';
const NAME = 'win';

const scrub = (page: BrowserPage): Locator => page.locator(`input[data-scrub=${NAME}]`);
const cell = (page: BrowserPage): Locator => page.locator('#two-matches');
/** The slider of the figure that is bound to the same variable. */
const bound = (page: BrowserPage): Locator =>
  cell(page).getByRole('slider', { name: '法国胜中国的概率' });
const belgium = (page: BrowserPage): Locator =>
  cell(page).getByRole('slider', { name: '比利时胜阿根廷的概率' });
/** The places of a live expression: in prose once, in a formula twice, for the eye and for the ear. */
const places = (page: BrowserPage, expression: string): Locator =>
  page.locator(`[data-live="${liveKey(expression)}"]`);
/** The entropy of the match in the sentence that follows the number. */
const live = (page: BrowserPage): Locator => places(page, 'bits(binaryEntropy(win))');

/** The text is live from the first sign of the reader on. */
async function started(page: BrowserPage): Promise<void> {
  await page.waitForFunction(() => 'notebook' in document.documentElement.dataset);
  await page.mouse.move(1, 1);
  await page.mouse.move(2, 2);
  await page.waitForFunction(() => document.documentElement.dataset.notebook === 'live');
}

/** Opens the chapter and waits until the text is live and the figure is alive. */
async function open(page: BrowserPage, fragment = ''): Promise<void> {
  if (fragment) await page.goto(ENTROPY + fragment);
  await started(page);
  await cell(page).scrollIntoViewIfNeeded();
  await page.waitForFunction(
    () => !document.querySelector('#two-matches')!.closest('astro-island')!.hasAttribute('ssr'),
  );
}

const entropyWords = (win: number) => formatAmount(binaryEntropy(win));
const fragmentOf = (page: BrowserPage) => new URL(page.url()).hash;

describe.each(chapters)('$address', ({ address }) => {
  test('starting changes nothing that the server wrote', async () => {
    const written = await visit(address, {}, async (page) => {
      await openFolds(page);
      await started(page);
      return page.evaluate(async () => {
        const html = await (await fetch(location.href)).text();
        const server = new DOMParser().parseFromString(html, 'text/html');
        const read = (root: Document) =>
          [...root.querySelectorAll('[data-live], data, .scrub')].map((one) => one.outerHTML);
        return { server: read(server), browser: read(document) };
      });
    });
    expect(written.browser).toEqual(written.server);
  });

  test('without JavaScript the first values are there', async () => {
    await visit(address, { javaScriptEnabled: false }, async (page) => {
      for (const one of await page.locator('[data-live]:visible').all()) {
        expect((await one.textContent())!.trim()).not.toBe('');
      }
      for (const one of await page.locator('.scrub').all()) {
        expect(await one.locator('input').isVisible()).toBe(false);
        expect(await one.locator('.no-js').textContent()).toMatch(/^−?[\d.]+$/);
      }
    });
  });

  test('every number that can be turned moves something, at both of its ends', async () => {
    await visit(address, {}, async (page) => {
      await openFolds(page);
      await started(page);
      for (const box of await page.locator('input[data-scrub]').all()) {
        const before = await page.locator('[data-live]').allTextContents();
        for (const end of ['min', 'max']) {
          await box.fill((await box.getAttribute(end))!);
          const after = await page.locator('[data-live]').allTextContents();
          expect(after.join(), `${await box.getAttribute('data-scrub')} at ${end}`).not.toMatch(
            /—|NaN|undefined/,
          );
          if ((await box.getAttribute(end)) !== (await box.getAttribute('value'))) {
            expect(after).not.toEqual(before);
          }
        }
        await box.fill((await box.getAttribute('value'))!);
        expect(await page.locator('[data-live]').allTextContents()).toEqual(before);
      }
    });
  });
});

test('some chapter can be turned', () => {
  const text = JSON.stringify(pages.map(parsePage));
  expect(text).toContain('dataScrub');
});

describe('a number in the sentence', () => {
  test('by typing: the text follows at every number, and nobody is corrected while typing', async () => {
    await visit(ENTROPY, {}, async (page) => {
      await open(page);
      const box = scrub(page);
      await box.fill('0.9');
      expect(await live(page).first().textContent()).toBe(entropyWords(0.9));
      await box.fill('3');
      expect(await box.inputValue()).toBe('3');
      expect(await live(page).first().textContent()).toBe(entropyWords(0.9));
      expect(await page.locator('#scrub-win').textContent()).toBe('只能在0.5到1之间');
      await box.blur();
      expect(await box.inputValue()).toBe('1');
      expect(await live(page).first().textContent()).toBe(entropyWords(1));
      expect(await page.locator('#scrub-win').textContent()).toBe('');
      await expect
        .poll(() => page.locator('#page-status').textContent())
        .toBe('强队的胜率只能在0.5到1之间，已改为1。');
      await box.fill('');
      await box.blur();
      expect(await box.inputValue()).toBe('1');
    });
  });

  test('by keys: arrows a step, pages ten, Escape takes back what was done here', async () => {
    await visit(ENTROPY, {}, async (page) => {
      await open(page);
      const box = scrub(page);
      const keys = [
        ['ArrowDown', '0.98'],
        ['ArrowDown', '0.97'],
        ['PageDown', '0.87'],
        ['ArrowUp', '0.88'],
        ['PageUp', '0.98'],
        ['Escape', '0.99'],
      ];
      for (const [key, value] of keys) {
        await box.press(key);
        expect(await box.inputValue(), key).toBe(value);
        expect(await live(page).first().textContent()).toBe(entropyWords(Number(value)));
      }
    });
  });

  test.each([
    ['mouse', {}],
    ['finger', { hasTouch: true, viewport: PHONE }],
  ] as const)('by dragging to the side, with a %s', async (kind, options) => {
    await visit(ENTROPY, options, async (page) => {
      await open(page);
      const box = scrub(page);
      await box.scrollIntoViewIfNeeded();
      const { x, y, width, height } = (await box.boundingBox())!;
      const [fromX, atY] = [x + width / 2, y + height / 2];
      if (kind === 'mouse') {
        await page.mouse.move(fromX, atY);
        await page.mouse.down();
        for (let i = 1; i <= 10; i++) await page.mouse.move(fromX - 4 * i, atY);
        await page.mouse.up();
      } else {
        const client = await page.context().newCDPSession(page);
        const touch = (type: string, at?: number) =>
          client.send('Input.dispatchTouchEvent', {
            type: type as 'touchStart',
            touchPoints: at === undefined ? [] : [{ x: at, y: atY }],
          });
        await touch('touchStart', fromX);
        for (let i = 1; i <= 10; i++) await touch('touchMove', fromX - 4 * i);
        await touch('touchEnd');
      }
      const value = Number(await box.inputValue());
      expect(value).toBeLessThan(0.96);
      expect(value).toBeGreaterThan(0.85);
      expect(await live(page).first().textContent()).toBe(entropyWords(value));
      // The page has not been scrolled under the hand.
      expect((await box.boundingBox())!.y).toBeCloseTo(y, 0);
    });
  });

  test('all places change in one go: before the next frame', async () => {
    await visit(ENTROPY, {}, async (page) => {
      await open(page);
      const seen = await page.evaluate(() => {
        const box = document.querySelector<HTMLInputElement>('input[data-scrub=win]')!;
        box.value = '0.75';
        box.dispatchEvent(new Event('input'));
        // No frame, no task in between.
        return [...document.querySelectorAll('[data-live]')].map((one) => one.textContent);
      });
      expect(seen).toContain(entropyWords(0.75));
      // A formula stands there twice: for the eye and for the ear.
      expect(seen.filter((one) => one === formatNumber(binaryEntropy(0.75)))).toHaveLength(2);
    });
  });

  test('is told to screen readers once, after the hand has come to rest', async () => {
    await visit(ENTROPY, {}, async (page) => {
      await open(page);
      await page.evaluate(() => {
        const told: string[] = [];
        Object.assign(globalThis, { told });
        const status = document.querySelector('#page-status')!;
        new MutationObserver(() => told.push(status.textContent)).observe(status, {
          childList: true,
          characterData: true,
        });
      });
      await page.evaluate(() => {
        const box = document.querySelector<HTMLInputElement>('input[data-scrub=win]')!;
        for (let i = 0; i < 8; i++) {
          box.stepDown();
          box.dispatchEvent(new Event('input'));
        }
      });
      const told = () => page.evaluate(() => (globalThis as unknown as { told: string[] }).told);
      await expect.poll(told).toHaveLength(1);
      expect((await told())[0]).toContain('强队的胜率0.91。');
      expect((await told())[0]).toContain(formatAmount(selfInformation(1 - 0.91)));
      // The numbers themselves are no live regions.
      expect(await page.locator('.prose [aria-live]:not([aria-live=off])').count()).toBe(0);
    });
  });
});

describe('figure and sentence', () => {
  test('agree, whichever of the two is moved', async () => {
    await visit(ENTROPY, {}, async (page) => {
      await open(page);
      await scrub(page).fill('0.75');
      await expect.poll(() => bound(page).inputValue()).toBe('0.75');
      await bound(page).press('Home');
      expect(await scrub(page).inputValue()).toBe('0.5');
      expect(await live(page).first().textContent()).toBe(entropyWords(0.5));
      await cell(page).getByRole('button', { name: '板上钉钉' }).click();
      expect(await scrub(page).inputValue()).toBe('1');
      await cell(page).getByRole('button', { name: '重置' }).click();
      expect(await scrub(page).inputValue()).toBe('0.99');
    });
  });

  test('撤销 takes back gesture by gesture, a reset too', async () => {
    await visit(ENTROPY, {}, async (page) => {
      await open(page);
      const undo = cell(page).getByRole('button', { name: '撤销' });
      expect(await undo.getAttribute('aria-disabled')).toBe('true');
      await cell(page).getByRole('button', { name: '都有悬念' }).click();
      await cell(page).getByRole('button', { name: '重置' }).click();
      await expect.poll(() => scrub(page).inputValue()).toBe('0.99');
      await undo.press('Enter');
      await expect.poll(() => scrub(page).inputValue()).toBe('0.8');
      await undo.press('Enter');
      await expect.poll(() => scrub(page).inputValue()).toBe('0.99');
      await expect.poll(() => undo.getAttribute('aria-disabled')).toBe('true');
    });
  });

  test('全部复原 at the head brings the whole page back, and can itself be undone', async () => {
    await visit(ENTROPY, {}, async (page) => {
      await open(page);
      await scrub(page).fill('0.6');
      await cell(page).getByRole('button', { name: '都五五开' }).click();
      await expect.poll(() => scrub(page).inputValue()).toBe('0.5');
      const all = page.getByRole('button', { name: '全部复原' });
      await all.click();
      await expect.poll(() => scrub(page).inputValue()).toBe('0.99');
      expect(await all.getAttribute('aria-disabled')).toBe('true');
      await expect.poll(() => fragmentOf(page)).toBe('');
      await page.locator('[data-page=undo]').click();
      await expect.poll(() => scrub(page).inputValue()).toBe('0.5');
    });
  });
});

describe('the unit', () => {
  const choose = (page: BrowserPage, name: string) =>
    page.getByRole('radio', { name, exact: true }).check({ force: true });

  test('amounts, figures and their axes follow; formulas and pinned losses stay', async () => {
    await visit(ENTROPY, {}, async (page) => {
      await open(page);
      const formulas = await page.locator('.katex-html').allTextContents();
      const pinned = await page.locator('data[data-unit=nat]').allTextContents();
      await choose(page, '奈特');
      expect(await live(page).first().textContent()).toBe(formatAmount(binaryEntropy(0.99), 'nat'));
      const wrong = await page.evaluate(() =>
        [...document.querySelectorAll('data.amount')]
          .map((one) => one.textContent)
          .filter((text) => !text.endsWith('奈特')),
      );
      expect(wrong).toEqual([]);
      await expect.poll(() => cell(page).textContent()).not.toContain('比特');
      expect(await cell(page).textContent()).toContain('一格1奈特');
      expect(await page.locator('.katex-html').allTextContents()).toEqual(formulas);
      expect(await page.locator('data[data-unit=nat]').allTextContents()).toEqual(pinned);
      await choose(page, '哈特');
      expect(await live(page).first().textContent()).toBe(
        formatAmount(binaryEntropy(0.99), 'hartley'),
      );
    });
  });

  test('is remembered on the next page; bit is what everybody begins with', async () => {
    await visit(ENTROPY, {}, async (page) => {
      await open(page);
      await choose(page, '奈特');
      await page.goto('/self-information/');
      await started(page);
      expect(await page.getByRole('radio', { name: '奈特' }).isChecked()).toBe(true);
      expect(await page.locator('data.amount').first().textContent()).toMatch(/奈特$/);
      await choose(page, '比特');
      await page.reload();
      await started(page);
      expect(await page.locator('data.amount').first().textContent()).toMatch(/比特$/);
    });
  });
});

describe('the address', () => {
  test('holds what differs, and a reload brings it back', async () => {
    await visit(ENTROPY, {}, async (page) => {
      await open(page);
      await scrub(page).fill('0.75');
      await expect.poll(() => fragmentOf(page)).toBe('#~win=0.75');
      await belgium(page).fill('0.6');
      await expect.poll(() => fragmentOf(page)).toBe('#~win=0.75&two-matches.belgium=0.6');
      await page.reload();
      await open(page);
      expect(await scrub(page).inputValue()).toBe('0.75');
      await expect.poll(() => belgium(page).inputValue()).toBe('0.6');
      await cell(page).getByRole('button', { name: '重置' }).click();
      await expect.poll(() => fragmentOf(page)).toBe('');
    });
  });

  test('what an example is to show waits until it lives', async () => {
    await visit(ENTROPY, {}, async (page) => {
      await page.goto(`${ENTROPY}#~two-matches.belgium=0.6`);
      await page.reload();
      await started(page);
      await scrub(page).fill('0.75');
      await expect.poll(() => fragmentOf(page)).toBe('#~win=0.75&two-matches.belgium=0.6');
      await open(page);
      await expect.poll(() => belgium(page).inputValue()).toBe('0.6');
    });
  });

  test('复制此状态的链接 opens the same page at the same place', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    await visit(ENTROPY, { permissions }, async (page) => {
      await open(page);
      await scrub(page).fill('0.75');
      await cell(page).getByRole('button', { name: '复制此状态的链接' }).click();
      await expect.poll(() => cell(page).textContent()).toContain('✓ 已复制');
      const link = await page.evaluate(() => navigator.clipboard.readText());
      expect(link).toBe(`${inject('origin')}${ENTROPY}#two-matches~win=0.75`);
      await page.goto('/about/');
      await page.goto(link);
      await started(page);
      expect(await scrub(page).inputValue()).toBe('0.75');
      expect(await live(page).first().textContent()).toBe(entropyWords(0.75));
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
    });
  });

  test('a browser that forbids copying shows the link', async () => {
    const before = (page: BrowserPage) =>
      page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await visit(ENTROPY, { before }, async (page) => {
      await open(page);
      const shown: string[] = [];
      page.on('dialog', (dialog) => {
        shown.push(`${dialog.message()} ${dialog.defaultValue()}`);
        void dialog.dismiss();
      });
      const [atHead, inCell] = await page
        .getByRole('button', { name: '复制此状态的链接' })
        .elementHandles();
      await inCell.click();
      await expect.poll(() => shown.pop()).toMatch(/请自己复制这个链接： .*entropy\/#two-matches$/);
      await atHead.click();
      await expect.poll(() => shown.pop()).toMatch(/请自己复制这个链接： .*entropy\/$/);
    });
  });

  test('links inside the page, and going back over them, keep what the reader has set', async () => {
    await visit(ENTROPY, {}, async (page) => {
      await open(page);
      await scrub(page).fill('0.75');
      await expect.poll(() => fragmentOf(page)).toBe('#~win=0.75');
      await page.locator('.toc a').nth(3).click();
      await expect.poll(() => fragmentOf(page)).toBe('#entropy~win=0.75');
      await scrub(page).fill('0.65');
      await expect.poll(() => fragmentOf(page)).toBe('#entropy~win=0.65');
      await page.goBack();
      await expect.poll(() => fragmentOf(page)).toBe('#~win=0.65');
      expect(await scrub(page).inputValue()).toBe('0.65');
    });
  });

  test('a link to another state shows it; going back brings the own one back', async () => {
    await visit(ENTROPY, {}, async (page) => {
      await open(page);
      await scrub(page).fill('0.75');
      await expect.poll(() => fragmentOf(page)).toBe('#~win=0.75');
      await page.evaluate(() => (location.hash = '#two-matches~win=0.55'));
      await expect.poll(() => scrub(page).inputValue()).toBe('0.55');
      await page.goBack();
      await expect.poll(() => scrub(page).inputValue()).toBe('0.75');
      await page.goForward();
      await expect.poll(() => scrub(page).inputValue()).toBe('0.55');
    });
  });

  test('leaving and coming back finds the page as it was left', async () => {
    await visit(ENTROPY, {}, async (page) => {
      await open(page);
      await scrub(page).fill('0.75');
      await page.goto('/kl-divergence/');
      await page.goBack();
      await started(page);
      expect(await scrub(page).inputValue()).toBe('0.75');
    });
  });

  const HOSTILE = [
    '#~win=<img src=x onerror=alert(1)>',
    '#~win=%3Cscript%3Ealert(1)%3C/script%3E&two-matches.belgium=%22%3E%3Cb%3E',
    '#<script>alert(1)</script>~win=0.7',
    '#~two-matches.belgium=1e999&win=-1',
    '#~two-matches.belgium=NaN&win=-1',
    '#~%%%%&&&===~~~',
    '#~__proto__=1&constructor=2&win=0.7',
    `#~win=${'9'.repeat(5000)}`,
    '#two-matches%00~win=0.7',
    '#~win=0.7#~win=0.6',
    '#~two-matches.nonsense=1&nobody.x=1&nobody=2',
    "#'];alert(1);//~win=0.8",
  ];

  test('written by somebody else does no harm, on arrival and on the page', async () => {
    await visit('/about/', {}, async (page) => {
      const troubles = await watch(page, inject('origin'));
      let asked = false;
      page.on('dialog', (dialog) => {
        asked = true;
        void dialog.dismiss();
      });
      const check = async (fragment: string) => {
        const value = Number(await scrub(page).inputValue());
        expect(value >= 0.5 && value <= 1, fragment).toBe(true);
        expect(await live(page).first().textContent(), fragment).toBe(entropyWords(value));
        expect(await cell(page).textContent(), fragment).not.toMatch(/NaN|undefined|alert/);
        expect(await page.locator('img[src=x]').count()).toBe(0);
        // The next change leaves no junk behind.
        await scrub(page).fill('0.77');
        await expect
          .poll(() => fragmentOf(page), { message: fragment })
          .toMatch(/~win=0\.77(&two-matches\.\w+=[\d.]+)*$/);
      };
      const [first, ...others] = HOSTILE;
      await open(page, first);
      await check(first);
      for (const fragment of others) {
        await page.evaluate((hash) => (location.hash = hash), fragment);
        await page.waitForTimeout(50);
        await check(fragment);
      }
      expect(asked).toBe(false);
      expect(troubles.console).toEqual([]);
      expect(troubles.csp).toEqual([]);
    });
  });
});

test('the home page has no line at its head, but its figure can be shared, too', async () => {
  await visit('/', {}, async (page) => {
    await page.goto('/#two-matches~two-matches.france=0.8');
    await page.reload();
    await started(page);
    await hydrateAll(page);
    await expect.poll(() => bound(page).inputValue()).toBe('0.8');
    // What the address brought is where the page begins, and nothing to undo.
    await cell(page).getByRole('button', { name: '撤销' }).press('Enter');
    expect(await bound(page).inputValue()).toBe('0.8');
    await cell(page).getByRole('button', { name: '重置' }).press('Enter');
    await expect.poll(() => fragmentOf(page)).toBe('#two-matches');
  });
});

describe('two tabs', () => {
  const inContext = async (look: (context: BrowserContext) => Promise<void>) =>
    visit(ENTROPY, {}, async (page) => {
      await look(page.context());
    });

  test('keep their own state and do not disturb each other', async () => {
    await inContext(async (context) => {
      const [first, second] = [context.pages()[0], await context.newPage()];
      await second.goto(inject('origin') + ENTROPY);
      await open(first);
      await open(second);
      await scrub(first).fill('0.6');
      await scrub(second).fill('0.9');
      expect(await scrub(first).inputValue()).toBe('0.6');
      await first.reload();
      await started(first);
      expect(await scrub(first).inputValue()).toBe('0.6');
      expect(await scrub(second).inputValue()).toBe('0.9');
    });
  });
});

describe('the memory', () => {
  const STORAGES = {
    absent: () => Object.defineProperty(globalThis, 'localStorage', { value: undefined }),
    refused: () =>
      Object.defineProperty(globalThis, 'localStorage', {
        get() {
          throw new DOMException('refused', 'SecurityError');
        },
      }),
    full: () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
    corrupt: () => {
      for (const key of ['unit', 'keepsake.P.1', 'keepsake.P.2', 'keepsake.P.3', 'theme']) {
        try {
          localStorage.setItem(`course.${key}`, '["<b>",null');
          localStorage.setItem(key, '<b>');
        } catch {
          // about:blank has none.
        }
      }
    },
  };

  test.each(Object.entries(STORAGES))('storage %s: everything else works', async (_, spoil) => {
    const before = (page: BrowserPage) => page.addInitScript(spoil);
    await visit(ENTROPY, { before }, async (page) => {
      const troubles = await watch(page, inject('origin'));
      await open(page);
      await scrub(page).fill('0.75');
      await page.getByRole('radio', { name: '奈特' }).check({ force: true });
      expect(await live(page).first().textContent()).toBe(formatAmount(binaryEntropy(0.75), 'nat'));
      await expect.poll(() => fragmentOf(page)).toBe('#~win=0.75');
      expect(await page.getByRole('button', { name: /用你在/ }).count()).toBe(0);
      expect(troubles.console).toEqual([]);
    });
  });

  test('what the reader made in one chapter is offered in a later one', async () => {
    await visit(ENTROPY, {}, async (page) => {
      await open(page);
      const kept = () => page.evaluate(() => localStorage.getItem('course.keepsake.P.2'));
      await bound(page).press('ArrowLeft');
      await expect.poll(kept).toBe('[0.989,0.011]');
      // Taken back, it is nobody's; made with the number in the sentence, it is the reader's again.
      await cell(page).getByRole('button', { name: '撤销' }).press('Enter');
      await expect.poll(kept).toBe(null);
      await scrub(page).fill('0.95');
      await expect.poll(kept).toBe('[0.95,0.05]');
      await page.evaluate(() => localStorage.setItem('course.keepsake.Q.3', '[0.25,0.5,0.25]'));
      await page.goto('/maximum-likelihood/');
      await hydrateAll(page);
      await page.getByRole('button', { name: '用你在第三章留下的Q的第一项作θ' }).click();
      await expect.poll(() => fragmentOf(page)).toContain('theta=0.25');
      const offer = page.getByRole('button', { name: '用你在第二章留下的概率作θ' });
      await offer.click();
      const theta = page.getByRole('slider', { name: 'θ：模型里正面的概率' });
      await expect.poll(() => theta.inputValue()).toBe('0.95');
      await expect.poll(() => fragmentOf(page)).toContain('theta=0.95');
    });
  });
});
