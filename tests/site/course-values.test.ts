// What the course prints is what was computed elsewhere: tests/reference/chapter-values.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { visit as walk } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { chapters, pages, parsePage } from './harness/builtSite.ts';
import { root } from './harness/repository.ts';

interface ReferenceFile {
  about: string;
  /** `/entropy/` */
  page: string;
  values: { id: string; what: string; value: number }[];
}

const folder = join(root, 'tests/reference/chapter-values');

const files: ReferenceFile[] = globSync('*.json', { cwd: folder })
  .sort()
  .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));

const RELATIVE = 1e-9;

interface Printed {
  /** With full precision: `<data value>`. */
  exact: number[];
  /** As the reader sees them, inside formulas and figures: `0.0808`, `2.08\times10^{-5}`. */
  rounded: string[];
}

function printedNumbers(tree: Root): Printed {
  const exact: number[] = [];
  const rounded: string[] = [];
  walk(tree, 'element', (element) => {
    const { tagName, properties, children } = element;
    if (tagName === 'data') exact.push(Number(properties.value));
    if (tagName === 'figure' && String(properties.className) === 'cell') {
      walk(element, 'text', ({ value }) => {
        rounded.push(...(value.match(/(?<![\d.])\d+(?:\.\d+)?/g) ?? []));
      });
    }
    if (tagName === 'annotation') {
      const tex = children.map((child) => (child.type === 'text' ? child.value : '')).join('');
      for (const [, digits, power] of tex.matchAll(
        /(?<![\d.])(\d+(?:\.\d+)?)(?:\s*\\times\s*10\^\{?(-?\d+)\}?)?/g,
      )) {
        rounded.push(power ? `${digits}e${power}` : digits);
      }
    }
  });
  return { exact, rounded };
}

const near = (a: number, b: number): boolean =>
  Math.abs(a - b) <= RELATIVE * Math.max(Math.abs(a), Math.abs(b)) || a === b;

/** Whether `text` is `value` rounded to the digits that `text` has; three at least, or all of it. */
function isRounded(text: string, value: number): boolean {
  const size = Math.abs(value);
  if (near(Number(text), size)) return true;
  const digits = text.replace(/e.*$/, '').replace('.', '').replace(/^0+/, '').length;
  return digits >= 3 && Number(size.toPrecision(digits)) === Number(text);
}

test('every file of reference values belongs to a chapter', () => {
  const addresses = chapters.map(({ address }) => address);
  expect(files.length).toBeGreaterThan(0);
  expect(files.map(({ page }) => page).filter((page) => !addresses.includes(page))).toEqual([]);
});

describe.each(files)('$page', ({ about, page, values }) => {
  test('prints the values that were computed elsewhere', () => {
    expect(about).not.toBe('');
    expect(values.length).toBeGreaterThan(0);
    const built = pages.find(({ address }) => address === page);
    expect(built, `${page} is not built`).toBeDefined();
    const { exact, rounded } = printedNumbers(parsePage(built!));
    const missing = values.filter(
      ({ value }) =>
        !exact.some((one) => near(one, value)) && !rounded.some((text) => isRounded(text, value)),
    );
    expect(missing.map(({ id, what, value }) => `${id} ${what} = ${value}`)).toEqual([]);
  });
});
