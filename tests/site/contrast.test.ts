// The ratios of WCAG 2.2, computed from the colour tokens: a page checker cannot see hatches and states.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './harness/repository.ts';

const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

const css = readFileSync(join(root, 'src/styles/tokens.css'), 'utf8');

const tokens = new Map<string, Record<Theme, string>>();
for (const [, name, light, dark] of css.matchAll(
  /(--[\w-]+):\s*light-dark\(\s*(#[\da-f]{6})\s*,\s*(#[\da-f]{6})\s*\)/gi,
)) {
  tokens.set(name, { light, dark });
}

const GROUNDS = ['--bg', '--surface', '--sunken'];
const TEXTS = [
  '--ink',
  '--ink-2',
  '--ink-3',
  '--link',
  '--p',
  '--q',
  '--d',
  '--h',
  '--ok',
  '--bad',
  '--code-keyword',
  '--code-number',
  '--code-string',
];
/** Control edges, axes, focus rings, bars. */
const GRAPHICS = ['--edge', '--focus', '--p', '--q', '--d', '--h'];

/** Text on grounds of its own: a term with its marker, a filled button. */
const SPECIAL = [
  ['--ink', '--mark'],
  ['--bg', '--p'],
  // A quantity that is lit up, and what stands beside its own colour there.
  ...['p', 'q', 'd', 'h'].flatMap((quantity) =>
    [`--${quantity}`, '--ink', '--ink-2', '--ink-3', '--p'].map((text) => [
      text,
      `--${quantity}-lit`,
    ]),
  ),
];

const DECORATIVE = ['--rule'];

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(front: string, back: string, theme: Theme): number {
  const [a, b] = [front, back].map((name) => {
    const token = tokens.get(name);
    if (!token) throw new Error(`no token ${name} in tokens.css`);
    return luminance(token[theme]);
  });
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** `--q on --sunken: 4.41` for every pair below the least. */
function tooFaint(pairs: string[][], theme: Theme, least: number): string[] {
  return pairs
    .map(([front, back]) => ({ front, back, ratio: contrast(front, back, theme) }))
    .filter(({ ratio }) => ratio < least)
    .map(({ front, back, ratio }) => `${front} on ${back}: ${ratio.toFixed(2)}`);
}

const onGrounds = (names: string[]): string[][] =>
  names.flatMap((name) => GROUNDS.map((ground) => [name, ground]));

test('every colour token is either measured here or decorative', () => {
  const known = [...GROUNDS, ...TEXTS, ...GRAPHICS, ...DECORATIVE, ...SPECIAL.flat()];
  expect(tokens.size).toBeGreaterThan(0);
  expect([...tokens.keys()].filter((name) => !known.includes(name))).toEqual([]);
});

test('no colour is written in another form than light-dark(#…, #…)', () => {
  const literals = css.replace(/\/\*[\s\S]*?\*\//g, '').match(/#[\da-f]{3,8}\b/gi) ?? [];
  expect(literals).toHaveLength(2 * tokens.size);
});

describe.each(THEMES)('%s', (theme) => {
  test('text on its ground: at least 4.5', () => {
    expect(tooFaint([...onGrounds(TEXTS), ...SPECIAL], theme, 4.5)).toEqual([]);
  });

  test('control edges, focus and bars: at least 3', () => {
    expect(tooFaint(onGrounds(GRAPHICS), theme, 3)).toEqual([]);
  });
});
