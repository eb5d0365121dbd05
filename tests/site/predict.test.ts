// A prediction from the question to the answer, the way a reader goes.
import type { Locator, Page as BrowserPage } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from './harness/axe.ts';
import { openFolds, PHONE, visit } from './harness/visit.ts';

/** One of each kind: its page and its id. */
const NUMBER = ['/entropy/', 'how-many-times'] as const;
const AMOUNT = ['/self-information/', 'long-odds'] as const;
const CHOICE = ['/entropy/', 'which-is-largest'] as const;
const SIGN = ['/kl-divergence/', 'wrong-codebook-cost'] as const;

interface Parts {
  page: BrowserPage;
  section: Locator;
  box: Locator;
  range: Locator;
  said: Locator;
  button: Locator;
  answer: Locator;
  mark(option: string): Locator;
}

function parts(page: BrowserPage, id: string): Parts {
  const section = page.locator(`#${id}`);
  return {
    page,
    section,
    box: section.getByRole('textbox'),
    range: section.getByRole('slider'),
    said: section.getByRole('status'),
    button: section.getByRole('button'),
    answer: section.locator('.predict-answer'),
    mark: (option) => section.locator('label', { hasText: option }).locator('.predict-mark'),
  };
}

/** Milliseconds after which the button is no longer deaf to the second half of a double click. */
const DOUBLE_CLICK = 450;

type Options = Parameters<typeof visit>[1];

const withPrediction = (
  [address, id]: readonly [string, string],
  look: (opened: Parts) => Promise<void>,
  options: Options = {},
): Promise<void> => visit(address, options, (page) => look(parts(page, id)));

const isOpen = (section: Locator): Promise<boolean> =>
  section.locator('details').evaluate((fold: HTMLDetailsElement) => fold.open);

const text = (one: Locator): Promise<string> =>
  one.evaluate((element) => element.textContent.trim());

const centre = (one: Locator): Promise<number> =>
  one.evaluate((element) => {
    const { left, width } = element.getBoundingClientRect();
    return left + width / 2;
  });

