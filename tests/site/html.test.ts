// The built files as a parser sees them. What only a browser can measure is in typography.test.ts.
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { EXIT, SKIP, visit as walk } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { chapters, pages, parsePage, readPage, type Page } from './harness/builtSite.ts';
import { visit } from './harness/visit.ts';

const FORMULA = '\uFFFC';
const HAN = '\\p{Script=Han}';

function all(page: Page, matches: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  walk(parsePage(page), 'element', (element) => {
    if (matches(element)) found.push(element);
  });
  return found;
}

const tags = (page: Page, ...names: string[]): Element[] =>
  all(page, ({ tagName }) => names.includes(tagName));

function hasClass(element: Element, name: string): boolean {
  const { className } = element.properties;
  return Array.isArray(className) && className.includes(name);
}

function textOf(node: Root | RootContent | ElementContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

const INLINE = new Set(
  'a abbr b cite code data del dfn em i ins kbd mark output q s samp small span strong sub sup time u var'.split(
    ' ',
  ),
);

/**
 * The running texts of `main`, block by block, as a reader sees them: white space as one space, a
 * formula or a piece of code as one sign. Without the element of the id, if one is given.
 */
function runs(page: Page, leftOut?: string): string[] {
  const texts: string[] = [];
  let current = '';
  const flush = () => {
    const text = current.replace(/[ \t\r\n]+/g, ' ').trim();
    if (text) texts.push(text);
    current = '';
  };
  const read = (node: Root | RootContent | ElementContent): void => {
    if (node.type === 'text') current += node.value;
    if (node.type !== 'element') return;
    if (['script', 'style', 'template', 'pre', 'svg'].includes(node.tagName)) return;
    if (leftOut && node.properties.id === leftOut) return;
    const isFormula = hasClass(node, 'katex') || node.tagName === 'code';
    if (isFormula) current += FORMULA;
    else if (INLINE.has(node.tagName)) node.children.forEach(read);
    else {
      flush();
      node.children.forEach(read);
      flush();
    }
  };
  const [main] = tags(page, 'main');
  main?.children.forEach(read);
  flush();
  return texts;
}

/** Texts that are heard or shown on hover. */
function spoken(page: Page, leftOut?: string): string[] {
  const texts: string[] = [];
  walk(parsePage(page), 'element', ({ properties }) => {
    if (leftOut && properties.id === leftOut) return SKIP;
    for (const name of ['ariaLabel', 'ariaValueText', 'alt', 'title', 'placeholder']) {
      if (typeof properties[name] === 'string') texts.push(properties[name]);
    }
    return undefined;
  });
  return texts;
}

/** The example that is about programs which print NaN. */
const PRINTS_NAN = 'confidently-wrong';

/** `H(P)`, `L(θ̂)`: a formula written as text. */
const APPLICATION = /[√\p{Script=Latin}\p{Script=Greek}\p{M}₀-₉]\([^()\p{Script=Han}]*\)/gu;

/** `式(2.7)`: the number of a formula has half-width brackets, as it has beside the formula. */
const REFERENCE = /式\(\d+\.\d+\)/g;

/** Each hit with the characters around it. */
const around = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(({ index }) => text.slice(Math.max(0, index - 12), index + 12));

const HALF_WIDTH = new RegExp(`(?<=${HAN})[,;:?!()]|[,;:?!()](?=${HAN})`, 'gu');
// «第1章 信息量» is the one place where a space separates.
const TYPED_SPACE = new RegExp(
  `(?<=[${HAN}，。；：？！（）“”《》、])(?<!第\\d+章)[ \\u00a0](?=[${HAN}\\w${FORMULA}，。；：？！（）“”《》、])|` +
    `(?<=[\\w${FORMULA}])[ \\u00a0](?=[${HAN}，。；：？！（）《》、])`,
  'gu',
);

describe.each(pages)('$address', (page) => {
  test('is Chinese, has a title, a description and a viewport', () => {
    const [html] = tags(page, 'html');
    expect(html.properties.lang).toBe('zh-CN');
    const title = textOf(tags(page, 'title')[0]);
    const chapter = chapters.find(({ address }) => address === page.address);
    if (chapter) expect(title).toMatch(/^\S.+ · \S.+$/);
    expect(title.trim()).not.toBe('');
    const named = (name: string) => all(page, ({ properties }) => properties.name === name);
    expect(named('description')).toHaveLength(1);
    expect(String(named('description')[0].properties.content).length).toBeGreaterThan(7);
    expect(named('viewport')).toHaveLength(1);
  });

  test('has its landmarks: header, one main, named navs, footer', () => {
    expect(tags(page, 'main')).toHaveLength(1);
    const { children } = tags(page, 'body')[0];
    const landmarks = children.flatMap((node) => (node.type === 'element' ? [node.tagName] : []));
    expect(landmarks).toContain('header');
    expect(landmarks).toContain('footer');
    for (const nav of tags(page, 'nav')) {
      const name = nav.properties.ariaLabel ?? nav.properties.ariaLabelledBy;
      expect(name, 'a nav without a name').toBeTruthy();
    }
    if (chapters.some(({ address }) => address === page.address)) {
      expect(tags(page, 'nav').length, 'navs of a chapter').toBeGreaterThan(0);
    }
  });

  test('has one h1, no level left out, no empty heading', () => {
    const headings = tags(page, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');
    const levels = headings.map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    const leaps = headings.filter((_, i) => i > 0 && levels[i] > levels[i - 1] + 1);
    expect(leaps.map(textOf)).toEqual([]);
    expect(headings.filter((heading) => textOf(heading).trim() === '')).toEqual([]);
  });

  test('has no id twice and labels what exists', () => {
    const ids = all(page, ({ properties }) => properties.id !== undefined).map(({ properties }) =>
      String(properties.id),
    );
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const references = all(page, () => true).flatMap(({ properties }) =>
      ['ariaLabelledBy', 'ariaDescribedBy', 'ariaControls', 'htmlFor'].flatMap((name) => {
        const value = properties[name];
        return Array.isArray(value) ? value.map(String) : value ? String(value).split(/\s+/) : [];
      }),
    );
    expect(references.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('shows no trace of a failure', () => {
    const errors = all(page, (element) => hasClass(element, 'katex-error'));
    expect(errors.map((error) => textOf(error).slice(0, 60))).toEqual([]);
    const trace = /\bundefined\b|\[object|\bInfinity\b|[{}]|(?<![\d\w.])[-−]0(?![\d.])|==|\[@/g;
    const faults: string[] = [];
    for (const text of [...runs(page), ...spoken(page)]) faults.push(...around(text, trace));
    const notNumbers = [...runs(page, PRINTS_NAN), ...spoken(page, PRINTS_NAN)];
    for (const text of notNumbers) faults.push(...around(text, /\bNaN\b/g));
    expect(faults).toEqual([]);
  });

  test('writes Chinese punctuation and leaves gaps to the browser', () => {
    const texts = runs(page);
    expect(texts.length).toBeGreaterThan(2);
    const written = [...texts, ...spoken(page)].map((text) =>
      text.replace(REFERENCE, FORMULA).replace(APPLICATION, FORMULA),
    );
    const faults = written.flatMap((text) => [
      ...around(text, HALF_WIDTH),
      ...around(text, TYPED_SPACE),
    ]);
    expect(faults).toEqual([]);
  });

  test('has formulas that say what they are to a screen reader', () => {
    for (const formula of all(page, (element) => hasClass(element, 'katex'))) {
      let math = false;
      walk(formula, 'element', ({ tagName }) => {
        if (tagName !== 'math') return tagName === 'annotation' ? SKIP : undefined;
        math = true;
        return EXIT;
      });
      expect(math, textOf(formula)).toBe(true);
    }
  });

  test('the first stop of the Tab key leads to the text', async () => {
    await visit(page.address, {}, async (opened) => {
      await opened.keyboard.press('Tab');
      const first = opened.locator(':focus');
      expect(await first.innerText()).toBe('跳到正文');
      expect(
        await first.evaluate((link) => link.getBoundingClientRect().top),
      ).toBeGreaterThanOrEqual(0);
      await first.press('Enter');
      await expect.poll(() => opened.locator('main:focus').count()).toBe(1);
    });
  });
});

test('chapters share the part of the title that names the course', () => {
  const names = chapters.map(({ address }) => {
    const page = pages.find((one) => one.address === address);
    return page && /<title>[^<]* · ([^<]*)<\/title>/.exec(readPage(page))?.[1];
  });
  expect(new Set(names).size).toBe(1);
  expect(names[0]).toBeTruthy();
});
