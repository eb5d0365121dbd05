import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fromHtml } from 'hast-util-from-html';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import {
  facesOf,
  fontRules,
  katexFaces,
  preloading,
  rewriteCss,
  textsOf,
  type CodePoints,
} from '../../src/tools/formulaFonts.ts';

const css = readFileSync(
  createRequire(import.meta.url).resolve('katex/dist/katex.min.css'),
  'utf8',
);
const rules = fontRules(css);

const shown = (found: CodePoints): Record<string, string> =>
  Object.fromEntries(
    [...found].map(([face, points]) => [
      face,
      String.fromCodePoint(...[...points].sort((a, b) => a - b)).replaceAll('\u200b', ''),
    ]),
  );

const facesIn = (html: string) => shown(facesOf(fromHtml(html), rules));

const set = (tex: string, displayMode = false): string =>
  katex.renderToString(tex, { displayMode, strict: false });

describe('which face a character is set in', () => {
  it.each([
    ['x', 'KaTeX_Math italic 400', 'x'],
    ['12', 'KaTeX_Main normal 400', '12'],
    ['\\mathrm{KL}', 'KaTeX_Main normal 400', 'KL'],
    ['\\mathbf{p}', 'KaTeX_Main normal 700', 'p'],
    ['\\mathit{p}', 'KaTeX_Main italic 400', 'p'],
    ['\\textbf{\\textit{p}}', 'KaTeX_Main italic 700', 'p'],
    ['\\boldsymbol{x}', 'KaTeX_Math italic 700', 'x'],
    ['\\mathbb{E}', 'KaTeX_AMS normal 400', 'E'],
    ['\\mathcal{L}', 'KaTeX_Caligraphic normal 400', 'L'],
    ['\\mathfrak{g}', 'KaTeX_Fraktur normal 400', 'g'],
    ['\\mathscr{L}', 'KaTeX_Script normal 400', 'L'],
    ['\\mathsf{T}', 'KaTeX_SansSerif normal 400', 'T'],
    ['\\mathtt{t}', 'KaTeX_Typewriter normal 400', 't'],
    ['\\sum', 'KaTeX_Size1 normal 400', '∑'],
    ['\\big(', 'KaTeX_Size1 normal 400', '('],
    ['\\Big(', 'KaTeX_Size2 normal 400', '('],
    ['\\bigg(', 'KaTeX_Size3 normal 400', '('],
    ['\\Bigg(', 'KaTeX_Size4 normal 400', '('],
  ])('%s', (tex, face, characters) => {
    expect(facesIn(set(tex))[face]).toBe(characters);
  });

  it('knows large operators and brackets that are put together', () => {
    expect(facesIn(set('\\sum', true))['KaTeX_Size2 normal 400']).toBe('∑');
    const rows = Array.from({ length: 9 }, () => '1').join('\\\\');
    const tall = facesIn(set(`\\left\\lceil\\begin{matrix}${rows}\\end{matrix}\\right\\}`, true));
    expect(tall['KaTeX_Size4 normal 400']).toMatch(/⎧.*⎩|⎫.*⎭/);
  });

  it('passes over the text of the page and over MathML', () => {
    expect(facesIn(`<p><b>粗 a</b> ${set('x')}</p>`)).toEqual({ 'KaTeX_Math italic 400': 'x' });
  });

  it('is not led astray by what a formula stands in', () => {
    expect(facesIn(`<em class="mathbf">${set('1')}</em>`)).toEqual({
      'KaTeX_Main normal 400': '1',
    });
  });

  it('sees what a template keeps, and the numbers that the style sheet writes', () => {
    expect(facesIn(`<template>${set('x')}</template>`)).toEqual({ 'KaTeX_Math italic 400': 'x' });
    const numbered = facesIn(set('\\begin{equation}x\\end{equation}', true));
    expect(numbered['KaTeX_Main normal 400']).toContain('()0123456789');
  });

  it('stops at a selector that it cannot read', () => {
    expect(() => fontRules('.katex :is(.a,.b){font-family:KaTeX_AMS}')).toThrow('not known');
  });
});

describe('the style sheet', () => {
  const face = (stem: string, family: string, weight = 400) =>
    `@font-face{font-family:${family};font-style:normal;font-weight:${weight};` +
    `src:url(/base/_astro/${stem}.a.woff2)format("woff2"),url(/base/_astro/${stem}.b.woff)format("woff"),` +
    `url(/base/_astro/${stem}.c.ttf)format("truetype")}`;
  const other = '@font-face{font-family:Han Punct;src:local(PingFang SC)}';

  it('keeps the faces that are used, as woff2 under their new names, and other fonts', () => {
    const sheet = `@layer katex{${face('One', 'KaTeX_One')}${face('Two', 'KaTeX_Two')}.x{a:b}}${other}`;
    expect(rewriteCss(sheet, new Map([['One.a.woff2', 'One.new.woff2']]))).toBe(
      '@layer katex{@font-face{font-family:KaTeX_One;font-style:normal;font-weight:400;' +
        'src:url(/base/_astro/One.new.woff2)format("woff2")}.x{a:b}}' +
        other,
    );
  });

  it('gives a cut that the family lacks to all its faces; every face has the space', () => {
    const faces = katexFaces(face('One', 'KaTeX_One') + face('Bold', 'KaTeX_One', 700));
    const used = (name: string) => new Map([[name, new Set([0x62, 0x61])]]);
    expect([...textsOf(faces, used('KaTeX_One normal 700'))]).toEqual([['Bold.a.woff2', ' ab']]);
    expect([...textsOf(faces, used('KaTeX_One italic 400'))]).toEqual([
      ['Bold.a.woff2', ' ab'],
      ['One.a.woff2', ' ab'],
    ]);
  });

  it('has every face of KaTeX in it, once', () => {
    const faces = katexFaces(css);
    expect(faces.length).toBe(css.match(/@font-face/g)!.length);
    expect(new Set(faces.map(({ file }) => file)).size).toBe(faces.length);
  });
});

it('the faces of a page are asked for before its style sheet, from the same folder', () => {
  const sheet = '<link rel="stylesheet" href="/course/_astro/Page.abc.css">';
  const face = { family: 'KaTeX_Main', style: 'normal', weight: '400', file: 'Main.abc.woff2' };
  expect(preloading(`<head>${sheet}</head>`, [face])).toBe(
    `<head><link rel="preload" as="font" crossorigin href="/course/_astro/Main.abc.woff2">${sheet}</head>`,
  );
  expect(preloading(sheet, [])).toBe(sheet);
});
