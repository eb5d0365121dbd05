// What a reader does beside reading: exercises, quizzes, and the record of it, the way a reader goes.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page as BrowserPage } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { PHONE, visit } from './harness/visit.ts';

const text = (one: Locator): Promise<string> =>
  one.evaluate((element) => element.textContent.trim());

const EXERCISES = '/self-information/exercises/';

function parts(page: BrowserPage, id: string) {
  const section = page.locator(`#${id}`);
  return {
    section,
    said: section.locator('form > .exercise-said'),
    check: section.locator('[data-act=check]'),
    reason: section.locator('.exercise-choice[data-shown] .exercise-reason'),
    done: section.locator('.exercise-done'),
  };
}

describe('a choice', () => {
  test('by keyboard: wrong with its reason, then another try, then right; kept for the next visit', async () => {
    await visit(EXERCISES, {}, async (page) => {
      const { section, said, check, reason, done } = parts(page, 'sunrise');
      await check.click();
      expect(await text(said)).toBe('先选一项。');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      expect(await text(said)).toBe('✗ 选B不对，理由在这一项下面。可以再选。');
      expect(await text(reason)).toContain('✗ 不对。方向反了。');
      expect(await reason.isVisible()).toBe(true);
      expect(await text(section.locator('.exercise-reread'))).toBe('重读：第1.1节“意外只看概率”');
      await section.getByRole('radio').nth(3).press('Space');
      expect(await text(said)).toBe('');
      await page.keyboard.press('Enter');
      expect(await text(said)).toBe('✓ 选D，对了。');
      expect(await section.locator('.exercise-reread').isVisible()).toBe(false);
      expect(await text(done)).toBe('✓ 做对过');
      await section.locator('[data-act=again]').click();
      expect(await section.getByRole('radio', { checked: true }).count()).toBe(0);
      expect(await reason.count()).toBe(0);
      await page.reload();
      expect(await text(done)).toBe('✓ 做对过');
    });
  });

  test('shows all reasons to who asks', async () => {
    await visit(EXERCISES, {}, async (page) => {
      const { section, reason } = parts(page, 'sunrise');
      expect(await section.locator('.exercise-reason').first().isVisible()).toBe(false);
      await section.locator('[data-act=reveal]').click();
      expect(await reason.count()).toBe(4);
    });
  });
});

describe('a number', () => {
  test('takes what readers write, knows their mistakes, and can be drawn anew', async () => {
    await visit(EXERCISES, {}, async (page) => {
      const { section } = parts(page, 'reach-then-win');
      const box = section.getByRole('textbox');
      const said = section.locator('.exercise-blank .exercise-said');
      const answers: [typed: string, said: RegExp][] = [
        ['', /^先填一个数。$/],
        ['-log2(0.4*0.6)', /^✓ 对了。$/],
        ['2.06', /^✓ 对了。$/],
        ['1.43奈特', /^✓ 对了。$/],
        ['1.427', /^✗ 这是奈特的数：你用的是ln。/],
        ['-2.06', /^✗ 数对了，符号反了。/],
        ['0.974', /^✗ 两段的信息量相乘了。/],
        ['24%', /^✗ 这是夺冠的概率，还要取负对数。$/],
        ['log(4)', /^log是以几为底？/],
      ];
      for (const [typed, words] of answers) {
        await box.fill(typed);
        await box.press('Enter');
        expect(await text(said), typed).toMatch(words);
      }
      const question = section.locator('.exercise-question');
      const before = await text(question);
      await section.locator('[data-act=draw]').click();
      expect(await text(question)).not.toBe(before);
      expect(await box.inputValue()).toBe('');
      // The answer was computed for the numbers drawn.
      await page.waitForFunction(() => document.documentElement.dataset.notebook === 'live');
      const [reach, beat] = await section
        .locator('[data-given]')
        .evaluateAll((all) => all.map((one) => Number((one as HTMLDataElement).value)));
      const right = await section
        .locator('.exercise-right data')
        .evaluate((one: HTMLDataElement) => Number(one.value));
      expect(right).toBeCloseTo(-Math.log2(reach * beat), 12);
      await box.fill(`-log2(${reach}*${beat})`);
      await box.press('Enter');
      expect(await text(said)).toBe('✓ 对了。');
      // The draw is part of the page's state.
      await page.waitForURL(/#~/);
      await page.reload();
      expect(await text(question)).toContain(String(reach));
    });
  });
});

describe('without JavaScript', () => {
  test('every answer, reason, hint and solution can be opened', async () => {
    await visit(EXERCISES, { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('button:visible, input:visible').count()).toBe(0);
      const folds = page.locator('.exercise details');
      const count = await folds.count();
      expect(count).toBeGreaterThan(30);
      const choice = page.locator('#dice-six details').nth(1);
      await choice.locator('summary').click();
      expect(await text(choice)).toContain('✓ 对。');
      const key = page.locator('#reach-then-win .exercise-key');
      await key.locator('summary').click();
      expect(await text(key)).toContain('答案：2.0589比特。');
      // One hint at a time.
      const hints = page.locator('#only-two-conditions .exercise-hint');
      expect(await hints.nth(1).isVisible()).toBe(false);
      await hints.first().locator('summary').click();
      expect(await hints.nth(1).isVisible()).toBe(true);
    });
  });
});

