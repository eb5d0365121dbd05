// The reference page of the metrics: complete, true, and searchable by name.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page as BrowserPage } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { allMetrics } from '../metrics/allMetrics.ts';
import { pages } from './harness/builtSite.ts';
import { PHONE, visit } from './harness/visit.ts';

const ADDRESS = '/metrics/';
const names = Object.keys(allMetrics);

interface Entry {
  name: string;
  /** The names of the facts: 单位, 定义域, … */
  facts: string[];
  /** The examples as code, and what the page says that they print. */
  code: string;
  output: string;
  formulas: number;
  source: string;
}

const entriesOf = (page: BrowserPage): Promise<Entry[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.metric')].map((entry) => {
      const rows = [...entry.querySelectorAll('dl > div')];
      const row = (name: string) =>
        rows.find((one) => one.querySelector('dt')!.textContent === name)!;
      return {
        name: entry.querySelector('h3')!.id,
        facts: rows.map((one) => one.querySelector('dt')!.textContent),
        code: entry.querySelector('.code-text pre')!.textContent,
        output: entry.querySelector('.code-output pre')!.textContent,
        formulas: entry.querySelectorAll('.katex-display').length,
        source: row('源代码').querySelector('a')!.getAttribute('href')!,
      };
    }),
  );

/** Runs a call as a reader would, with every metric in scope. */
const run = (expression: string): unknown =>
  new Function(...names, `return (${expression});`)(...Object.values(allMetrics));

/** The functions whose entry can be seen, and those that the contents list. */
const shown = (page: BrowserPage): Promise<{ entries: string[]; listed: string[] }> =>
  page.evaluate(() => {
    const visible = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
    return {
      entries: visible('.metric h3').map(({ id }) => id),
      listed: visible('.finder li a').map((link) => link.getAttribute('href')!.slice(1)),
    };
  });

const field = (page: BrowserPage) => page.getByRole('searchbox', { name: '按名称查找' });

