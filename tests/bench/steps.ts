// npm run bench:steps -- [--steps 300] [--only WORD] [--json FILE]
//
// How long one step of a control takes on a machine four times as slow: from the key to the next
// painted frame, and the script in between, beside a blank page with one slider in the same run.
// Measures the built site: run `npm run build` first. --only takes the controls whose name holds it.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type CDPSession, type Page } from 'playwright-core';
import { launchBrowser } from '../site/harness/launchBrowser.ts';
import { root } from '../site/harness/repository.ts';
import { serveFolder } from '../site/harness/staticServer.ts';
import { table } from './table.ts';

/** As a phone of the middle class beside a laptop. */
const SLOWER = 4;

const BLANK =
  '<!doctype html><title>blank</title><input type="range" min="0" max="1" step="0.001" value="0.5">';

interface Control {
  page: string;
  name: string;
  selector: string;
}

export interface Steps {
  name: string;
  /** Milliseconds from key to paint. */
  p50: number;
  p95: number;
  /** Milliseconds of script in one step. */
  script50: number;
  script95: number;
}

const { values: options } = parseArgs({
  options: {
    steps: { type: 'string', default: '300' },
    only: { type: 'string', default: '' },
    json: { type: 'string' },
  },
});

function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

/** Every number box in the text, and the first slider of every live example. */
async function controlsOf(page: Page, address: string): Promise<Control[]> {
  const scrubs = await page
    .locator('input[data-scrub]')
    .evaluateAll((boxes) => boxes.map((box) => (box as HTMLElement).dataset.scrub!));
  const cells = await page
    .locator('figure.cell:has(input[type=range])')
    .evaluateAll((found) => found.map(({ id }) => id));
  return [
    ...scrubs.map((name) => ({
      page: address,
      name: `${address} number «${name}» in the text`,
      selector: `input[data-scrub="${name}"]`,
    })),
    ...cells.map((id) => ({
      page: address,
      name: `${address} figure «${id}»`,
      selector: `#${id} input[type=range] >> nth=0`,
    })),
  ];
}

async function measure(page: Page, client: CDPSession, control: Control, steps: number) {
  const handle = page.locator(control.selector).first();
  await handle.scrollIntoViewIfNeeded();
  await page.waitForTimeout(700);
  await handle.focus();
  const toPaint: number[] = [];
  const script: number[] = [];
  const scriptSoFar = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ScriptDuration')!.value * 1000;
  };
  await page.evaluate(() => {
    const channel = new MessageChannel();
    const state = globalThis as unknown as { painted: Promise<number> };
    addEventListener(
      'keydown',
      () => {
        const start = performance.now();
        state.painted = new Promise((done) => {
          channel.port1.onmessage = () => done(performance.now() - start);
          requestAnimationFrame(() => channel.port2.postMessage(0));
        });
      },
      { capture: true },
    );
  });
  for (let i = 0; i < steps; i += 1) {
    const before = await scriptSoFar();
    // Up and down again, so that no end is reached.
    await page.keyboard.press(i % 40 < 20 ? 'ArrowDown' : 'ArrowUp');
    toPaint.push(
      await page.evaluate(() => (globalThis as unknown as { painted: Promise<number> }).painted),
    );
    script.push((await scriptSoFar()) - before);
  }
  return {
    name: control.name,
    p50: percentile(toPaint, 0.5),
    p95: percentile(toPaint, 0.95),
    script50: percentile(script, 0.5),
    script95: percentile(script, 0.95),
  };
}

const dist = join(root, 'dist');
if (!existsSync(join(dist, 'index.html'))) {
  throw new Error('bench:steps needs the built site: run npm run build first');
}
const site = await serveFolder(dist);
const { server } = await launchBrowser();
const browser = await chromium.connect(server.wsEndpoint());
const results: Steps[] = [];

async function withPage(address: string, work: (page: Page, client: CDPSession) => Promise<void>) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Performance.enable');
  await page.goto(address);
  await page.waitForTimeout(1000);
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await work(page, client);
  await context.close();
}

const blank = { page: '', name: 'blank page, one slider', selector: 'input' };
const measureBlank = () =>
  withPage(`data:text/html,${encodeURIComponent(BLANK)}`, async (page, client) => {
    results.push(await measure(page, client, blank, Number(options.steps)));
  });

await measureBlank();
for (const address of ['self-information', 'entropy', 'kl-divergence', 'maximum-likelihood']) {
  let controls: Control[] = [];
  await withPage(`${site.origin}/${address}/`, async (page) => {
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    controls = await controlsOf(page, address);
  });
  for (const control of controls.filter(({ name }) => name.includes(options.only))) {
    await withPage(`${site.origin}/${address}/`, async (page, client) => {
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      });
      results.push(await measure(page, client, control, Number(options.steps)));
      console.log(`measured ${control.name}`);
    });
  }
}
// Once more: how much the machine itself has changed meanwhile.
await measureBlank();
await browser.close();
await server.close();
await site.close();

const [{ p95: floor }] = results;
console.log(
  table([
    ['ms at 4× slower CPU', 'p50', 'p95', '× blank', 'script p50', 'script p95'],
    ...results.map(({ name, p50, p95, script50, script95 }) => [
      name,
      ...[p50, p95, p95 / floor, script50, script95].map((value) => value.toFixed(2)),
    ]),
  ]),
);
if (options.json) writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);