describe('a number', () => {
  test('by keyboard: guess and truth stand side by side, in words and on the line', async () => {
    await withPrediction(NUMBER, async ({ page, section, box, range, said, button, answer }) => {
      expect(await text(said)).toBe('');
      expect(await isOpen(section)).toBe(false);
      await range.focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowRight');
      expect(await box.inputValue()).toBe('1.1');
      expect(await range.getAttribute('aria-valuetext')).toBe('1.1倍');
      await page.keyboard.press('Tab');
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type('10');
      await page.keyboard.press('Enter');

      expect(await text(said)).toBe('你猜10倍，答案是12.4倍，差得不远。');
      expect(await isOpen(section)).toBe(true);
      expect(await text(answer)).toBe('12.4倍');
      expect(await text(section.locator('.predict-guess'))).toBe('你的猜测10倍');
      expect(await text(section.locator('.predict-truth'))).toBe('答案12.4倍');
      // The ring stands on the 10 of the line, the dot to the right of it.
      const ring = await centre(section.locator('.predict-ring'));
      const ten = section.locator('.predict-ticks span', { hasText: /^10$/ });
      expect(Math.abs(ring - (await centre(ten)))).toBeLessThan(1);
      expect(await centre(section.locator('.predict-dot'))).toBeGreaterThan(ring + 5);
      expect(await page.locator(':focus').evaluate((one) => one.closest('section')?.id)).toBe(
        NUMBER[1],
      );

      // The Enter key once more in the box keeps the guess; the button takes it back.
      await page.waitForTimeout(DOUBLE_CLICK);
      await page.keyboard.press('Enter');
      expect(await text(button)).toBe('重新猜');
      await page.keyboard.press('Tab');
      await page.waitForTimeout(DOUBLE_CLICK);
      await page.keyboard.press('Enter');
      expect(await text(button)).toBe('就猜这个');
      expect(await box.inputValue()).toBe('');
      expect(await text(said)).toBe('');
      expect(await section.locator('.predict-dot').isVisible()).toBe(false);
    });
  });

  test('another mind takes the verdict away until it is committed', async () => {
    await withPrediction(NUMBER, async ({ section, box, said, button }) => {
      await box.fill('12.4');
      await box.press('Enter');
      expect(await text(said)).toBe('你猜12.4倍，答案是12.4倍，几乎正好。');
      await box.press('Backspace');
      expect(await text(said)).toBe('');
      expect(await section.locator('.predict-truth').isVisible()).toBe(false);
      await button.press('Space');
      expect(await text(said)).toBe('你猜12倍，答案是12.4倍，差得不远。');
    });
  });

  test('a tap on the line is a guess', async () => {
    await withPrediction(NUMBER, async ({ page, section, box }) => {
      await section.scrollIntoViewIfNeeded();
      const track = (await section.locator('.predict-track').boundingBox())!;
      await page.mouse.click(track.x + (2 / 3) * track.width, track.y + track.height / 2);
      const guess = Number(await box.inputValue());
      expect(guess).toBeGreaterThan(80);
      expect(guess).toBeLessThan(125);
    });
  });

  test.each([
    ['', '先填一个数，再按“就猜这个”。'],
    ['很多', '“很多”不是一个数。可以写成12、0.5、1/8或50%。'],
    ['∞', '请填一个有限的数。'],
    ['1e999', '请填一个有限的数。'],
  ])('“%s” is answered beside the box, and nothing is lost', async (typed, problem) => {
    await withPrediction(NUMBER, async ({ page, section, box, said, button }) => {
      await box.fill(typed);
      await button.press('Enter');
      expect(await text(said)).toBe(problem);
      expect(await box.inputValue()).toBe(typed);
      expect(await box.getAttribute('aria-invalid')).toBe('true');
      const described = await box.evaluate((input) =>
        input
          .getAttribute('aria-describedby')!
          .split(' ')
          .map((id) => document.getElementById(id)!.textContent.trim()),
      );
      expect(described).toContain(problem);
      expect(await page.locator(':focus').evaluate((one) => one.className)).toContain('number-box');
      expect(await isOpen(section)).toBe(false);
      await box.fill('１２');
      expect(await box.getAttribute('aria-invalid')).toBeNull();
      await box.press('Enter');
      expect(await text(said)).toContain('你猜12倍');
    });
  });

  test.each([
    ['-3', 'below', '你猜−3倍（在数轴之外），答案是12.4倍，偏小了。', '1'],
    ['5000', 'above', '你猜5000倍（在数轴之外），答案是12.4倍，偏大了。', '1000'],
  ])('%s lies beyond the line and stands at its end', async (typed, side, sentence, end) => {
    await withPrediction(NUMBER, async ({ section, box, said }) => {
      await box.fill(typed);
      await box.press('Enter');
      expect(await text(said)).toBe(sentence);
      expect(await section.locator('.predict-line').getAttribute('data-guess')).toBe(side);
      const tick = section.locator('.predict-ticks span', { hasText: new RegExp(`^${end}$`) });
      const ring = await centre(section.locator('.predict-ring'));
      expect(Math.abs(ring - (await centre(tick)))).toBeLessThan(1);
    });
  });

  test('an amount of information is printed as one, guess and truth', async () => {
    await withPrediction(AMOUNT, async ({ section, box, said }) => {
      await box.fill('7比特');
      await box.press('Enter');
      expect(await text(said)).toBe('你猜7比特，答案是7.64比特，差得不远。');
      const amounts = await said
        .locator('data')
        .evaluateAll((all: HTMLDataElement[]) =>
          all.map(({ className, dataset, value }) => [className, dataset.unit, Number(value)]),
        );
      expect(amounts).toEqual([
        ['amount', 'bit', 7],
        ['amount', 'bit', expect.closeTo(7.643856189774724)],
      ]);
      expect(await section.locator('.predict-unit').textContent()).toBe('比特');
    });
  });

  test('an amount is read, typed and remembered in the unit of the reader', async () => {
    await withPrediction(AMOUNT, async ({ page, section, box, range, said, button, answer }) => {
      const choose = (unit: string) => page.locator(`.unit-choice [value=${unit}]`).check();
      const ticks = () => section.locator('.predict-ticks span').allTextContents();
      const flags = () => section.locator('.predict-flag').allTextContents();
      const word = section.locator('.predict-unit');
      expect((await ticks()).map((tick) => tick.trim()).sort()).toEqual(['1', '10', '100']);

      await box.fill('7');
      await box.press('Enter');
      const ring = await centre(section.locator('.predict-ring'));
      await choose('nat');
      const inNats = '你猜4.852奈特，答案是5.30奈特，差得不远。';
      expect(await text(said)).toBe(inNats);
      expect(await text(answer)).toBe('5.30奈特');
      expect(await box.inputValue()).toBe('4.852');
      expect(await word.textContent()).toBe('奈特');
      expect((await ticks()).sort()).toEqual(['0.693', '6.93', '69.3']);
      expect(await flags()).toEqual(['你的猜测4.852奈特', '答案5.30奈特']);
      expect(await range.getAttribute('aria-valuetext')).toBe('4.852奈特');
      expect(await centre(section.locator('.predict-ring'))).toBeCloseTo(ring, 3);

      await page.reload();
      await page.waitForSelector('[data-notebook]');
      expect(await text(said)).toBe(inNats);
      expect(await box.inputValue()).toBe('4.852');
      // What was guessed has not been rounded on the way.
      await choose('bit');
      expect(await text(said)).toBe('你猜7比特，答案是7.64比特，差得不远。');
      expect(await box.inputValue()).toBe('7');
      expect((await ticks()).sort()).toEqual(['1', '10', '100']);

      await choose('nat');
      await page.waitForTimeout(DOUBLE_CLICK);
      await button.press('Enter');
      expect((await flags())[0]).toBe('拖到你猜的地方，或者在下面填数');
      await box.fill('3奈特');
      await box.press('Enter');
      expect(await text(said)).toBe('你猜3奈特，答案是5.30奈特，偏小了。');
      const kept = await page.evaluate(
        (key) => localStorage.getItem(`course.guess.${key}`),
        'self-information.long-odds',
      );
      expect(Number(kept)).toBeCloseTo(3 / Math.LN2);
      await choose('hartley');
      expect(await text(said)).toBe('你猜1.303哈特，答案是2.30哈特，偏小了。');
      // A word that is not the one behind the box is no part of a number.
      await box.fill('3奈特');
      await box.press('Enter');
      expect(await text(said)).toContain('不是一个数');
      await choose('bit');
      expect(await text(said)).toContain('不是一个数');
      expect(await box.inputValue()).toBe('3奈特');
    });
  });

  test('the second half of a double click takes nothing back', async () => {
    await withPrediction(NUMBER, async ({ page, box, said, button }) => {
      await box.fill('10');
      await button.dblclick();
      expect(await text(said)).toBe('你猜10倍，答案是12.4倍，差得不远。');
      await page.waitForTimeout(DOUBLE_CLICK);
      await button.dblclick();
      expect(await text(said)).toBe('');
      expect(await text(button)).toBe('就猜这个');
    });
  });

  test('the two labels never touch, however near the guess', async () => {
    for (const viewport of [PHONE, { width: 320, height: 640 }]) {
      await withPrediction(
        NUMBER,
        async ({ page, section, box, button }) => {
          for (const typed of ['12.376', '12', '1', '1000', '99999', '-9999.5']) {
            await box.fill(typed);
            await box.press('Enter');
            const boxes = await section
              .locator('.predict-flag, .predict-ticks span')
              .evaluateAll((all) =>
                all.map((one) => {
                  const { left, right, top, bottom } = one.getBoundingClientRect();
                  return {
                    left,
                    right,
                    top,
                    bottom,
                    size: parseFloat(getComputedStyle(one).fontSize),
                  };
                }),
              );
            for (const [i, a] of boxes.entries()) {
              expect(a.size).toBeGreaterThanOrEqual(13);
              expect(a.left).toBeGreaterThanOrEqual(0);
              expect(a.right).toBeLessThanOrEqual(viewport.width);
              for (const b of boxes.slice(i + 1)) {
                const apart =
                  a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
                expect(apart, `${typed}: ${JSON.stringify([a, b])}`).toBe(true);
              }
            }
            await page.waitForTimeout(DOUBLE_CLICK);
            await button.press('Enter');
          }
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(
            viewport.width,
          );
        },
        { viewport },
      );
    }
  });
});

