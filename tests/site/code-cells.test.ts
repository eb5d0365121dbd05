// Code cells in the page: what is loaded when, what a reader can do with the keyboard alone, and what
// becomes of code that means harm.
import type { Locator, Page as BrowserPage } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { numbersIn } from '../../src/cells/numbersIn.ts';
import { differenceOf } from '../../src/tools/notebookNumbers.ts';
import { frameHash } from '../../src/tools/cellSandbox.ts';
import { frameDocument } from '../../src/cells/sandboxFrame.ts';
import { chapters } from './harness/builtSite.ts';
import { DESKTOP, hydrateOne, PHONE, visit } from './harness/visit.ts';
import { watch, type Troubles } from './harness/watch.ts';

const CHAPTER = '/kl-divergence/';
/** A cell without inputs, on a page without a figure. */
const PLAYGROUND = { address: '/metrics/', id: 'entropy-code' };

const said = (cell: Locator) => cell.locator('.code-said').innerText();
const output = (cell: Locator) => cell.locator('.code-output').innerText();
const button = (cell: Locator, name: string) => cell.getByRole('button', { name });

/** Brings a cell near and waits until its buttons do something. */
async function awake(page: BrowserPage, id: string): Promise<Locator> {
  const cell = page.locator(`#${id}`);
  await cell.scrollIntoViewIfNeeded();
  await page.waitForFunction((name) => 'awake' in document.getElementById(name)!.dataset, id);
  return cell;
}

async function write(cell: Locator, code: string): Promise<void> {
  const box = cell.getByRole('textbox');
  if ((await box.count()) === 0) await button(cell, '编辑').click();
  await box.fill(code);
}

/** Runs what stands in the box and waits for the end. */
async function run(cell: Locator, code: string): Promise<{ said: string; output: string }> {
  await write(cell, code);
  await cell.getByRole('textbox').press('Control+Enter');
  await expect.poll(() => button(cell, '停止').isVisible()).toBe(false);
  return { said: await said(cell), output: await output(cell) };
}

const lazy = /showOutputs|editor\./;

test('neither editor nor runner is loaded before a reader wants it', async () => {
  await visit(CHAPTER, { viewport: DESKTOP }, async (page) => {
    const loaded: string[] = [];
    page.on('request', (request) => {
      if (lazy.test(request.url())) loaded.push(new URL(request.url()).pathname);
    });
    const cell = await awake(page, 'kl-both-ways');
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.waitForLoadState('networkidle');
    expect(loaded).toEqual([]);
    await button(cell, '运行').click();
    await expect.poll(() => said(cell)).toBe('运行好了。');
    expect(loaded.filter((path) => path.includes('showOutputs'))).toHaveLength(1);
    expect(loaded.filter((path) => path.includes('editor.'))).toEqual([]);
    await button(cell, '编辑').click();
    await expect.poll(() => cell.getByRole('textbox').count()).toBe(1);
    expect(loaded.filter((path) => path.includes('editor.'))).toHaveLength(1);
  });
});

describe.each(chapters.map(({ address }) => address))('%s', (address) => {
  test('has three cells and more, and each prints in the page what the build printed', async () => {
    await visit(address, { viewport: DESKTOP }, async (page) => {
      const cells = page.locator('.code-cell');
      const count = await cells.count();
      expect(count).toBeGreaterThanOrEqual(3);
      // Once the figures live, the inputs are theirs: what the author typed must be the same.
      const inputs = page.locator('.code-js [data-input*="."]');
      const typed = await inputs.allTextContents();
      for (const key of await inputs.evaluateAll((all) =>
        all.map((one) => (one as HTMLElement).dataset.input!),
      )) {
        await hydrateOne(page.locator(`#${key.split('.')[0]}`));
      }
      for (let i = 0; i < count; i++) {
        const cell = await awake(page, (await cells.nth(i).getAttribute('id'))!);
        const built = await output(cell);
        expect(built).not.toBe('');
        await button(cell, '运行').click();
        await expect.poll(() => said(cell)).toBe('运行好了。');
        // Engines may differ in the last digit of a logarithm.
        const [before, after] = [built, await output(cell)].map(numbersIn);
        expect(after).toHaveLength(before.length);
        for (const [j, value] of before.entries()) {
          expect(differenceOf(value, after[j]), built).toBeLessThan(1e-12);
        }
      }
      expect(await inputs.allTextContents()).toEqual(typed);
    });
  });
});

