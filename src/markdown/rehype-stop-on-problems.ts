// The last plugin: a file with problems builds no page. All of them are told at once.

import { relative } from 'node:path';
import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { problems } from './problems.ts';

export function rehypeStopOnProblems() {
  return (_tree: Root, file: VFile): void => {
    const found = problems(file);
    if (found.length === 0) return;
    const lines = problemLines(file);
    const error = new VFileMessage(lines.join('\n'), { place: found[0].place });
    error.fatal = true;
    throw error;
  };
}

/** `content/02-entropy.mdx:41:7 …`, one line a problem. */
export function problemLines(file: VFile): string[] {
  const path = relative(file.cwd, file.path).replaceAll('\\', '/');
  return problems(file).map(
    ({ line, column, reason }) => `${path}:${line ?? 1}:${column ?? 1} ${reason}`,
  );
}
