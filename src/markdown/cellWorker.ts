// Runs one program while the site is built: alone in a worker, whose global object is the one that
// the program will find in the page.

import { Script } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { openScope } from '../cells/openScope.ts';

export interface CellProgram {
  text: string;
  /** The metrics that it names: to load all of them takes longer than to run it. */
  files: string[];
}

const FILE = 'cell.js';

const port = parentPort!;
const { setImmediate: later, RegExp: Pattern } = globalThis;

const { text, files } = workerData as CellProgram;
const modules = await Promise.all(
  files.map((file) => import(file) as Promise<Record<string, unknown>>),
);
const metrics = Object.assign({}, ...modules) as Record<string, unknown>;
const lineOf = (stack: string) => {
  const [, line] = new Pattern(`\\b${FILE}:(\\d+)`).exec(stack) ?? [];
  return line === undefined ? undefined : Number(line);
};

openScope(globalThis, {
  metrics,
  send: (message) => port.postMessage(message),
  afterwards: (callback) => void later(callback),
  lineOf,
});
try {
  new Script(text, { filename: FILE }).runInThisContext();
} catch (error) {
  // What cannot even be parsed; everything else is caught in the program itself.
  const { name, message, stack } = error as Error;
  port.postMessage({ kind: 'error', message: `${name}: ${message}`, line: lineOf(stack ?? '') });
}