describe('the final test', () => {
  const papers = (page: BrowserPage) =>
    page.locator('.exercise:visible').evaluateAll((all) => all.map(({ id }) => id));

  test('draws twenty, five from each chapter, and says where to read again', async () => {
    await visit('/final-test/', PHONE_TOO, async (page) => {
      const first = await papers(page);
      expect(first).toHaveLength(20);
      const chapters = await page
        .locator('.exercise:visible .exercise-reread a')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href')!.split('#')[0]));
      for (const chapter of new Set(chapters)) {
        expect(chapters.filter((one) => one === chapter)).toHaveLength(5);
      }
      // Right where it is a choice, nothing where it is a number.
      for (const question of await page.locator('.exercise[data-kind=choice]:visible').all()) {
        await question.locator('.exercise-choice[data-right] input').check();
      }
      const choices = await page.locator('.exercise[data-kind=choice]:visible').count();
      expect(await text(page.locator('.quiz-count'))).toBe(`答了${choices}道，共20道`);
      await page.locator('[data-quiz=grade]').click();
      expect(await text(page.locator('.quiz-score'))).toContain(`答对${choices}道，共20道。`);
      const misses = await page.locator('.quiz-map li').allInnerTexts();
      expect(misses).toHaveLength(20 - choices);
      for (const miss of misses)
        expect(miss).toMatch(/^题目\d+（没有答），重读第\d\.\d+(\.\d+)?节“.+”$/);

      await page.locator('[data-quiz=next]').click();
      const second = await papers(page);
      expect(second).toHaveLength(20);
      expect(second).not.toEqual(first);
      expect(await page.locator('.exercise :checked').count()).toBe(0);
      // The paper can be handed on.
      await page.waitForURL(/paper=2/);
      await page.reload();
      expect(await papers(page)).toEqual(second);
    });
  });

  test('the self-check leads to what was missed, on the same page', async () => {
    await visit('/before/', {}, async (page) => {
      await page.locator('[data-quiz=grade]').click();
      expect(await text(page.locator('.quiz-score'))).toContain('答对0道，共6道。');
      const link = page.locator('.quiz-map li').first().locator('a').last();
      await link.click();
      expect(page.url()).toMatch(/#logarithm$/);
    });
  });
});

/** The browser of a phone, light on the reader's battery. */
const PHONE_TOO = { viewport: PHONE };

describe('progress', () => {
  test('is seen in the table of contents and at home, saved to a file, forgotten and brought back', async () => {
    const read = { entropy: ['tonight', 'not-a-sum'] };
    const solved = { 'entropy/exercises': ['four-teams'] };
    await visit(
      '/entropy/',
      {
        acceptDownloads: true,
        before: (page) =>
          page.addInitScript((text) => {
            if (!sessionStorage.getItem('begun')) localStorage.setItem('course.progress', text);
            sessionStorage.setItem('begun', '1');
          }, JSON.stringify({ read, solved })),
      },
      async (page) => {
        await page.mouse.move(5, 5);
        const done = page.locator('.toc-side a[data-read]');
        await done.nth(1).waitFor();
        expect(await done.allInnerTexts()).toEqual([
          expect.stringContaining('今晚看哪一场'),
          expect.stringContaining('为什么不能直接相加'),
        ]);
        expect(await text(page.locator('.toc-side .toc-solved'))).toBe('做对1/8');

        await page.goto('/');
        const line = page.locator('.thread-progress[data-page=entropy]');
        expect(await text(line)).toBe('读过2/13节，做对1/8题');
        const button = (name: string) => page.locator(`[data-progress=${name}]`);
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          button('save').click(),
        ]);
        const path = join(mkdtempSync(join(tmpdir(), 'progress-')), 'progress.json');
        await download.saveAs(path);
        expect(JSON.parse(readFileSync(path, 'utf8')).kept.progress).toEqual({ read, solved });
        await button('forget').click();
        expect(await line.isVisible()).toBe(false);
        await button('undo').click();
        expect(await line.isVisible()).toBe(true);
        await button('forget').click();
        await page.locator('.progress [type=file]').setInputFiles(path);
        await line.waitFor();
        expect(await text(line)).toBe('读过2/13节，做对1/8题');
      },
    );
  });

  test('a section is read when it has been in view, and not when it flew by', async () => {
    await visit('/self-information/', {}, async (page) => {
      await page.mouse.move(5, 5);
      const marks = page.locator('.toc-side a[data-read]');
      await page.keyboard.press('End');
      await page.waitForTimeout(700);
      const ends = await marks.count();
      expect(ends).toBeLessThan(2);
      const blocks = page.locator('.heading:has(#surprise-from-probability) ~ *');
      for (const block of await blocks.all()) {
        if (await block.evaluate((one) => one.matches('.heading-2'))) break;
        await block.evaluate((one) => one.scrollIntoView({ block: 'center' }));
        await page.waitForTimeout(450);
      }
      await page.locator('#surprise-from-probability').scrollIntoViewIfNeeded();
      await page.waitForTimeout(600);
      expect(
        await page.locator('.toc-side a[href="#surprise-from-probability"][data-read]').count(),
      ).toBe(1);
    });
  });

  test('without storage all works, and nothing is told', async () => {
    const errors: string[] = [];
    await visit(
      EXERCISES,
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
      async (page) => {
        const { section, said, check } = parts(page, 'sunrise');
        await section.getByRole('radio').nth(3).check();
        await check.click();
        expect(await text(said)).toBe('✓ 选D，对了。');
        await page.goto('/');
        await page.locator('[data-progress=save]').waitFor();
        await page.goto('/final-test/');
        await page.locator('[data-quiz=grade]').click();
        expect(await text(page.locator('.quiz-score'))).toContain('共20道');
      },
    );
    expect(errors).toEqual([]);
  });
});

describe('the sheet of formulas', () => {
  test('is one page of A4 on paper', async () => {
    await visit('/cheatsheet/', {}, async (page) => {
      const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
    });
  });
});
