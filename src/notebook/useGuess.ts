// The reader's guess of a number inside a live example.

import { guess } from './guesses.ts';
import { useSignal } from './useSignal.ts';

/** The number guessed at the prediction of that id, if there is one and it lies between 0 and 1. */
export function useGuess(id: string | undefined): number | undefined {
  return useSignal(() => {
    const guessed = id === undefined ? undefined : guess(id).value;
    return typeof guessed === 'number' && guessed >= 0 && guessed <= 1 ? guessed : undefined;
  }, undefined);
}
