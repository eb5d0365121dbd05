// What is wrong with the data files beside the chapters: the terms and the references.

import { join } from 'node:path';
import { bibliography, REFERENCES } from './bibliography.ts';
import { glossaryProblems } from './glossary.ts';
import { folders } from './pipeline.ts';

/** One line for every problem. */
export function dataProblems(content: string): string[] {
  return [
    ...bibliography(join(content, REFERENCES)).problems,
    ...glossaryProblems(content, folders),
  ];
}