test('the values of a figure flow into the code, the twin and the output', async () => {
  await visit(`${CHAPTER}#~two-ledgers.p=0.25_0.25_0.5`, { viewport: DESKTOP }, async (page) => {
    const cell = await awake(page, 'kl-both-ways');
    const inputs = (panel: string) => cell.locator(`.${panel} [data-input]`).allTextContents();
    // The figure itself has not been near yet: the address has its values.
    await expect.poll(() => inputs('code-js')).toEqual(['[0.25, 0.25, 0.5]', '[0.5, 0.3, 0.2]']);
    expect(await inputs('code-py')).toEqual(await inputs('code-js'));
    const before = await output(cell);
    expect(await said(cell)).toContain('按“运行”');
    await button(cell, '运行').click();
    await expect.poll(() => output(cell)).not.toBe(before);
    const after = await output(cell);
    // What has been run once runs along.
    await hydrateOne(page.locator('#two-ledgers'));
    await page.locator('#two-ledgers').getByRole('button', { name: '交换P与Q' }).click();
    await expect.poll(() => inputs('code-js')).toEqual(['[0.5, 0.3, 0.2]', '[0.25, 0.25, 0.5]']);
    const [first, second] = after.split('\n').map((line) => line.split('=')[1]);
    await expect
      .poll(async () => (await output(cell)).split('\n').map((line) => line.split('=')[1]))
      .toEqual([second, first]);
  });
});

test('keys alone: edit, run, leave, put back', async () => {
  await visit(CHAPTER, { viewport: PHONE }, async (page) => {
    const cell = await awake(page, 'kl-both-ways');
    const built = await output(cell);
    await button(cell, '编辑').focus();
    await page.keyboard.press('Enter');
    const box = cell.getByRole('textbox');
    await expect.poll(() => box.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.type('print(1 + 1)\n');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => output(cell)).toBe(`2\n${built}`);
    await page.keyboard.press('Tab');
    expect(await box.evaluate((one) => one === document.activeElement)).toBe(false);
    // The state is in the address, and the page's own undo knows of it.
    await expect.poll(() => page.evaluate(() => location.hash)).toContain('kl-both-ways.code=');
    await button(cell, '重置').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => output(cell)).toBe(built);
    await expect.poll(() => page.evaluate(() => location.hash)).not.toContain('code=');
  });
});

test('the twin is copied as it stands, with the values of the page', async () => {
  const options = { viewport: DESKTOP, permissions: ['clipboard-read', 'clipboard-write'] };
  await visit(`${CHAPTER}#~two-ledgers.p=0.25_0.25_0.5`, options, async (page) => {
    const cell = await awake(page, 'kl-both-ways');
    await cell.getByRole('radio', { name: 'NumPy' }).check({ force: true });
    await button(cell, '复制代码').click();
    await expect.poll(() => cell.getByRole('button').innerText()).toBe('✓ 已复制');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(
      /^p = \[0\.25, 0\.25, 0\.5\] {2}# 图3\.2里的值\nq = .+\n+import numpy as np\n/,
    );
    expect(copied.trimEnd()).toMatch(/print\('D\(Q‖P\) =', kl\(q, p\)\)$/);
  });
});

