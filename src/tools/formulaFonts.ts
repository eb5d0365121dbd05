// After the build: KaTeX's fonts are cut to the glyphs that the pages use. A chapter asks for seven
// or more of them, and most of each is never drawn.

import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import subsetFont from 'subset-font';
import { classNames, cutRules } from './formulaRules.ts';

/** What chooses a face: the family and its cut. */
interface Font {
  family: string;
  style: string;
  weight: string;
}

/** One part of a selector: what an element must be, and how it stands to the part before it. */
interface Part {
  tag: string | undefined;
  classes: string[];
  child: boolean;
}

export interface FontRule {
  parts: Part[];
  specificity: number;
  set: Partial<Font>;
}

/** One face of the style sheet: `KaTeX_Math`, `italic`, `400` and its file. */
interface Face extends Font {
  file: string;
}

/** `KaTeX_Main normal 400` → the code points that are set in it. */
export type CodePoints = Map<string, Set<number>>;

const FACE_RULE = /@font-face\s*\{([^{}]*)\}/g;

/** Kept in every face: browsers take the first font that has it for the measure of a line. */
const SPACE = ' ';

/** The faces of the letters and digits, which nearly every formula has. */
const LETTERS = /^KaTeX_(Main|Math)-/;

/** What KaTeX's style sheet numbers equations with: it stands in no text node. */
const EQUATION_NUMBER = '()0123456789';

/** What a live number may become under the reader's hand. */
const ANY_NUMBER = '0123456789.−×∞';

export const faceName = ({ family, style, weight }: Font): string => `${family} ${style} ${weight}`;

/**
 * The rules of KaTeX's style sheet that choose a font. They are read from it and not written down
 * here: a new version of KaTeX may have others.
 */
