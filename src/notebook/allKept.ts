// All that the course keeps on the reader's device, at once: to save it, to bring it back, to forget it.

import { forget, PREFIX, recall, remember } from './memory.ts';

/** Whether the browser lets the page keep anything. */
export function canRemember(): boolean {
  const probe = `${PREFIX}probe`;
  try {
    localStorage.setItem(probe, '');
    localStorage.removeItem(probe);
    return true;
  } catch {
    return false;
  }
}

/** All that is kept, by key. */
export function entries(): Record<string, unknown> {
  try {
    const all = Array.from({ length: localStorage.length }, (_, i) => localStorage.key(i)!);
    const keys = all.filter((key) => key.startsWith(PREFIX));
    return Object.fromEntries(
      keys.flatMap((key) => {
        const value = recall(key.slice(PREFIX.length), (kept) => kept);
        return value === undefined ? [] : [[key.slice(PREFIX.length), value]];
      }),
    );
  } catch {
    return {};
  }
}

/** Keeps `kept` and nothing else; false when the browser refuses, and then what was kept stays. */
export function replaceEverything(kept: Readonly<Record<string, unknown>>): boolean {
  const before = entries();
  forgetEverything();
  try {
    for (const [key, value] of Object.entries(kept)) {
      localStorage.setItem(PREFIX + key, JSON.stringify(value));
    }
    return true;
  } catch {
    for (const [key, value] of Object.entries(before)) remember(key, value);
    return false;
  }
}

export function forgetEverything(): void {
  for (const key of Object.keys(entries())) forget(key);
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