test('code from a link is shown, and does not run by itself', async () => {
  const code = encodeURIComponent("print('from a stranger')");
  await visit(`${CHAPTER}#~kl-both-ways.code=${code}`, { viewport: DESKTOP }, async (page) => {
    const cell = await awake(page, 'kl-both-ways');
    await expect
      .poll(() => cell.locator('.code-js .code-text pre').innerText())
      .toContain('stranger');
    await page.waitForTimeout(500);
    expect(await output(cell)).not.toContain('stranger');
    expect(await said(cell)).toContain('还没有运行');
    expect(page.frames()).toHaveLength(1);
    // Nor does it run for a later cell that would build on it.
    const later = await awake(page, 'batch-loss');
    await button(later, '运行').click();
    await expect.poll(() => said(later)).toBe('运行好了。');
    await button(cell, '运行').click();
    await expect.poll(() => output(cell)).toBe('from a stranger');
  });
});

test('once loaded it works with the network gone', async () => {
  await visit(CHAPTER, { viewport: DESKTOP }, async (page) => {
    const cell = await awake(page, 'kl-both-ways');
    await button(cell, '运行').click();
    await expect.poll(() => said(cell)).toBe('运行好了。');
    await button(cell, '编辑').click();
    await cell.getByRole('textbox').waitFor();
    await page.context().setOffline(true);
    expect((await run(cell, 'print(entropy([0.5, 0.5]))')).output).toBe('1');
  });
});

test('a program that did not load is told, and tried again', async () => {
  await visit(CHAPTER, { viewport: DESKTOP }, async (page) => {
    const cell = await awake(page, 'kl-both-ways');
    await page.route(/showOutputs/, (route) => route.abort());
    await button(cell, '运行').click();
    await expect.poll(() => said(cell)).toContain('没有加载出来');
    expect(await button(cell, '运行').isVisible()).toBe(true);
  });
});

test('stopping, and running again at once', async () => {
  await visit(PLAYGROUND.address, { viewport: DESKTOP }, async (page) => {
    const cell = await awake(page, PLAYGROUND.id);
    await write(cell, 'while (true) {}');
    await button(cell, '运行').click();
    await button(cell, '停止').click();
    await expect.poll(() => said(cell)).toBe('停下来了。');
    expect(page.frames()).toHaveLength(1);
    expect((await run(cell, 'print(3)')).output).toBe('3');
  });
});

/** What a program says at the end, and what it leaves below itself. */
const MISTAKES: [code: string, said: RegExp, output?: string][] = [
  ['print(1)\nprnt(2)', /^第2行：没有叫prnt的名字/, '1'],
  ['let a = 3（', /^第1行：“（”是全角符号/],
  ['foo(\n', /代码没有写完整/],
  ['const s = "没有完', /引号没有配成对/],
  ['print(1) print(2)', /^第1行：读到print读不下去了/],
  [
    'klDivergence([0.5, 0.6], [0.5, 0.5])',
    /^第1行：klDivergence要求p的各项加起来是1，得到的和是1.1/,
  ],
  ['null.x', /没有值（null），取不了它的\.x/],
  ['print = 3', /print是课程给的名字/],
  ['function f() { f() }\nf()', /^第1行：函数一层层调用自己/],
  ['throw { toString() { throw 1 } }', /代码自己抛出了错误/],
  ['Promise.reject(new Error("lost"))', /lost/],
  ['}}}} print(1); {{{{', /代码没有写完整|读不下去/],
  ['table([["<b>x</b>", NaN, 1 / 0]])', /^运行好了/, '<b>x</b>\tNaN\t∞'],
  [
    'print("</script><img src=x onerror=alert(1)>")',
    /^运行好了/,
    '</script><img src=x onerror=alert(1)>',
  ],
];

