// What stays on the reader's device between pages and visits. A browser that refuses storage, has
// no room left or holds something unreadable costs only the memory, never the page.

const PREFIX = 'course.';

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
