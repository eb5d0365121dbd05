// The exercises of a page come alive. Nothing locks: any number of tries, a change of mind, and the
// answer at any time.

import { attachGivens } from './givens.ts';
import { Exercise } from './exercise.ts';

attachGivens(document);

/** In the order of the page. */
export const exercises = [...document.querySelectorAll<HTMLElement>('.exercise')].map(
  (section) => new Exercise(section),
);
