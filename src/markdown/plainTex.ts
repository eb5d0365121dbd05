// TeX that others than our pages can set: without the macros that colour P, Q, H and KL.

import { COLOUR_MACROS } from './colourMacros.ts';

const MACRO = new RegExp(
  `(?:${Object.keys(COLOUR_MACROS)
    .map((name) => `\\${name}`)
    .join('|')})(?![A-Za-z])\\s*`,
);

/** `\pc{p_i}` becomes `{p_i}`: the braces keep together what stood together. */
export function plainTex(tex: string): string {
  const found = MACRO.exec(tex);
  if (!found) return tex;
  return tex.slice(0, found.index) + plainTex(tex.slice(found.index + found[0].length));
}
