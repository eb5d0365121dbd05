// How far the reader has come: sections read, exercises solved. It stays on this device, with
// everything else that the course keeps there.

import { entries, recall, remember, replaceEverything } from './memory.ts';

const KEY = 'progress';

export interface Progress {
  /** Of each page its sections that were read, by id. */
  read: Record<string, string[]>;
  /** Of each page its exercises that were solved, by id. */
  solved: Record<string, string[]>;
}

export type Done = keyof Progress;

const isLists = (value: unknown): value is Record<string, string[]> =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every(
    (list) => Array.isArray(list) && list.every((id) => typeof id === 'string'),
  );

export function progress(): Progress {
  const kept = recall(KEY, (value) => {
    const { read, solved } = (value ?? {}) as Partial<Progress>;
    return isLists(read) && isLists(solved) ? { read, solved } : undefined;
  });
  return kept ?? { read: {}, solved: {} };
}

/** The ids on `page`. */
export function doneOn(page: string, what: Done): ReadonlySet<string> {
  return new Set(progress()[what][page] ?? []);
}

/** Read anew before it is written: another tab may have added something. */
export function setDone(page: string, what: Done, id: string, isDone = true): void {
  const all = progress();
  const others = (all[what][page] ?? []).filter((one) => one !== id);
  all[what][page] = isDone ? [...others, id] : others;
  remember(KEY, all);
}

/** Marks the file, so that another file is not taken for it. */
const FORMAT = 'from-surprise-to-cross-entropy';

/** Everything the course keeps on this device, as the text of a file. */
export function saved(): string {
  return `${JSON.stringify({ format: FORMAT, kept: entries() }, undefined, 1)}\n`;
}

/** Puts back what `saved` has written; returns what is wrong with the file, and then changes nothing. */
export function restore(text: string): string | undefined {
  let file: { format?: unknown; kept?: unknown } | null;
  try {
    file = JSON.parse(text);
  } catch {
    return '这个文件读不懂：它不是从这里导出的，或者没有存完整。';
  }
  if (file?.format !== FORMAT || !isKept(file.kept)) {
    return '这个文件不是这门课导出的进度。';
  }
  return replaceEverything(file.kept) ? undefined : '浏览器不让网页存东西，进度放不进来。';
}

const isKept = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
