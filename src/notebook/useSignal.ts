// A signal inside a Preact component. The first picture is always that of the server, so that
// hydration finds the markup it expects; what the page knows better follows before the first paint.

import { effect } from '@preact/signals-core';
import { useLayoutEffect, useState } from 'preact/hooks';

/** The value that `read` gives, read again when a signal in it changes; `first` on the server. */
export function useSignal<T>(
  read: () => T,
  first: T,
  same: (a: T, b: T) => boolean = Object.is,
): T {
  const [value, setValue] = useState(first);
  useLayoutEffect(
    () =>
      effect(() => {
        const next = read();
        setValue((old) => (same(old, next) ? old : next));
      }),
    // One subscription for the life of the component: `read` reads signals, not props.
    [],
  );
  return value;
}