describe.each([true, false])('with script: %s', (javaScriptEnabled) => {
  test('every metric has its entry with a formula and all facts, and is listed', async () => {
    const { entries, visible } = await visit(ADDRESS, { javaScriptEnabled }, async (page) => ({
      entries: await entriesOf(page),
      visible: await shown(page),
    }));
    expect(entries.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
    expect(visible.entries.toSorted()).toEqual(names.toSorted());
    expect(visible.listed).toEqual(visible.entries);
    for (const { name, facts, formulas } of entries) {
      expect(formulas, name).toBeGreaterThan(0);
      const needed = ['单位', '定义域', '值域', '边界', '报错', '出处', '源代码'];
      expect(facts, name).toEqual(expect.arrayContaining(needed));
    }
  });
});

test('without a script there is no field that would do nothing', async () => {
  await visit(ADDRESS, { javaScriptEnabled: false }, async (page) => {
    expect(await page.locator('#metric-filter').isVisible()).toBe(false);
  });
});

test('every value is what the metric gives', async () => {
  const entries = await visit(ADDRESS, {}, entriesOf);
  for (const { name, code, output } of entries) {
    const calls = code.split('\n').map((line) => /^print\((.*)\)(?:  \/\/ .+)?$/.exec(line)![1]);
    const values = output.split('\n').map((line) => line.replaceAll('∞', 'Infinity'));
    expect(calls.length, name).toBeGreaterThan(0);
    expect(
      values.map((value) => run(`(${value})`)),
      name,
    ).toEqual(calls.map(run));
  }
});

test('every source is the file itself', async () => {
  const entries = await visit(ADDRESS, {}, entriesOf);
  for (const { name, source } of entries) {
    const file = readFileSync(new URL(`../../src/metrics/${name}.ts`, import.meta.url), 'utf8');
    if (/^https:/.test(source)) {
      expect(source.endsWith(`/src/metrics/${name}.ts`)).toBe(true);
    } else {
      // With the mark that tells a browser that this is UTF-8.
      expect(readFileSync(join(inject('dist'), source), 'utf8'), name).toBe(`\uFEFF${file}`);
    }
  }
});

test('groups follow the chapters and link to them', async () => {
  await visit(ADDRESS, {}, async (page) => {
    const headings = page.locator('.metric-group h2');
    const numbers = (await headings.allInnerTexts()).map((text) => /^第(\d+)章 \S/.exec(text)![1]);
    expect(numbers).toEqual(numbers.toSorted((a, b) => Number(a) - Number(b)));
    for (const link of await headings.locator('a').all()) {
      const address = await link.getAttribute('href');
      expect(pages.map((one) => one.address)).toContain(address);
    }
  });
});

test('an address with a name leads to the entry', async () => {
  await visit(`${ADDRESS}#klDivergence`, { viewport: PHONE }, async (page) => {
    const top = await page
      .locator('#klDivergence')
      .evaluate((h3) => h3.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(PHONE.height / 2);
  });
});

describe('the field', () => {
  const KL = ['klDivergence', 'klDivergenceTerms', 'gaussianKL'];

  test.each([
    ['熵', ['entropy', 'crossEntropy', 'klDivergence'], ['softmax', 'betaMean']],
    ['KL', KL, ['entropy', 'jsDivergence']],
    ['ｋｌ 散度', ['klDivergence'], ['entropy']],
    ['cross entropy', ['crossEntropy', 'crossEntropyFromLogits'], ['entropy', 'softmax']],
    ['Cross-Entropy', ['crossEntropy', 'crossEntropyFromLogits'], ['entropy', 'softmax']],
    ['klDivergence', ['klDivergence'], ['entropy', 'gaussianEntropy']],
    ['最大似然', ['categoricalMLE'], ['entropy']],
  ])('%s leaves what is called so', async (query, found, gone) => {
    await visit(ADDRESS, {}, async (page) => {
      await field(page).fill(query);
      const { entries, listed } = await shown(page);
      expect(entries).toEqual(expect.arrayContaining(found));
      expect(entries.filter((name) => gone.includes(name))).toEqual([]);
      expect(listed).toEqual(entries);
      // Groups without a hit are gone too.
      const groups = page.locator('.metric-group:visible');
      for (const group of await groups.all()) {
        expect(await group.locator('.metric:visible').count()).toBeGreaterThan(0);
      }
      await expect
        .poll(() => page.locator('.finder [role=status]').innerText())
        .toBe(`找到${entries.length}个函数`);
    });
  });

  test('says when there is none; Esc brings all back', async () => {
    await visit(ADDRESS, {}, async (page) => {
      await field(page).fill('没有的');
      expect(await shown(page)).toEqual({ entries: [], listed: [] });
      await expect
        .poll(() => page.locator('.finder [role=status]').innerText())
        .toBe('没有这个名称的函数');
      await field(page).press('Escape');
      expect(await field(page).inputValue()).toBe('');
      expect((await shown(page)).entries).toHaveLength(names.length);
      await expect.poll(() => page.locator('.finder [role=status]').innerText()).toBe('');
    });
  });

  test('Enter goes to the first hit', async () => {
    await visit(ADDRESS, {}, async (page) => {
      await field(page).fill('softmax');
      const [first] = (await shown(page)).entries;
      await field(page).press('Enter');
      expect(new URL(page.url()).hash).toBe(`#${first}`);
    });
  });

  test('a hit far above is brought into view', async () => {
    await visit(ADDRESS, {}, async (page) => {
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await field(page).fill('自信息');
      const top = await page
        .locator('#selfInformation')
        .evaluate((h3) => h3.getBoundingClientRect().top);
      expect(top).toBeGreaterThanOrEqual(0);
    });
  });

  test('a link to what is filtered out shows it', async () => {
    await visit(ADDRESS, {}, async (page) => {
      await field(page).fill('softmax');
      await page.evaluate(() => (location.hash = 'entropy'));
      await expect.poll(() => page.locator('#entropy').isVisible()).toBe(true);
      expect(await field(page).inputValue()).toBe('');
    });
  });
});
