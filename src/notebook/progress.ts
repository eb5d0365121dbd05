// How far the reader has come: sections read, exercises solved. It stays on this device.

import { recall, remember } from './memory.ts';

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