export function fontRules(css: string): FontRule[] {
  const rules: FontRule[] = [];
  for (const [, selectors, body] of css.replace(FACE_RULE, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const set = fontOf(body);
    if (Object.keys(set).length === 0) continue;
    for (const selector of selectors.split(',')) {
      const parts = partsOf(selector);
      const specificity = parts.reduce(
        (sum, { tag, classes }) => sum + 100 * classes.length + (tag ? 1 : 0),
        0,
      );
      rules.push({ parts, specificity, set });
    }
  }
  // As the cascade has it: what comes later wins among equals.
  return rules.sort((a, b) => a.specificity - b.specificity);
}

function fontOf(body: string): Partial<Font> {
  const set: Partial<Font> = {};
  for (const declaration of body.split(';')) {
    const [name, value = ''] = declaration.split(':').map((side) => side.trim());
    if (name === 'font') {
      // Only `.katex` has it, and sets everything back.
      Object.assign(set, { style: 'normal', weight: '400' });
      const italic = /\bitalic\b/.test(value);
      const bold = /\b(bold|700)\b/.test(value);
      if (italic) set.style = 'italic';
      if (bold) set.weight = '700';
    }
    const family = /KaTeX_\w+/.exec(value)?.[0];
    if ((name === 'font' || name === 'font-family') && family) set.family = family;
    if (name === 'font-style') set.style = value;
    if (name === 'font-weight') set.weight = value.replace('bold', '700').replace('normal', '400');
  }
  return set;
}

function partsOf(selector: string): Part[] {
  const parts: Part[] = [];
  let child = false;
  for (const word of selector.trim().replaceAll('>', ' > ').split(/\s+/)) {
    if (word === '>') {
      child = true;
      continue;
    }
    const found = /^([a-z][\w-]*)?((?:\.[\w-]+)*)$/.exec(word);
    // A face that is missed would leave letters out: better no site.
    if (!found) throw new Error(`KaTeX chooses a font by a selector not known here: ${selector}`);
    parts.push({ tag: found[1], classes: found[2].split('.').filter(Boolean), child });
    child = false;
  }
  return parts;
}

const classesOf = (element: Element): string[] =>
  Array.isArray(element.properties.className) ? element.properties.className.map(String) : [];

const fits = (element: Element, { tag, classes }: Part): boolean =>
  (tag === undefined || tag === element.tagName) &&
  classes.every((name) => classesOf(element).includes(name));

/** Whether the last element of `path` is what the selector names. */
function selects(parts: Part[], path: Element[]): boolean {
  const part = parts.at(-1);
  const element = path.at(-1);
  if (!part || !element || !fits(element, part)) return false;
  if (parts.length === 1) return true;
  const before = parts.slice(0, -1);
  const above = path.slice(0, -1);
  if (part.child) return selects(before, above);
  return above.some((_, i) => selects(before, above.slice(0, i + 1)));
}

/** The code points of every formula in the tree, by the face that the style sheet sets them in. */
export function facesOf(tree: Nodes, rules: FontRule[]): CodePoints {
  const found: CodePoints = new Map();
  const add = (font: Font, text: string): void => {
    const name = faceName(font);
    const points = found.get(name) ?? new Set<number>();
    for (const character of text) points.add(character.codePointAt(0)!);
    found.set(name, points);
  };
  const walk = (node: Nodes, path: Element[], font: Font | undefined, drawn: boolean): void => {
    if (node.type === 'text' && font && drawn) add(font, node.value);
    if (!('children' in node)) return;
    let own = font;
    let seen = drawn;
    let here = path;
    if (node.type === 'element') {
      const classes = classesOf(node);
      // Nothing above a formula reaches into it: `.katex` sets every property of the font.
      if (path.length > 0 || classes.includes('katex')) here = [...path, node];
      if (here.length > 0) {
        own = { ...(font ?? { family: '', style: 'normal', weight: '400' }) };
        for (const { parts, set } of rules) if (selects(parts, here)) Object.assign(own, set);
      }
      // The other half, .katex-mathml, is for readers of the screen only.
      seen ||= classes.includes('katex-html');
      if (own && classes.includes('eqn-num')) add(own, EQUATION_NUMBER);
      if (own && node.properties.dataLive !== undefined) add(own, ANY_NUMBER);
      // What a live example keeps in store.
      if (node.content) walk(node.content, here, own, seen);
    }
    for (const one of node.children) walk(one, here, own, seen);
  };
  walk(tree, [], undefined, false);
  return found;
}

/** The faces of a style sheet that are KaTeX's. */
export function katexFaces(css: string): Face[] {
  return [...css.matchAll(FACE_RULE)].flatMap(([, body]) => {
    const { family, style = 'normal', weight = '400' } = fontOf(body);
    const file = /url\(["']?([^)"']+\.woff2)/.exec(body)?.[1];
    return family && file ? [{ family, style, weight, file: basename(file) }] : [];
  });
}

/** For every file of `faces` that is used: the text that it has to be able to set. */
export function textsOf(faces: Face[], used: CodePoints): Map<string, string> {
  const points = new Map<string, Set<number>>();
  for (const [name, some] of used) {
    const family = faces.filter((face) => face.family === name.split(' ')[0]);
    const exact = family.filter((face) => faceName(face) === name);
    // Without the very cut, the browser takes the nearest one of the family: any of them.
    for (const { file } of exact.length > 0 ? exact : family) {
      points.set(file, (points.get(file) ?? new Set()).union(some));
    }
  }
  return new Map(
    [...points]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([file, some]) => [
        file,
        String.fromCodePoint(...[...some.add(SPACE.codePointAt(0)!)].sort((a, b) => a - b)),
      ]),
  );
}

/**
 * The style sheet with KaTeX's faces of `files` (old name → new name) under their new names, as
 * woff2 alone, and without the other faces of KaTeX.
 */
export function rewriteCss(css: string, files: Map<string, string>): string {
  return css.replace(FACE_RULE, (rule) => {
    const [face] = katexFaces(rule);
    if (!face) return rule;
    const renamed = files.get(face.file);
    if (renamed === undefined) return '';
    const [, folder] = /url\(["']?([^)"']*?)[^)"'/]+\.woff2/.exec(rule)!;
    return rule.replace(/src:[^;}]*/, `src:url(${folder}${renamed})format("woff2")`);
  });
}

const hashOf = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('base64url').slice(0, 8);

/** `Page.CUhqyFKG.css` → the same with the hash of what is in it now. */
const renamedFor = (file: string, content: Uint8Array | string): string =>
  `${file.split('.')[0]}.${hashOf(content)}${extname(file)}`;

/**
 * The page with its faces asked for before the style sheet has come: a browser holds the first paint
 * back for them, and no line moves when they arrive.
 */
export function preloading(html: string, faces: Face[]): string {
  return html.replace(/<link rel="stylesheet" href="([^"]*\/)[^"]*">/, (sheet, folder: string) => {
    const links = faces.map(
      ({ file }) => `<link rel="preload" as="font" crossorigin href="${folder}${file}">`,
    );
    return links.join('') + sheet;
  });
}

/** Cuts the formula fonts of the built site in `dist`. */
export async function cutFormulaFonts(dist: string): Promise<void> {
  const inDist = (pattern: string): string[] =>
    globSync(pattern, { cwd: dist })
      .sort()
      .map((file) => join(dist, file));
  const read = (file: string): string => readFileSync(file, 'utf8');

  const katexCss = createRequire(import.meta.url).resolve('katex/dist/katex.min.css');
  const rules = fontRules(read(katexCss));
  const html = inDist('**/*.html');
  const used: CodePoints = new Map();
  const inPage = new Map<string, string[]>();
  for (const file of html) {
    const faces = facesOf(fromHtml(read(file)), rules);
    inPage.set(file, [...faces.keys()]);
    for (const [name, points] of faces) {
      used.set(name, (used.get(name) ?? new Set()).union(points));
    }
  }

  const classes = new Set(html.flatMap((file) => classNames(read(file))));
  const sheets = new Map<string, string>();
  let letters: Face[] = [];
  const gone = new Set<string>();
  for (const sheet of inDist('**/*.css')) {
    const css = read(sheet);
    const faces = katexFaces(css);
    if (faces.length === 0) continue;
    const folder = dirname(sheet);
    const files = new Map<string, string>();
    for (const [file, text] of textsOf(faces, used)) {
      const whole = readFileSync(join(folder, file));
      // Hints are 2 KiB of every face, whatever is left of it. The letters keep theirs, for the sake
      // of coarse screens; big brackets, sums and a single E do without.
      const noHinting = !LETTERS.test(file);
      const cut = await subsetFont(whole, text, { targetFormat: 'woff2', noHinting });
      files.set(file, renamedFor(file, cut));
      writeFileSync(join(folder, files.get(file)!), cut);
    }
    const rewritten = cutRules(rewriteCss(css, files), classes);
    const renamed = renamedFor(basename(sheet), rewritten);
    writeFileSync(join(folder, renamed), rewritten);
    letters = katexFaces(rewritten).filter(({ file }) => LETTERS.test(file));
    sheets.set(basename(sheet), renamed);
    gone.add(sheet);
    for (const [, body] of css.matchAll(FACE_RULE)) {
      if (!fontOf(body).family) continue;
      for (const [, url] of body.matchAll(/url\(["']?([^)"']+)/g))
        gone.add(join(folder, basename(url)));
    }
  }
  for (const file of gone) rmSync(file);

  for (const file of html) {
    let text = read(file);
    for (const [old, renamed] of sheets) text = text.replaceAll(old, renamed);
    const early = letters.filter((face) => inPage.get(file)!.includes(faceName(face)));
    writeFileSync(file, preloading(text, early));
  }
  // A script that loads the style sheet would have to be renamed too; none does so far.
  for (const script of inDist('**/*.js')) {
    const old = [...sheets.keys()].find((name) => read(script).includes(name));
    if (old) throw new Error(`${basename(script)} names ${old}, which has another name now`);
  }
}

export function formulaFonts(): AstroIntegration {
  return {
    name: 'formula-fonts',
    hooks: {
      'astro:build:done': ({ dir }) => cutFormulaFonts(fileURLToPath(dir)),
    },
  };
}
