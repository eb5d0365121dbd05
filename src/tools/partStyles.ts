// After the build: the style sheets of a page's parts become one. The bundler writes a file for
// every set of parts that the same pages share; alone, each is too short to be compressed well.

import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const FOLDER = '_astro';
const LINK = /<link rel="stylesheet" href="([^"]*\/_astro\/([^"/]+\.css))">/g;

/** The first sheet is every page's; what follows is for the parts of this one. */
function partsOf(html: string) {
  return [...html.matchAll(LINK)].slice(1).map(([link, href, file]) => ({ link, href, file }));
}

/**
 * A page with one sheet for its parts, which `read` gives by the names of their files; as it was
 * when it has but one.
 */
export function mergeParts(html: string, read: (file: string) => string) {
  const parts = partsOf(html);
  if (parts.length < 2) return { html };
  const css = parts.map(({ file }) => read(file)).join('\n');
  const name = `parts.${createHash('sha256').update(css).digest('base64url').slice(0, 8)}.css`;
  const [first, ...others] = parts;
  const link = first.link.replace(first.file, name);
  const merged = others.reduce((page, other) => page.replace(other.link, ''), html);
  return { html: merged.replace(first.link, link), sheet: { name, css } };
}

function mergeAll(site: string): void {
  const path = (file: string) => join(site, FOLDER, file);
  const used = new Set<string>();
  for (const file of globSync('**/*.html', { cwd: site })) {
    const { html, sheet } = mergeParts(readFileSync(join(site, file), 'utf8'), (name) =>
      readFileSync(path(name), 'utf8'),
    );
    if (sheet) {
      writeFileSync(path(sheet.name), sheet.css);
      writeFileSync(join(site, file), html);
    }
    for (const [, , name] of html.matchAll(LINK)) used.add(name);
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
