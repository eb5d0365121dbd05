// What stays on the reader's device between pages and visits. A browser that refuses storage, has
// no room left or holds something unreadable costs only the memory, never the page.

export const PREFIX = 'course.';

/** Reads what was remembered under `key`; `read` says whether it is still what it should be. */
export function recall<T>(key: string, read: (kept: unknown) => T | undefined): T | undefined {
  try {
    const text = localStorage.getItem(PREFIX + key);
    return text === null ? undefined : read(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Keeps `value`, which must survive JSON. */
export function remember(key: string, value: unknown): void {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // Refused or full: the value holds for this page.
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // Refused: there is nothing to forget.
  }
}
