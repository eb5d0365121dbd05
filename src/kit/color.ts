// The tints of the course. Colour never stands alone: each tint has its own texture in figure.css.

/**
 * Name of a colour token with its texture:
 * `p` blue solid · `q` orange hatched · `d` purple cross-hatched · `h` green dashed ·
 * `p-pale` a second share of what `p` shows · `ok` and `bad` for judgements · `ink` for what has no meaning of its own.
 */
export type Color = 'p' | 'p-pale' | 'q' | 'd' | 'h' | 'ok' | 'bad' | 'ink';

/** Class that hands the colour (`--tint`) and the texture (`--fill`) down to an element. */
export function colorClass(color: Color = 'ink'): string {
  return `c-${color}`;
}
