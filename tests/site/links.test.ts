import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { visit as walk } from 'unist-util-visit';
import { describe, expect, inject, test } from 'vitest';
import { pages, parsePage, readerPages, type Page } from './harness/builtSite.ts';

const dist = inject('dist');

/** Attributes that hold an address. */
const ADDRESSES = ['href', 'src', 'srcSet', 'poster', 'component-url', 'renderer-url'];

interface Link {
  tag: string;
  address: string;
}

function linksOf(page: Page): Link[] {
  const links: Link[] = [];
  walk(parsePage(page), 'element', ({ tagName, properties }) => {
    for (const name of ADDRESSES) {
      const value = properties[name];
      if (value === undefined || value === null) continue;
      const one = name === 'srcSet' ? String(value).trim().split(/\s+/)[0] : String(value);
      links.push({ tag: tagName, address: one });
    }
  });
  return links;
}

const idsByPage = new Map<string, Set<string>>();

function idsOf(page: Page): Set<string> {
  const known = idsByPage.get(page.file);
  if (known) return known;
  const ids = new Set<string>();
  walk(parsePage(page), 'element', ({ properties }) => {
    if (properties.id !== undefined) ids.add(String(properties.id));
  });
  idsByPage.set(page.file, ids);
  return ids;
}

/** Where a link of a page leads, if it stays on the site. */
function resolve(page: Page, address: string): { path: string; anchor: string } | undefined {
  const url = new URL(address, `http://site${page.address}`);
  if (url.host !== 'site' || url.protocol !== 'http:') return undefined;
  return { path: decodeURIComponent(url.pathname), anchor: decodeURIComponent(url.hash.slice(1)) };
}

/** What is wrong with a link, in words. */
function fault(page: Page, { tag, address }: Link): string | undefined {
  if (address === '' || address === '#') return `<${tag}> leads nowhere: "${address}"`;
  const target = resolve(page, address);
  if (!target) {
    return /^(https:|mailto:|data:image\/)/.test(address) ? undefined : `<${tag}> ${address}`;
  }
  const other = pages.find((one) => one.address === target.path);
  if (!other) {
    const file = join(dist, target.path);
    const isFile = existsSync(file) && statSync(file).isFile();
    return isFile ? undefined : `<${tag}> ${address}: there is no such file`;
  }
  if (target.anchor && !idsOf(other).has(target.anchor)) {
    return `<${tag}> ${address}: ${other.address} has no id "${target.anchor}"`;
  }
  return undefined;
}

describe.each(pages)('$address', (page) => {
  test('every link, picture, script and anchor exists', () => {
    const links = linksOf(page);
    expect(links.length).toBeGreaterThan(0);
    expect(links.map((link) => fault(page, link)).filter(Boolean)).toEqual([]);
  });
});

test('links lead from the home page to every page', () => {
  const reached = new Set<string>();
  const next = ['/'];
  for (let address = next.pop(); address !== undefined; address = next.pop()) {
    const page = pages.find((one) => one.address === address);
    if (!page || reached.has(address)) continue;
    reached.add(address);
    for (const link of linksOf(page)) {
      const target = link.tag === 'a' ? resolve(page, link.address) : undefined;
      if (target) next.push(target.path);
    }
  }
  expect(readerPages.map(({ address }) => address).filter((one) => !reached.has(one))).toEqual([]);
});
