// The last plugin: a file with problems builds no page. All of them are told at once.

import { existsSync, readFileSync } from 'node:fs';
import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { pathOf, pointAt, problems } from './problems.ts';

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
  const path = pathOf(file);
  const shift = lineShift(file);
  return problems(file).map(
    ({ line, column, reason }) => `${path}:${(line ?? 1) + shift}:${column ?? 1} ${reason}`,
  );
}

/** Of a plain `.md` file Astro cuts off the front matter: how many lines that were. */
function lineShift(file: VFile): number {
  const text = String(file);
  const body = text.trim();
  if (body === '' || !existsSync(file.path)) return 0;
  const whole = readFileSync(file.path, 'utf8');
  const at = whole.lastIndexOf(body);
  if (at < 0) return 0;
  return pointAt(whole, at).line - pointAt(text, text.indexOf(body)).line;
}
