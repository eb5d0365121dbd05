// Runs a program in the page, behind the walls of sandboxFrame.ts, and ends it when it takes too long.

import { frame, prelude } from 'virtual:cell-sandbox';
import { type Output, readOutput } from './output.ts';
import { type CellCode, placeIn, programOf } from './program.ts';

/** Milliseconds that the reader's code may run. */
export const LONGEST_RUN = 1000;
/** Milliseconds until it begins, on a slow phone. */
const LONGEST_START = 15_000;

export type Ending =
  | { kind: 'done' }
  | { kind: 'stopped' }
  | { kind: 'late' }
  /** The worker did not begin: the browser refused, or has no memory left. */
  | { kind: 'unable' }
  /** @see chineseError for `message` */
  | { kind: 'error'; message: string; cell: number; line: number | undefined };

export interface Run {
  /** What the last cell put below itself, and how it ended. */
  ending: Promise<{ outputs: Output[]; ending: Ending }>;
  stop: () => void;
}

/** Runs the last of `cells`, after those before it. */
export function runInSandbox(cells: readonly CellCode[]): Run {
  const program = programOf(cells, prelude);
  const outputs: Output[] = [];
  const element = document.createElement('iframe');
  const { port1: port, port2 } = new MessageChannel();
  let timer: ReturnType<typeof setTimeout>;
  let end!: (ending: Ending) => void;
  let place = 0;

  const ending = new Promise<Ending>((resolve) => {
    end = (how) => {
      clearTimeout(timer);
      port.close();
      element.remove();
      resolve(how);
    };
  });
  const fail = (message: unknown, line: unknown) => {
    const at = typeof line === 'number' ? placeIn(program, line) : undefined;
    end({ kind: 'error', message: String(message), cell: at?.cell ?? place, line: at?.line });
  };
  // Whatever comes, a stranger may have written it.
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    const { kind, cell, output, message, line } = (data ?? {}) as Record<string, unknown>;
    if (kind === 'begin' && typeof cell === 'number') {
      if (place === 0 && cell === 0) {
        clearTimeout(timer);
        timer = setTimeout(() => end({ kind: 'late' }), LONGEST_RUN);
      }
      place = Math.min(Math.max(cell, place), cells.length - 1);
    } else if (kind === 'output' && cell === cells.length - 1) {
      const read = readOutput(output);
      if (read) outputs.push(read);
    } else if (kind === 'error' || kind === 'broken') fail(message, line);
    else if (kind === 'end') end({ kind: 'done' });
  };
  timer = setTimeout(() => end({ kind: 'unable' }), LONGEST_START);

  element.setAttribute('sandbox', 'allow-scripts');
  element.srcdoc = frame;
  element.hidden = true;
  element.title = '运行代码';
  element.addEventListener('load', () => {
    element.contentWindow!.postMessage(program.text, '*', [port2]);
  });
  document.body.append(element);
  return {
    ending: ending.then((how) => ({ outputs, ending: how })),
    stop: () => end({ kind: 'stopped' }),
  };
}
