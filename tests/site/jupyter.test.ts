// The notebooks of the built site: valid, runnable, and with the state of the page they come from.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Download } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import type { Notebook } from '../../src/jupyter/chapterNotebook.ts';
import { jupyterVersions, runNotebook } from '../../src/tools/notebooks.ts';
import { chapters, islandNames } from './harness/builtSite.ts';
import { hydrateOne, visit } from './harness/visit.ts';

const versions = await jupyterVersions();

/** The browser may be another process's: what it saved is sent over. */
async function textOf(download: Download): Promise<string> {
  const stream = await download.createReadStream();
  return Buffer.concat(await stream.toArray()).toString('utf8');
}

const slugs = chapters.map(({ address }) => address.replaceAll('/', ''));
const pathOf = (slug: string) => join(inject('dist'), `${slug}.ipynb`);
const read = (slug: string) => JSON.parse(readFileSync(pathOf(slug), 'utf8')) as Notebook;

describe.each(slugs)('%s.ipynb', (slug) => {
  test('is nbformat 4.5', () => {
    const { nbformat, nbformat_minor: minor, metadata, cells } = read(slug);
    expect([nbformat, minor]).toEqual([4, 5]);
    expect(metadata.kernelspec).toEqual({
      name: 'python3',
      display_name: 'Python 3',
      language: 'python',
    });
    const ids = cells.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-zA-Z0-9-_]{1,64}$/);
    for (const cell of cells) {
      expect(
        cell.source.every((line, i) => line.endsWith('\n') === i < cell.source.length - 1),
      ).toBe(true);
      const fields = ['cell_type', 'id', 'metadata', 'source'];
      if (cell.cell_type === 'code') fields.push('execution_count', 'outputs');
      expect(Object.keys(cell).sort()).toEqual(fields.sort());
    }
  });

  test('is whole: nothing of our own syntax is left, every section and every twin is there', () => {
    const { cells } = read(slug);
    const text = cells
      .flatMap((cell) => (cell.cell_type === 'markdown' ? [cell.source.join('')] : []))
      .join('\n\n');
    for (const name of [...islandNames, 'Scrub', 'Predict', 'Misconception']) {
      expect(text).not.toContain(`<${name}`);
    }
    expect(text).not.toMatch(/\\[pqhd]c\{|\\val\{|\[#|course:\/|[\uE000\uE001]|undefined|NaN/);
    const source = chapters.find(({ address }) => address === `/${slug}/`)!.text;
    const sections = [...source.matchAll(/^## (.+?) \[#/gm)].map(([, title]) => title);
    const headings = [...text.matchAll(/^## [\d.]+ (.+)$/gm)].map(([, title]) => title);
    expect(headings).toHaveLength(sections.length);
    const twins = source.match(/^```python$/gm)!.length;
    expect(cells.filter((cell) => cell.cell_type === 'code')).toHaveLength(twins);
  });

  test.skipIf(!versions)('prints the numbers of the page', async () => {
    const { problems, ran, left, largest } = await runNotebook(
      pathOf(slug),
      versions!.torch !== null,
    );
    expect(problems).toEqual([]);
    expect(ran.length + left.length).toBeGreaterThanOrEqual(3);
    expect(largest).toBeLessThan(1e-12);
  });
});

test('without a script the link gives the file as it lies there', async () => {
  await visit('/entropy/', { javaScriptEnabled: false }, async (page) => {
    const link = page.getByRole('link', { name: '下载这一章的notebook' });
    expect(await link.getAttribute('href')).toBe('/entropy.ipynb');
    // Services that would see who comes are the author's choice, and off.
    expect(await page.locator('.notebook-file a').count()).toBe(1);
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('entropy.ipynb');
    expect(await textOf(download)).toBe(readFileSync(pathOf('entropy'), 'utf8'));
  });
});

test('from a changed page it carries that state', async () => {
  await visit('/kl-divergence/#~sun=0.6', {}, async (page) => {
    await hydrateOne(page.locator('#two-ledgers'));
    await page.locator('#two-ledgers').getByRole('button', { name: '交换P与Q' }).click();
    const live = page
      .locator('[data-scrub=sun] >> xpath=ancestor::p')
      .locator('[data-live]')
      .last();
    await expect.poll(() => live.innerText()).not.toBe('0.123比特');
    const shown = await live.innerText();
    const link = page.getByRole('link', { name: '下载这一章的notebook' });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('kl-divergence.ipynb');
    const { cells } = JSON.parse(await textOf(download)) as Notebook;
    const code = cells.find(({ id }) => id === 'code-kl-both-ways')!;
    expect(code.source.slice(0, 2)).toEqual([
      'p = [0.5, 0.3, 0.2]  # 图3.2里的值\n',
      'q = [0.7, 0.2, 0.1]  # 图3.2里的值\n',
    ]);
    const text = cells.flatMap(({ source }) => source).join('');
    expect(text).toContain(`晴天那一份改成0.6，`);
    expect(text).toContain(`多付的是${shown}`);
    const origin = inject('origin');
    expect(text).toContain(`](${origin}/entropy/#code-length)`);
    expect(text).toMatch(new RegExp(`\\]\\(${origin}/kl-divergence/#two-ledgers~[^)]*sun=0\\.6`));
    expect(text).not.toMatch(/\]\(\//);
  });
});

test('a file that cannot be had is told', async () => {
  await visit('/entropy/', {}, async (page) => {
    await page.route(/\.ipynb$/, (route) => route.abort());
    await page.getByRole('link', { name: '下载这一章的notebook' }).click();
    await expect.poll(() => page.locator('.page-note').innerText()).toContain('没有下载成');
  });
});
