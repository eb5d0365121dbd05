// What the reader has made in one chapter and may take along into a later one: the distributions P
// and Q, and a row of tosses.

import { forget, recall, remember } from './memory.ts';

export interface Kinds {
  P: number[];
  Q: number[];
  tosses: string;
}

export type Kind = keyof Kinds;

const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => Number.isFinite(item));

const IS: { [K in Kind]: (value: unknown) => value is Kinds[K] } = {
  P: isNumbers,
  Q: isNumbers,
  tosses: (value): value is string => typeof value === 'string',
};

const keyOf = (kind: Kind, chapter: number) => `keepsake.${kind}.${chapter}`;

/** Each chapter keeps its own: what a later one leaves must not hide what fits elsewhere. */
export function keep<K extends Kind>(kind: K, chapter: number, value: Kinds[K]): void {
  remember(keyOf(kind, chapter), value);
}

/** The reader has taken it back. */
export function keepNot(kind: Kind, chapter: number): void {
  forget(keyOf(kind, chapter));
}

/** What was kept in one chapter. */
export function kept<K extends Kind>(kind: K, chapter: number): Kinds[K] | undefined {
  return recall(keyOf(kind, chapter), (value) => (IS[kind](value) ? value : undefined));
}
