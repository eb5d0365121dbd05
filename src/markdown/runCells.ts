// Runs the code cells of a page while the site is built: their outputs stand in the page, and a cell
// that fails stops the build.

import { Worker } from 'node:worker_threads';
import { chineseError } from '../cells/chineseError.ts';
import type { FromCell } from '../cells/openScope.ts';
import type { CellProgram } from './cellWorker.ts';
import { metricFiles } from './liveExpressions.ts';
import type { Output } from '../cells/output.ts';
import { type CellCode, placeIn, programOf } from '../cells/program.ts';

/** Milliseconds that one cell may take. */
const LONGEST_RUN = 1000;
const MEBIBYTES = 256;

export interface Failure {
  cell: number;
  /** Of the cell's code, counted from 1; undefined when the cell as a whole is to blame. */
  line: number | undefined;
  message: string;
}

export interface Ran {
  /** For every cell, in order, as far as they ran. */
  outputs: Output[][];
  failure: Failure | undefined;
}

/** The files of the metrics that a program names. */
function filesOf(text: string): string[] {
  const words = new Set(text.match(/\w+/g));
  const named = [...metricFiles()].filter(([name]) => words.has(name));
  return [...new Set(named.map(([, url]) => url.href))];
}

/** Runs the cells of one page in their order. */
export async function runCells(cells: readonly CellCode[]): Promise<Ran> {
  const program = programOf(cells);
  const outputs: Output[][] = cells.map(() => []);
  const worker = new Worker(new URL('./cellWorker.ts', import.meta.url), {
    workerData: { text: program.text, files: filesOf(program.text) } satisfies CellProgram,
    resourceLimits: { maxOldGenerationSizeMb: MEBIBYTES },
  });
  let running = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const failure = await new Promise<Failure | undefined>((resolve) => {
    const fail = (message: string, line?: number) => {
      const place = line === undefined ? undefined : placeIn(program, line);
      const { cell, line: inCell } = place ?? { cell: running, line: undefined };
      const source = inCell === undefined ? '' : (cells[cell].code.split('\n')[inCell - 1] ?? '');
      resolve({ cell, line: inCell, message: chineseError(message, source) });
    };
    worker.on('message', (message: FromCell) => {
      if (message.kind === 'begin') {
        running = message.cell;
        clearTimeout(timer);
        timer = setTimeout(() => fail('运行超过1秒，没有等到结束'), LONGEST_RUN);
      } else if (message.kind === 'output') outputs[message.cell].push(message.output);
      else if (message.kind === 'error') fail(message.message, message.line);
      else resolve(undefined);
    });
    worker.on('error', (error) => fail(`${error.name}: ${error.message}`));
    worker.on('exit', () => fail('没有运行到底就停了'));
  });
  clearTimeout(timer);
  await worker.terminate();
  return { outputs, failure };
}