describe('a choice', () => {
  test('by keyboard: the chosen and the right option are marked', async () => {
    await withPrediction(CHOICE, async ({ page, section, said, button, mark }) => {
      await button.press('Enter');
      expect(await text(said)).toBe('先选一项，再按“就猜这个”。');
      // The focus has gone to the first option.
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await text(said)).toBe('✗ 你选了“（1/2，1/2，0）”，答案是“（1/3，1/3，1/3）”。');
      expect(await text(mark('（1/2，1/2，0）'))).toBe('✗ 你选的');
      expect(await text(mark('（1/3，1/3，1/3）'))).toBe('✓ 答案');
      expect(await text(mark('（1，0，0）'))).toBe('');
      expect(await isOpen(section)).toBe(true);

      await page.waitForTimeout(DOUBLE_CLICK);
      await page.keyboard.press('Enter');
      expect(await text(button)).toBe('就猜这个');
      expect(await section.locator('input:checked').count()).toBe(0);
      expect(await section.locator('.predict-mark:visible').count()).toBe(0);
    });
  });

  test('a sign', async () => {
    await withPrediction(SIGN, async ({ page, section, said, mark }) => {
      await section.getByRole('radio').first().focus();
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      expect(await text(said)).toBe('✓ 你选的“更费”就是答案。');
      expect(await text(mark('更费'))).toBe('✓ 你选的，正是答案');
    });
  });
});

