// The formula fonts are cut to what the build believes to be used. Here a browser says what is.
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { create } from 'fontkitten';
import { describe, expect, inject, test } from 'vitest';
import { faceName, katexFaces } from '../../src/tools/formulaFonts.ts';
import { pages } from './harness/builtSite.ts';
import { packageFolder } from './harness/repository.ts';
import { hydrateAll, openFolds, visit } from './harness/visit.ts';

const dist = inject('dist');

const inDist = (pattern: string): string[] => globSync(pattern, { cwd: dist }).sort();

function charactersIn(file: string): Set<number> {
  const font = create(readFileSync(file));
  if (!('characterSet' in font)) throw new Error(`${file} holds several fonts`);
  return new Set(font.characterSet);
}

const shipped = new Map(
  inDist('**/*.css')
    .flatMap((file) => katexFaces(readFileSync(join(dist, file), 'utf8')))
    .map((face) => [faceName(face), charactersIn(join(dist, '_astro', face.file))]),
);

const whole = new Map(
  katexFaces(readFileSync(packageFolder('katex/dist/katex.css'), 'utf8')).map((face) => [
    faceName(face),
    charactersIn(packageFolder(`katex/dist/fonts/${face.file}`)),
  ]),
);

test('only the formula fonts that the style sheet names are there, as woff2', () => {
  const fonts = inDist('**/*.{woff,woff2,ttf,otf}').map((file) => basename(file));
  const named = inDist('**/*.css').flatMap((file) =>
    katexFaces(readFileSync(join(dist, file), 'utf8')).map((face) => face.file),
  );
  expect(fonts.length).toBeGreaterThan(0);
  expect(fonts).toEqual(named.sort());
});

describe.each(pages)('$address', ({ address }) => {
  test('every character of a formula is in the font that the browser takes for it', async () => {
    const texts = await visit(address, {}, async (page) => {
      await openFolds(page);
      await hydrateAll(page);
      return page.evaluate(() => {
        const found: { face: string; text: string }[] = [];
        for (const formula of document.querySelectorAll('.katex-html')) {
          const nodes = document.createTreeWalker(formula, NodeFilter.SHOW_TEXT);
          while (nodes.nextNode()) {
            const { fontFamily, fontStyle, fontWeight } = getComputedStyle(
              nodes.currentNode.parentElement!,
            );
            const [family] = /KaTeX_\w+/.exec(fontFamily) ?? [];
            // Han in a formula is set in the font of the text.
            if (!family) continue;
            const face = `${family} ${fontStyle} ${fontWeight}`;
            found.push({ face, text: nodes.currentNode.nodeValue! });
          }
        }
        return found;
      });
    });
    const missing = new Set<string>();
    for (const { face, text } of texts) {
      // Zero-width spaces hold KaTeX's boxes apart; no font of KaTeX has them.
      for (const character of text.replaceAll('\u200b', '')) {
        const code = character.codePointAt(0)!;
        if (shipped.get(face)?.has(code)) continue;
        const had = whole.get(face)?.has(code) ? 'was cut off' : 'KaTeX has none';
        missing.add(`${face}: ${character} (U+${code.toString(16)}), ${had}`);
      }
    }
    expect([...missing]).toEqual([]);
  });
});
