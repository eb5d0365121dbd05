// What the reader has guessed on this page, for whoever wants to show it beside the truth.

import { signal, type ReadonlySignal, type Signal } from '@preact/signals-core';

export type Guess = number | string;

const guesses = new Map<string, Signal<Guess | undefined>>();

function slot(id: string): Signal<Guess | undefined> {
  let found = guesses.get(id);
  if (!found) guesses.set(id, (found = signal(undefined)));
  return found;
}

/**
 * The guess of the prediction with that `id`: a number (an amount of information in bits, a percentage
 * as a share of one), the chosen option, or undefined as long as there is none.
 */
export function guess(id: string): ReadonlySignal<Guess | undefined> {
  return slot(id);
}

export function setGuess(id: string, value: Guess | undefined): void {
  slot(id).value = value;
}
