// What a page costs, as a host that compresses would send it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Response } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { chapters, pages, readerPages } from './harness/builtSite.ts';
import { root } from './harness/repository.ts';
import { DESKTOP, hydrateAll, openFolds, visit } from './harness/visit.ts';

/** Bytes. */
interface Weight {
  html: number;
  css: number;
  /** Scripts asked for before the reader scrolls. */
  scripts: number;
  /** Scripts once every live example of the page lives. */
  allScripts: number;
  fonts: number;
  other: number;
  /** Everything before the reader scrolls. */
  first: number;
  /** Everything at the end of the page. */
  total: number;
}

const KINDS = ['html', 'css', 'scripts', 'allScripts', 'fonts', 'other', 'first', 'total'] as const;

const KIB = 1024;

/** What a chapter may cost, whatever its budget says; the budget is what we have reached. */
const TARGETS: Partial<Weight> = {
  scripts: 12 * KIB,
  allScripts: 30 * KIB,
  fonts: 25 * KIB,
  first: 80 * KIB,
  total: 110 * KIB,
};

const BUDGET = 'tests/site/budget.json';

interface Budget extends Weight {
  /** Targets that this page does not meet, with the reason. */
  missed?: Partial<Record<(typeof KINDS)[number], string>>;
}

const { pages: budgets, newPages: forNewPages } = JSON.parse(
  readFileSync(join(root, BUDGET), 'utf8'),
) as { pages: Record<string, Budget>; newPages: Budget };

const compressed = new Map<string, number>();

async function bytesOf(response: Response): Promise<number> {
  const url = response.url();
  const known = compressed.get(url);
  if (known !== undefined) return known;
  const body = await response.body();
  // A woff2 or png file is compressed already.
  const packed = /font|woff|image\/(png|jpeg|webp|avif)/.test(typeOf(response))
    ? body
    : brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  compressed.set(url, packed.length);
  return packed.length;
}

const typeOf = (response: Response): string => response.headers()['content-type'] ?? '';

function kindOf(response: Response): 'html' | 'css' | 'scripts' | 'fonts' | 'other' {
  const type = typeOf(response);
  if (type.includes('html')) return 'html';
  if (type.includes('css')) return 'css';
  if (type.includes('javascript')) return 'scripts';
  return type.includes('font') ? 'fonts' : 'other';
}

async function weigh(address: string): Promise<Weight> {
  const responses: Response[] = [];
  let first = 0;
  const collect = (response: Response) => void responses.push(response);
  return visit(
    address,
    { viewport: DESKTOP, before: (page) => void page.on('response', collect) },
    async (page) => {
      await page.waitForLoadState('networkidle');
      first = responses.length;
      await openFolds(page);
      await hydrateAll(page);
      await page.evaluate(async () => {
        await document.fonts.ready;
      });
      await page.waitForLoadState('networkidle');
      const weight = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as unknown as Weight;
      for (const [i, response] of responses.entries()) {
        const bytes = await bytesOf(response);
        const kind = kindOf(response);
        weight.total += bytes;
        if (i < first) weight.first += bytes;
        if (kind === 'scripts') weight.allScripts += bytes;
        if (kind !== 'scripts' || i < first) weight[kind] += bytes;
      }
      return weight;
    },
  );
}

const kib = (bytes: number | undefined): string =>
  bytes === undefined ? '–' : (bytes / KIB).toFixed(1);

const measured = new Map<string, Weight>();

afterAll(() => {
  const rows = [...measured].map(([address, weight]) => [
    address,
    ...KINDS.map((kind) => kib(weight[kind])),
  ]);
  rows.push(['target for a chapter', ...KINDS.map((kind) => kib(TARGETS[kind]))]);
  const header = ['KiB, brotli 11', ...KINDS];
  const widths = header.map((_, i) => Math.max(...[header, ...rows].map((row) => row[i].length)));
  const line = (row: string[]) =>
    row.map((cell, i) => (i ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join('  ');
  console.log([header, ...rows].map(line).join('\n'));
});

test('the budget names the pages that exist', () => {
  const addresses = pages.map(({ address }) => address);
  expect(Object.keys(budgets).filter((address) => !addresses.includes(address))).toEqual([]);
});

describe.each(readerPages)('$address', ({ address }) => {
  test('stays within its budget', async () => {
    const weight = await weigh(address);
    measured.set(address, weight);
    const budget = budgets[address] ?? forNewPages;
    const line = `${JSON.stringify(address)}: ${JSON.stringify(weight)}`;
    const over = KINDS.filter((kind) => weight[kind] > budget[kind]).map(
      (kind) => `${kind}: ${weight[kind]} bytes, budget ${budget[kind]}`,
    );
    const remedy = `Make the page lighter, or raise its line in ${BUDGET} by hand and say why.`;
    expect(over, `${remedy} Measured: ${line}`).toEqual([]);
    if (!chapters.some((chapter) => chapter.address === address)) return;
    // A miss is written down with its reason, and struck out again when it is one no longer.
    const beyond = KINDS.filter((kind) => weight[kind] > (TARGETS[kind] ?? Infinity));
    expect(beyond, `Measured: ${line}`).toEqual(Object.keys(budget.missed ?? {}));
  });
});