const HOSTILE: [name: string, code: string, said: RegExp, output?: RegExp][] = [
  ['an endless loop', 'while (true) {}', /超过1秒/],
  ['an endless loop of output', "for (;;) print('x'.repeat(1000))", /超过1秒/, /输出太多/],
  ['an endless loop after a promise', '(async () => { await null; for (;;); })()', /超过1秒/],
  ['lists that grow', 'const a = []; for (;;) a.push(new Array(1e6).fill(1))', /超过1秒|内存/],
  [
    'bytes that grow',
    'const a = []; for (;;) a.push(new Float64Array(1e7).fill(1))',
    /超过1秒|内存/,
  ],
  ['buffers', 'const a = []; for (;;) a.push(new ArrayBuffer(2 ** 31))', /内存/],
  ['a text that doubles', "let s = 'x'; for (;;) s += s", /内存/],
  [
    'the network',
    'print([typeof fetch, typeof XMLHttpRequest, typeof WebSocket, typeof EventSource, typeof importScripts, typeof navigator])',
    /^运行好了/,
    /^\[('undefined'(, )?){6}\]$/,
  ],
  [
    'storage',
    'print([typeof localStorage, typeof indexedDB, typeof caches, typeof document])',
    /^运行好了/,
    /^\[('undefined'(, )?){4}\]$/,
  ],
  [
    'workers of its own',
    'print([typeof Worker, typeof SharedWorker, typeof Blob, typeof URL, typeof WebAssembly])',
    /^运行好了/,
    /^\[('undefined'(, )?){5}\]$/,
  ],
  [
    'messages',
    'print([typeof postMessage, typeof self, typeof parent, typeof BroadcastChannel, typeof MessageChannel, typeof onmessage, typeof addEventListener])',
    /^运行好了/,
    /^\[('undefined'(, )?){7}\]$/,
  ],
  ['code from text', "(() => {}).constructor('return 1')()", /不能把文字当作代码/],
  [
    'a module from an address',
    "import('data:text/javascript,1').then(() => print('in'), () => print('refused'))",
    /^运行好了/,
    /^refused$/,
  ],
  [
    'a module of this site',
    "import('/_astro/x.js').then(() => print('in'), () => print('refused'))",
    /^运行好了/,
    /^refused$/,
  ],
  [
    'broken prototypes',
    "Array.prototype.map = () => { throw 1 }; Object.prototype.kind = 'end'; Promise.prototype.then = null; JSON.stringify = null; String.prototype.split = null; print([1, 2])",
    /./,
  ],
  [
    'a broken search of errors',
    "RegExp.prototype.exec = () => ({ 1: 'x' }); Object.defineProperty(Error.prototype, 'stack', { get() { throw 1 } }); boom()",
    /boom/,
  ],
  ['forged signals', "$begin(-5); $begin(99); $begin('x'); $fail({}); $end(); print('after')", /./],
  ['a forged cell', "$begin(1e9); print('x')", /./],
  ['a getter that throws', "print({ get x() { throw new Error('no') } })", /no/],
  [
    'a proxy of everything',
    "print(new Proxy({}, { get() { throw new Error('no') }, ownKeys() { throw new Error('no') }, getPrototypeOf() { throw new Error('no') } }))",
    /no/,
  ],
];

describe('in one page, one after the other', () => {
  test('mistakes are told in Chinese, with their line', async () => {
    await visit(PLAYGROUND.address, { viewport: DESKTOP }, async (page) => {
      const cell = await awake(page, PLAYGROUND.id);
      for (const [code, words, below] of MISTAKES) {
        const result = await run(cell, code);
        expect(result.said, code).toMatch(words);
        if (below !== undefined) expect(result.output, code).toBe(below);
      }
    });
  });

  test('hostile programs are killed or refused, and the page lives', async () => {
    let troubles!: Troubles;
    const requests: string[] = [];
    await visit(
      PLAYGROUND.address,
      {
        viewport: DESKTOP,
        before: async (page) => {
          troubles = await watch(page, inject('origin'));
          page.on('dialog', (dialog) => void requests.push(`dialog ${dialog.message()}`));
        },
      },
      async (page) => {
        const cell = await awake(page, PLAYGROUND.id);
        await run(cell, 'print(1)');
        await page.evaluate(() => localStorage.setItem('canary', 'alive'));
        page.on('request', (request) => {
          if (!request.url().startsWith('blob:')) requests.push(request.url());
        });
        const title = await page.title();
        for (const [name, code, words, below] of HOSTILE) {
          const result = await run(cell, code);
          expect(result.said, name).toMatch(words);
          if (below) expect(result.output, name).toMatch(below);
          expect(page.frames(), name).toHaveLength(1);
        }
        expect(await run(cell, 'print(entropy([0.5, 0.5]))')).toEqual({
          said: '运行好了。',
          output: '1',
        });
        expect(await page.title()).toBe(title);
        expect(await page.evaluate(() => localStorage.getItem('canary'))).toBe('alive');
      },
    );
    expect(requests).toEqual([]);
    expect(troubles.foreign).toEqual([]);
    expect(troubles.console.filter((line) => line.startsWith('uncaught'))).toEqual([]);
  });
});

