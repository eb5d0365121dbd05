// The exercises of a page come alive. Nothing locks: any number of tries, a change of mind, and the
// answer at any time.

import { attachGivens } from './givens.ts';
import { Exercise } from './exercise.ts';

attachGivens(document);
for (const section of document.querySelectorAll<HTMLElement>('.exercise')) new Exercise(section);
