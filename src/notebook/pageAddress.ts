// Keeps the address of the page and its values together: a copied address, a reload, going back and
// going forward all show what the reader saw.

import { effect } from '@preact/signals-core';
import { readFragment, writeFragment } from './address.ts';
import type { Store } from './store.ts';

/** Browsers refuse more than about a hundred changes of the address in half a minute. */
const LEAST_APART = 350;

/** Marks the entries of the history that show the state of one stretch of work. */
interface Mark {
  notebook: number;
}

/**
 * Starts with the state that the address asks for, and from then on writes the state into it.
 * @param expected whether a key belongs to a cell that is still to come
 */
export function followAddress(store: Store, expected: (key: string) => boolean): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // A reload continues the stretch it interrupted.
  let stretch = markOf(history.state) ?? Date.now();

  const read = () => {
    const fragment = readFragment(location.hash);
    const values = [...fragment.values].filter(([key]) => store.find(key) || expected(key));
    return { anchor: fragment.anchor, values: new Map(values) };
  };
  let written = -Infinity;
  const write = () => {
    clearTimeout(timer);
    written = performance.now();
    const { anchor } = readFragment(location.hash);
    const fragment = writeFragment({ anchor, values: store.written.peek() });
    replaceAddress(fragment, { ...history.state, notebook: stretch });
  };
  const arrive = (begin: boolean) => {
    const { anchor, values } = read();
    store.arrive(values, begin);
    if (location.hash.includes('~')) document.getElementById(anchor)?.scrollIntoView();
  };

  arrive(true);
  effect(() => {
    void store.written.value;
    clearTimeout(timer);
    // Soon, but not within the step: the picture comes first.
    timer = setTimeout(write, Math.max(0, written + LEAST_APART - performance.now()));
  });
  // Also told when the fragment alone has changed, by a link, by hand, by going back.
  addEventListener('popstate', () => {
    const mark = markOf(history.state);
    const foreign = mark === undefined ? location.hash.includes('~') : mark !== stretch;
    if (foreign) {
      stretch = mark ?? Date.now();
      arrive(false);
    }
    write();
  });
  // Whoever leaves in between takes the state along.
  addEventListener('pagehide', write);
}

function markOf(state: unknown): number | undefined {
  const mark = (state as Mark | null)?.notebook;
  return typeof mark === 'number' ? mark : undefined;
}

function replaceAddress(fragment: string, state: unknown): void {
  const { pathname, search, hash } = location;
  if (`#${fragment}` === hash || (fragment === '' && hash === '')) {
    // The browser may write the same fragment otherwise, but the entry still has to be marked.
    if (markOf(history.state) === markOf(state)) return;
  }
  try {
    history.replaceState(state, '', pathname + search + (fragment && `#${fragment}`));
  } catch {
    // Refused because of too many changes: the next one will be taken.
  }
}

/** The address that shows the page in its present state, opened at `anchor`. */
export function linkTo(store: Store, anchor: string): string {
  const fragment = writeFragment({ anchor, values: store.written.peek() });
  return location.origin + location.pathname + location.search + (fragment && `#${fragment}`);
}