/** Code in the worker without our own preparation of it: what holds then are the walls. */
const WALLS: [name: string, code: string, answer: RegExp][] = [
  ['a request to this site', "fetch('ORIGIN/').then(() => 'in', (e) => e.name)", /TypeError/],
  [
    'a request to another',
    "fetch('https://example.org/').then(() => 'in', (e) => e.name)",
    /TypeError/,
  ],
  [
    'an old request',
    "new Promise((r) => { const x = new XMLHttpRequest(); x.onload = () => r('in'); x.onerror = () => r('refused'); x.open('GET', 'ORIGIN/'); x.send() })",
    /refused/,
  ],
  [
    'a socket',
    "new Promise((r) => { const s = new WebSocket('ws://127.0.0.1:9/'); s.onopen = () => r('in'); s.onerror = () => r('refused') })",
    /refused|SecurityError/,
  ],
  [
    'storage',
    "new Promise((r) => { const o = indexedDB.open('x'); o.onsuccess = () => r('in'); o.onerror = () => r('refused') })",
    /refused|SecurityError/,
  ],
  [
    'caches',
    "caches.open('x').then(() => 'in', (e) => e.name)",
    /SecurityError|undefined|not defined/,
  ],
  ['a script of this site', "importScripts('ORIGIN/_astro/x.js')", /NetworkError|SecurityError/],
  ['code from text', "eval('1')", /EvalError/],
  [
    'a worker of this site',
    "new Promise((r) => { const w = new Worker('ORIGIN/x.js'); w.onmessage = () => r('in'); w.onerror = () => r('refused') })",
    /refused|SecurityError/,
  ],
];

test('the walls hold by themselves', async () => {
  await visit(PLAYGROUND.address, { viewport: DESKTOP }, async (page) => {
    for (const [name, code, answer] of WALLS) {
      const body = code.replaceAll('ORIGIN', inject('origin'));
      const program = `Promise.resolve().then(() => ${body}).then((x) => postMessage(String(x)), (e) => postMessage(e.name + ': ' + e.message))`;
      const got = await page.evaluate(
        ([frame, text]) =>
          new Promise<string>((resolve) => {
            const { port1, port2 } = new MessageChannel();
            const element = document.createElement('iframe');
            element.setAttribute('sandbox', 'allow-scripts');
            element.srcdoc = frame;
            port1.onmessage = ({ data }) => {
              element.remove();
              resolve(typeof data === 'string' ? data : JSON.stringify(data));
            };
            element.onload = () => element.contentWindow!.postMessage(text, '*', [port2]);
            document.body.append(element);
          }),
        [frameDocument(frameHash), program],
      );
      expect(got, name).toMatch(answer);
    }
  });
});

test('without a script all code and output is there, one language below the other', async () => {
  await visit(CHAPTER, { viewport: PHONE, javaScriptEnabled: false }, async (page) => {
    const cell = page.locator('#kl-both-ways');
    expect(await output(cell)).toContain('D(P‖Q)');
    expect(await cell.locator('.code-js').innerText()).toMatch(/^JavaScript\n[^]*function kl/);
    expect(await cell.locator('.code-py').innerText()).toMatch(/^NumPy\n[^]*import numpy as np/);
    for (const role of ['button', 'radio'] as const) {
      expect(await cell.getByRole(role).count()).toBe(0);
    }
  });
});
