// What the reader has made in one chapter and may take along into a later one: the distributions P
// and Q, and a row of tosses.

import { recall, remember } from './memory.ts';

interface Kinds {
  P: number[];
  Q: number[];
  tosses: string;
}

export type Kind = keyof Kinds;

export interface Keepsake<K extends Kind = Kind> {
  value: Kinds[K];
  /** The chapter in which it was made. */
  chapter: number;
}

const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => Number.isFinite(item));

const IS: { [K in Kind]: (value: unknown) => boolean } = {
  P: isNumbers,
  Q: isNumbers,
  tosses: (value) => typeof value === 'string',
};

/** Keeps what the reader has set in place of what was kept of that kind before. */
export function keep<K extends Kind>(kind: K, value: Kinds[K], chapter: number): void {
  remember(`keepsake.${kind}`, { value, chapter });
}

/** What was kept, if it was made before `chapter`. */
export function keptBefore<K extends Kind>(chapter: number, kind: K): Keepsake<K> | undefined {
  return recall(`keepsake.${kind}`, (kept) => {
    const { value, chapter: from } = Object(kept) as Keepsake<K>;
    const fine = IS[kind](value) && Number.isInteger(from) && from > 0 && from < chapter;
    return fine ? { value, chapter: from } : undefined;
  });
}