describe('the guess is kept', () => {
  test('and shown again, without moving anything', async () => {
    await visit(NUMBER[0], {}, async (page) => {
      const number = parts(page, NUMBER[1]);
      await number.box.fill('1/8');
      await number.box.press('Enter');
      const choice = parts(page, CHOICE[1]);
      await choice.section.getByRole('radio').first().press('Space');
      await choice.button.press('Enter');
      const sentences = [await text(number.said), await text(choice.said)];
      expect(sentences[0]).toBe('你猜0.125倍（在数轴之外），答案是12.4倍，偏小了。');

      await page.addInitScript(() => {
        const shifts: number[] = ((globalThis as { shifts?: number[] }).shifts = []);
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as never)['value']);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.reload();
      expect([await text(number.said), await text(choice.said)]).toEqual(sentences);
      expect(await number.box.inputValue()).toBe('0.125');
      expect(await choice.section.getByRole('radio').first().isChecked()).toBe(true);
      expect(await isOpen(number.section)).toBe(false);
      const shifts = await page.evaluate(() => (globalThis as { shifts?: number[] }).shifts!);
      expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBe(0);

      await number.button.press('Enter');
      await page.reload();
      expect(await text(number.said)).toBe('');
      expect(await text(choice.said)).toBe(sentences[1]);
    });
  });

  test('unless storage is refused; then it holds for the page', async () => {
    const errors: string[] = [];
    await withPrediction(
      NUMBER,
      async ({ page, said, box }) => {
        await box.fill('10');
        await box.press('Enter');
        expect(await text(said)).toContain('你猜10倍');
        await page.reload();
        expect(await text(said)).toBe('');
        expect(errors).toEqual([]);
      },
      {
        before: async (page) => {
          page.on('pageerror', (error) => errors.push(String(error)));
          await page.addInitScript(() => {
            Object.defineProperty(window, 'localStorage', {
              get() {
                throw new DOMException('refused', 'SecurityError');
              },
            });
          });
        },
      },
    );
  });

  test('what is remembered but is no guess of this question is passed over', async () => {
    await withPrediction(NUMBER, async ({ page, said, box }) => {
      for (const kept of ['"变大"', '{"x":1}', '1e999', 'null', '<b>', '[]']) {
        await page.evaluate(
          (value) => localStorage.setItem('course.guess.entropy.how-many-times', value),
          kept,
        );
        await page.reload();
        expect(await text(said), kept).toBe('');
        expect(await box.inputValue(), kept).toBe('');
      }
    });
  });
});

test('without JavaScript the question and the answer are there, and no control', async () => {
  await withPrediction(
    NUMBER,
    async ({ section, answer }) => {
      expect(await section.locator('form').isVisible()).toBe(false);
      expect(await section.getByText('第一场的悬念大约是第二场的几倍').isVisible()).toBe(true);
      await section.locator('summary').click();
      expect(await answer.isVisible()).toBe(true);
      expect(await text(answer)).toBe('12.4倍');
    },
    { javaScriptEnabled: false },
  );
});

test('on paper a guess is kept, an empty form is not, and every answer is open', async () => {
  await visit(NUMBER[0], {}, async (page) => {
    const { box, section } = parts(page, NUMBER[1]);
    await box.fill('10');
    await box.press('Enter');
    await section.locator('summary').click();
    await page.emulateMedia({ media: 'print' });
    expect(await section.locator('.predict-guess').isVisible()).toBe(true);
    expect(await section.getByText('猜偏了很正常').isVisible()).toBe(true);
    expect(await section.locator('button').isVisible()).toBe(false);
    const other = parts(page, CHOICE[1]);
    expect(await other.section.locator('form').isVisible()).toBe(false);
    expect(await other.answer.isVisible()).toBe(true);
  });
});

test('axe finds nothing once there are guesses, light and dark', async () => {
  await visit(NUMBER[0], { viewport: PHONE }, async (page) => {
    const number = parts(page, NUMBER[1]);
    await number.box.fill('10');
    await number.box.press('Enter');
    const choice = parts(page, CHOICE[1]);
    await choice.section.getByRole('radio').last().press('Space');
    await choice.button.press('Enter');
    // One that is wrong, too.
    const other = parts(page, 'sixty-forty');
    await other.box.fill('x');
    await other.box.press('Enter');
    await openFolds(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const found = await violations(page, {
        include: [NUMBER[1], CHOICE[1], 'sixty-forty'].map((id) => `#${id}`),
      });
      expect(found, colorScheme).toEqual([]);
    }
  });
});

test('targets are large enough for a finger', async () => {
  await visit(NUMBER[0], { viewport: PHONE }, async (page) => {
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          '.predict :is(button, summary, .number-box, label:has([type=radio]))',
        ),
      ]
        .filter((one) => one.getBoundingClientRect().height < 44)
        .map((one) => one.outerHTML),
    );
    expect(small).toEqual([]);
    const low = await page.evaluate(
      () =>
        [...document.querySelectorAll('.predict [type=range]')].filter(
          (one) => one.getBoundingClientRect().height < 24,
        ).length,
    );
    expect(low).toBe(0);
  });
});
