// The training run in the page: nothing is fetched before somebody trains, a shared state is trained
// again to the same numbers, and without a worker the page keeps what it has and says so.
import type { Locator, Page as BrowserPage } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../src/kit/format.ts';
import { digits } from '../../src/tools/digitData.ts';
import { SETTINGS, train } from '../../src/training/reference.ts';
import { hydrateOne, visit } from './harness/visit.ts';

const ADDRESS = '/maximum-likelihood/';

async function example(page: BrowserPage): Promise<Locator> {
  const cell = page.locator('#train-digits');
  await hydrateOne(cell);
  return cell;
}

/** Training and held-out loss, and the share of held-out pictures it gets right. */
const numbers = async (cell: Locator) =>
  (await cell.locator('.readout-value').allTextContents()).map((text) => text.replace(/奈特$/, ''));

const isTraining = (cell: Locator) => cell.getByText('正在后台训练').count();

describe('training in the page', () => {
  test('fetches digits and trainer when something is trained, not before', async () => {
    await visit(ADDRESS, {}, async (page) => {
      const fetched: string[] = [];
      page.on('request', (request) => void fetched.push(new URL(request.url()).pathname));
      const cell = await example(page);
      const wanted = (path: string) => /trainer\.worker|digits/.test(path);
      expect(fetched.filter(wanted)).toEqual([]);
      await cell.getByRole('button', { name: '步子太大' }).press('Enter');
      await expect.poll(() => isTraining(cell)).toBe(0);
      await expect.poll(() => fetched.filter(wanted)).toHaveLength(2);
    });
  });

  test('a shared state is trained again to the same numbers', async () => {
    const steps = 60;
    const settings = { ...SETTINGS, rate: 2, scale: 1, smoothing: 0.05, seed: 7 };
    const { curve, accuracy } = train(settings, steps, digits());
    const state = { rate: 2, scale: 1, smoothing: 0.05, seed: 7, steps };
    const fragment = Object.entries(state).map(([name, value]) => `train-digits.${name}=${value}`);
    await visit(`${ADDRESS}#~${fragment.join('&')}`, {}, async (page) => {
      const cell = await example(page);
      const [, learnt, unseen] = curve.at(-1)!;
      await expect
        .poll(() => numbers(cell))
        .toEqual(
          [learnt, unseen]
            .map((loss) => formatNumber(loss))
            .concat(`${formatNumber(100 * accuracy.heldOut)}%`),
        );
      expect(await isTraining(cell)).toBe(0);
    });
  });

  test('runs, pauses, takes a step and finds back', async () => {
    await visit(ADDRESS, {}, async (page) => {
      const cell = await example(page);
      const before = await numbers(cell);
      const steps = cell.getByLabel('走了几批，数值');
      await cell.getByRole('button', { name: '从头训练' }).press('Enter');
      await expect.poll(async () => Number(await steps.inputValue())).toBeGreaterThan(0);
      await cell.getByRole('button', { name: '暂停' }).press('Enter');
      await expect.poll(() => isTraining(cell)).toBe(0);
      const paused = Number(await steps.inputValue());
      expect(paused).toBeLessThan(300);
      await cell.getByRole('button', { name: '走一批' }).press('Enter');
      expect(Number(await steps.inputValue())).toBe(paused + 1);
      await cell.getByRole('button', { name: '重置' }).press('Enter');
      await expect.poll(() => numbers(cell)).toEqual(before);
    });
  });

  test('where no worker can be had it keeps the picture, says so and tries again', async () => {
    const before = (page: BrowserPage) => page.route(/trainer\.worker/, (route) => route.abort());
    await visit(ADDRESS, { before }, async (page) => {
      const cell = await example(page);
      const kept = await numbers(cell);
      await cell.getByRole('button', { name: '步子太大' }).press('Enter');
      await expect.poll(() => cell.getByText('没能在后台训练').count()).toBe(1);
      expect(await numbers(cell)).toEqual(kept);
      await page.unroute(/trainer\.worker/);
      await cell.getByRole('button', { name: '从头训练' }).press('Enter');
      await expect.poll(() => numbers(cell)).not.toEqual(kept);
    });
  });
});
