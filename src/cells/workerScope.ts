// The first thing that runs in the worker of a code cell: takes hold of the one door out, then leaves
// the global object to the reader's code.

import { type FromCell, openScope } from './openScope.ts';

/** @param metrics every metric by its name */
export function openWorkerScope(metrics: Readonly<Record<string, unknown>>): void {
  const post = postMessage;
  const later = setTimeout;
  const { exec } = RegExp.prototype;
  // A promise that fails with nobody to hear it fails the cell.
  addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    fail(event.reason);
  });
  const { fail } = openScope(globalThis, {
    metrics,
    send: (message: FromCell) => post(message),
    // Once more: that a promise failed unheard is told in a turn of its own.
    afterwards: (callback) => void later(() => void later(callback)),
    // All engines write file:LINE:COLUMN; the program is the only file, and its first lines are ours.
    lineOf: (stack) => {
      const lines = /blob:[^\s)]*?:(\d+):\d+/g;
      for (let found; (found = exec.call(lines, stack));) {
        if (Number(found[1]) > OURS) return Number(found[1]);
      }
      return undefined;
    },
  });
}

/** `'use strict'` and the line of this very code come before the cells. */
const OURS = 3;
