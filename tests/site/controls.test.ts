import type { Locator, Page as BrowserPage } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hydrateOne, visit } from './harness/visit.ts';

interface Opened {
  page: BrowserPage;
  cell: Locator;
}

/** Opens a page and hands over a live example of it, alive: its first, or that of the id. */
function withCell(
  address: string,
  look: (opened: Opened) => Promise<void>,
  id = '',
): Promise<void> {
  return visit(address, {}, async (page) => {
    const cell = page.locator(`figure.cell${id && `#${id}`}`).first();
    await hydrateOne(cell);
    await look({ page, cell });
  });
}

const slider = (cell: Locator, name: string) => cell.getByRole('slider', { name, exact: true });
const box = (cell: Locator, name: string) => cell.getByRole('spinbutton', { name, exact: true });
const button = (cell: Locator, name: string) => cell.getByRole('button', { name, exact: true });
const radio = (cell: Locator, name: string) => cell.getByRole('radio', { name, exact: true });
const readout = (cell: Locator, name: string) => cell.locator('.readout', { hasText: name });
/** Not by role: every `<output>` has that role too. */
const status = (cell: Locator) => cell.locator('[role=status]');

const text = async (one: Locator): Promise<string> => (await one.textContent()) ?? '';

/** Types over what stands in a box, key by key. */
async function typeInto(input: Locator, keys: string): Promise<void> {
  await input.press('ControlOrMeta+A');
  await input.pressSequentially(keys);
}

/** Where the focus is once the page has been drawn anew: only then does a lost one fall to the body. */
async function focusIsInside(page: BrowserPage): Promise<boolean> {
  return page.evaluate(async () => {
    for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
    return document.activeElement?.closest('figure.cell') != null;
  });
}

describe('slider and number box', () => {
  const NAME = '进决赛的概率';

  test('a number that is typed is left alone, then clamped aloud', async () => {
    await withCell('/self-information/', async ({ cell }) => {
      const input = box(cell, `${NAME}，数值`);
      await typeInto(input, '0.250');
      expect(await input.inputValue()).toBe('0.250');
      await typeInto(input, '5');
      expect(await input.inputValue()).toBe('5');
      await expect.poll(() => text(cell)).toContain('只能在0.01到1之间。');
      // The picture keeps to the last number that can be one.
      expect(await slider(cell, NAME).inputValue()).toBe('0.25');
      await input.press('Tab');
      await expect.poll(() => input.inputValue()).toBe('1');
      await expect.poll(() => slider(cell, NAME).inputValue()).toBe('1');
      await expect.poll(() => text(status(cell))).toContain(`${NAME}只能在0.01到1之间，已改为1。`);
    });
  });

  test('an emptied box gets its number back, aloud', async () => {
    await withCell('/self-information/', async ({ cell }) => {
      const input = box(cell, `${NAME}，数值`);
      await input.press('ControlOrMeta+A');
      await input.press('Delete');
      expect(await input.inputValue()).toBe('');
      await input.press('Tab');
      await expect.poll(() => input.inputValue()).toBe('0.25');
      await expect.poll(() => text(status(cell))).toContain(`没有读到数，${NAME}仍是0.25。`);
    });
  });

  test('PageUp and PageDown move ten steps', async () => {
    await withCell('/self-information/', async ({ cell }) => {
      const range = slider(cell, NAME);
      await range.press('PageUp');
      await expect.poll(() => range.inputValue()).toBe('0.35');
      await range.press('PageDown');
      await range.press('PageDown');
      await expect.poll(() => range.inputValue()).toBe('0.15');
    });
  });

  test('the state is spoken once per change, and not before the first', async () => {
    await withCell('/self-information/', async ({ page, cell }) => {
      expect(await text(status(cell))).toBe('');
      const said = await status(cell).evaluateHandle((element) => {
        const texts: string[] = [];
        // Writing the same text again is not news.
        const listen = () => {
          if (element.textContent !== (texts.at(-1) ?? '')) texts.push(element.textContent);
        };
        new MutationObserver(listen).observe(element, {
          childList: true,
          characterData: true,
          subtree: true,
        });
        return texts;
      });
      const slide = (...values: string[]) =>
        slider(cell, NAME).evaluate(async (input: HTMLInputElement, steps) => {
          for (const value of steps) {
            input.value = value;
            input.dispatchEvent(new Event('input', { bubbles: true }));
            await Promise.resolve();
          }
        }, values);
      const heard = () => page.evaluate((texts) => [...texts], said);
      // A drag through several values; each would be another sentence.
      await slide('0.3', '0.4', '0.5');
      await expect.poll(heard).toEqual([expect.stringContaining('夺冠概率1/4')]);
      await slide('0.6', '0.8', '1');
      await expect
        .poll(heard)
        .toEqual([expect.stringContaining('夺冠概率1/4'), expect.stringContaining('夺冠概率1/2')]);
    });
  });
});

describe('labels and network', () => {
  const CLASSES = ['猫', '狗', '鸡'];
  const withNetwork = (look: (opened: Opened) => Promise<void>) =>
    withCell('/kl-divergence/', look, 'labels-and-network');
  const BOXES = ['真实标签', '神经网络'].flatMap((row) => CLASSES.map((one) => `${row}，${one}`));
  const NETWORK = BOXES.slice(CLASSES.length);
  /** What is said to be wrong; nothing if nothing is. */
  const note = async (cell: Locator): Promise<string> =>
    (await cell.locator('.number-problem').allTextContents()).join('');

  const valuesOf = (cell: Locator, row: string): Promise<number[]> =>
    Promise.all(CLASSES.map(async (one) => Number(await box(cell, `${row}，${one}`).inputValue())));

  const boxesWith = (cell: Locator, attribute: string): Promise<string[]> =>
    cell
      .locator(`.number-table input[${attribute}]`)
      .evaluateAll((inputs) => inputs.map((input) => input.getAttribute('aria-label') ?? ''));

  test('nothing is called wrong before anything is', async () => {
    await withNetwork(async ({ cell }) => {
      for (const name of BOXES) await expect.poll(() => box(cell, name).count()).toBe(1);
      expect(await boxesWith(cell, 'aria-invalid=true')).toEqual([]);
      expect(await boxesWith(cell, 'aria-describedby')).toEqual([]);
      expect(await note(cell)).toBe('');
    });
  });

  test('a row that is no distribution is named, and can be mended', async () => {
    await withNetwork(async ({ page, cell }) => {
      const before = await cell.locator('.readouts').textContent();
      const input = box(cell, '神经网络，猫');
      await typeInto(input, '0.8');
      await expect.poll(() => note(cell)).toContain('0.9');
      expect(await note(cell)).toContain('神经网络');
      await expect.poll(() => boxesWith(cell, 'aria-invalid=true')).toEqual(NETWORK);
      // The reason is tied to the boxes that have it.
      expect(await boxesWith(cell, 'aria-describedby')).toEqual(NETWORK);
      const reason = await input.evaluate((element) => {
        const ids = element.getAttribute('aria-describedby')!.split(' ');
        return ids.map((id) => document.getElementById(id)?.textContent).join('');
      });
      expect(reason).toContain('0.9');
      // The figures keep the last numbers that were a distribution.
      expect(await cell.locator('.readouts').textContent()).toBe(before);
      expect(await slider(cell, 'Q：网络，猫').inputValue()).toBe('0.9');
      await expect.poll(() => text(status(cell))).toMatch(/神经网络.?加起来是0\.9，不是1/);

      await button(cell, '按比例凑成1').press('Enter');
      await expect.poll(() => note(cell)).toBe('');
      const [cat, dog, hen] = await valuesOf(cell, '神经网络');
      expect(cat).toBeCloseTo(0.8 / 0.9, 3);
      expect(dog).toBeCloseTo(0.04 / 0.9, 3);
      expect(hen).toBeCloseTo(0.06 / 0.9, 3);
      expect(await boxesWith(cell, 'aria-invalid=true')).toEqual([]);
      expect(await cell.locator('.readouts').textContent()).not.toBe(before);
      expect(await focusIsInside(page), 'the focus stays in the cell').toBe(true);
    });
  });

  test('a negative number is called negative', async () => {
    await withNetwork(async ({ cell }) => {
      await typeInto(box(cell, '神经网络，狗'), '-0.04');
      await expect.poll(() => note(cell)).toMatch(/(?<!不)小于0/);
      // A negative number cannot be mended by dividing.
      expect(await button(cell, '按比例凑成1').count()).toBe(0);
      await typeInto(box(cell, '神经网络，狗'), '0.04');
      await expect.poll(() => note(cell)).toBe('');
    });
  });

  test('a tapped bar leaves the others in the ratio they have now', async () => {
    await withNetwork(async ({ page, cell }) => {
      await button(cell, '还没有学').press('Enter');
      await expect.poll(() => text(readout(cell, '交叉熵'))).toContain('1.58');
      const bar = slider(cell, 'Q：网络，猫');
      await bar.scrollIntoViewIfNeeded();
      const area = (await bar.boundingBox())!;
      await page.mouse.click(area.x + area.width / 2, area.y + 0.4 * area.height);
      await expect.poll(async () => (await valuesOf(cell, '神经网络'))[0]).toBeGreaterThan(0.5);
      const [cat, dog, hen] = await valuesOf(cell, '神经网络');
      expect(Math.abs(cat - 0.6), `猫 ${cat}`).toBeLessThanOrEqual(0.02);
      expect(Math.abs(dog - 0.2), `狗 ${dog}`).toBeLessThanOrEqual(0.02);
      expect(Math.abs(hen - 0.2), `鸡 ${hen}`).toBeLessThanOrEqual(0.02);
    });
  });

  test('the arrow keys choose the true class', async () => {
    await withNetwork(async ({ cell }) => {
      expect(await valuesOf(cell, '真实标签')).toEqual([1, 0, 0]);
      await radio(cell, '猫').press('ArrowRight');
      await expect.poll(() => valuesOf(cell, '真实标签')).toEqual([0, 1, 0]);
      expect(await radio(cell, '狗').isChecked()).toBe(true);
      await radio(cell, '狗').press('ArrowRight');
      await expect.poll(() => valuesOf(cell, '真实标签')).toEqual([0, 0, 1]);
    });
  });
});

describe('likelihood of coins', () => {
  const withCoins = (look: (opened: Opened) => Promise<void>) =>
    withCell('/maximum-likelihood/', look, 'coin-likelihood');
  /** «抛了10次，7次正面，3次反面，θ̂=0.7»; how high the curve is there is left out. */
  const estimate = async (cell: Locator) => {
    const legend = await text(cell.locator('.legend > li', { hasText: 'θ̂=' }));
    return `${await text(cell.locator('.coins > p'))}，${legend.split('：')[0]}`;
  };

  test('the space bar turns a coin', async () => {
    await withCoins(async ({ page, cell }) => {
      expect(await estimate(cell)).toBe('抛了10次，7次正面，3次反面，θ̂=0.7');
      await button(cell, '第1次：正面').press('Space');
      await expect.poll(() => button(cell, '第1次：反面').count()).toBe(1);
      await expect.poll(() => estimate(cell)).toBe('抛了10次，6次正面，4次反面，θ̂=0.6');
      // The same coin is still held: the next press turns it back.
      await page.keyboard.press('Space');
      await expect.poll(() => estimate(cell)).toBe('抛了10次，7次正面，3次反面，θ̂=0.7');
    });
  });

  test('taking tosses away down to the last one keeps the focus', async () => {
    await withCoins(async ({ page, cell }) => {
      await button(cell, '三次全正').press('Enter');
      await expect.poll(() => estimate(cell)).toBe('抛了3次，3次正面，0次反面，θ̂=1');
      await button(cell, '减一次').press('Enter');
      await expect.poll(() => estimate(cell)).toBe('抛了2次，2次正面，0次反面，θ̂=1');
      await page.keyboard.press('Enter');
      await expect.poll(() => estimate(cell)).toBe('抛了1次，1次正面，0次反面，θ̂=1');
      expect(await focusIsInside(page), 'the focus stays in the cell').toBe(true);
    });
  });

  test('the estimate is the same on every axis', async () => {
    await withCoins(async ({ cell }) => {
      const before = await estimate(cell);
      expect(before).toContain('θ̂=0.7');
      const axes = [
        ['似然', '最高点'],
        ['对数', '最高点'],
        ['平均', '最低点'],
      ];
      for (const [i, [axis, extreme]] of axes.entries()) {
        if (i > 0) await radio(cell, axes[i - 1][0]).press('ArrowRight');
        await expect.poll(() => radio(cell, axis).isChecked()).toBe(true);
        const plot = cell.locator(`[aria-label*="${extreme}在θ帽等于0.7"]`);
        await expect.poll(() => plot.count(), { message: axis }).toBeGreaterThan(0);
        expect(await estimate(cell)).toBe(before);
      }
    });
  });
});

describe('road to the title', () => {
  test('the space bar shows the mistake and takes it away', async () => {
    await withCell('/self-information/', async ({ cell }) => {
      const mistake = cell.locator('.stack.wrong');
      expect(await mistake.count()).toBe(0);
      const toggle = cell.getByRole('switch', { name: '误用无条件概率' });
      await toggle.press('Space');
      await expect.poll(() => mistake.count()).toBe(1);
      expect(await text(mistake)).toContain('= 5比特');
      expect(await text(cell)).toContain('= 1/32');
      expect(await toggle.isChecked()).toBe(true);
      await toggle.press('Space');
      await expect.poll(() => mistake.count()).toBe(0);
    });
  });
});

describe('many matches', () => {
  test('another run gives another average, and the same run the same', async () => {
    await withCell(
      '/entropy/',
      async ({ cell }) => {
        const news = cell.locator('.note', { hasText: '踢了1000场，平均每场' });
        const play = async (): Promise<string[]> => {
          await button(cell, '从头再踢').press('Enter');
          await expect.poll(() => cell.getByText('还没有开踢').count()).toBeGreaterThan(0);
          await button(cell, '踢1000场').press('Enter');
          await expect.poll(() => news.count()).toBe(1);
          const first = await text(news);
          await button(cell, '换一串结果').press('Enter');
          await expect.poll(() => text(news)).not.toBe(first);
          return [first, await text(news)];
        };
        const once = await play();
        await button(cell, '重置').press('Enter');
        await expect.poll(() => cell.getByText(/踢了1万场，平均每场/).count()).toBeGreaterThan(0);
        expect(await play()).toEqual(once);
      },
      'many-matches',
    );
  });
});

describe('your sentence', () => {
  const counted = (cell: Locator) => text(cell.locator('.text-box small'));
  const litUp = (cell: Locator): Promise<string[]> =>
    cell.locator('.code-text .lit').allTextContents();

  /** Runs a look at the example with its box. */
  const withBox = (look: (opened: Opened & { input: Locator }) => Promise<void>) =>
    withCell(
      '/entropy/',
      ({ page, cell }) => look({ page, cell, input: cell.getByRole('textbox') }),
      'your-sentence',
    );

  test('what an input method is composing is left alone, and taken when it is done', async () => {
    await withBox(async ({ page, cell, input }) => {
      await input.fill('今天');
      const keys = await page.context().newCDPSession(page);
      const compose = (part: string) =>
        keys.send('Input.imeSetComposition', {
          text: part,
          selectionStart: part.length,
          selectionEnd: part.length,
        });
      await compose('hao');
      expect(await input.inputValue()).toBe('今天hao');
      expect(await counted(cell)).toBe('2/120');
      await keys.send('Input.insertText', { text: '好' });
      await expect.poll(() => counted(cell)).toBe('3/120');
      expect(await input.inputValue()).toBe('今天好');
      await expect.poll(() => cell.locator('.code-text > *').count()).toBe(3);
    });
  });

  test('too long a text is cut aloud, an empty one keeps the focus', async () => {
    await withBox(async ({ cell, input }) => {
      await input.fill('好'.repeat(130));
      await expect.poll(() => input.inputValue()).toBe('好'.repeat(120));
      await expect.poll(() => counted(cell)).toBe('放不下，少收了10个字。120/120');
      await expect.poll(() => text(status(cell))).toContain('放不下，少收了10个字。');
      await input.press('ControlOrMeta+A');
      await input.press('Delete');
      await expect.poll(() => text(cell.locator('.cell-picture'))).toContain('还没有写字');
      await input.pressSequentially('又好');
      expect(await input.inputValue()).toBe('又好');
    });
  });

  test('a letter lights up its digits, by pointer and by keys', async () => {
    await withBox(async ({ page, cell, input }) => {
      await input.fill('甲甲乙');
      await expect.poll(() => litUp(cell)).toEqual(['甲0', '甲0']);
      await cell.locator('.code-text > *').nth(2).hover();
      await expect.poll(() => litUp(cell)).toEqual(['乙1']);
      await page.mouse.move(1, 1);
      await expect.poll(() => litUp(cell)).toEqual(['甲0', '甲0']);
      await cell.getByRole('radio').first().press('ArrowRight');
      await expect.poll(() => litUp(cell)).toEqual(['乙1']);
      await expect.poll(() => cell.locator('.code-node.leaf.lit').textContent()).toBe('1乙');
    });
  });
});
