// After the build: the style sheets of a page's parts become one. The bundler writes a file for
// every set of parts that the same pages share; alone, each is too short to be compressed well.

import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const FOLDER = '_astro';
const LINK = /<link rel="stylesheet" href="([^"]*\/_astro\/([^"/]+\.css))">/g;

interface Sheet {
  link: string;
  file: string;
}

const sheetsOf = (html: string): Sheet[] =>
  [...html.matchAll(LINK)].map(([link, , file]) => ({ link, file }));

/** The sheets that every page has: they stay files of their own, fetched once. */
export function sharedSheets(pages: readonly string[]): Set<string> {
  const [first = [], ...others] = pages.map((html) => sheetsOf(html).map(({ file }) => file));
  return new Set(first.filter((file) => others.every((files) => files.includes(file))));
}

/**
 * A page with one sheet for its parts, which `read` gives by the names of their files; as it was
 * when it has but one.
 */
export function mergeParts(
  html: string,
  shared: ReadonlySet<string>,
  read: (file: string) => string,
) {
  const parts = sheetsOf(html).filter(({ file }) => !shared.has(file));
  if (parts.length < 2) return { html };
  const css = parts.map(({ file }) => read(file)).join('\n');
  const name = `parts.${createHash('sha256').update(css).digest('base64url').slice(0, 8)}.css`;
  const [first] = parts;
  const link = first.link.replace(first.file, name);
  // Behind all others: a part may say otherwise than what every page has.
  const last = sheetsOf(html).at(-1)!;
  const placed = html.replace(last.link, last.link + link);
  const merged = parts.reduce((page, part) => page.replace(part.link, ''), placed);
  return { html: merged, sheet: { name, css } };
}

function mergeAll(site: string): void {
  const path = (file: string) => join(site, FOLDER, file);
  const pages = globSync('**/*.html', { cwd: site }).map((file) => join(site, file));
  const texts = pages.map((page) => readFileSync(page, 'utf8'));
  const shared = sharedSheets(texts);
  const used = new Set<string>();
  for (const [i, page] of pages.entries()) {
    const { html, sheet } = mergeParts(texts[i], shared, (name) =>
      readFileSync(path(name), 'utf8'),
    );
    if (sheet) {
      writeFileSync(path(sheet.name), sheet.css);
      writeFileSync(page, html);
    }
    for (const { file } of sheetsOf(html)) used.add(file);
  }
  for (const sheet of globSync(`${FOLDER}/*.css`, { cwd: site })) {
    if (!used.has(basename(sheet))) rmSync(join(site, sheet));
  }
}

export function partStyles(): AstroIntegration {
  return {
    name: 'part-styles',
    hooks: { 'astro:build:done': ({ dir }) => mergeAll(fileURLToPath(dir)) },
  };
}
