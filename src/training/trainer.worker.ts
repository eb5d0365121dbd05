// Trains off the page's thread: the newest request counts, and what it has in common with the run at
// hand is not computed again.
import type { Settings } from './descent.ts';
import { type DigitSet, digitSet, unpack } from './digits.ts';
import { type Run, type TrainingRecord, record, startRun, step } from './record.ts';

/** First come the digits, packed; then requests. */
export type Message = { digits: string } | Request;

export interface Request {
  /** Comes back with every reply. */
  key: string;
  settings: Settings;
  steps: number;
  look: number;
}

export interface Reply {
  key: string;
  record: TrainingRecord;
  /** Whether the run is as long as asked. */
  done: boolean;
}

/** Milliseconds between two reports on the way. */
const REPORT_EVERY = 60;

let digits: DigitSet;
let run: Run | undefined;
let newest: Request;
let serving = false;

addEventListener('message', ({ data }: MessageEvent<Message>) => {
  if ('digits' in data) {
    digits = digitSet(unpack(data.digits));
    return;
  }
  newest = data;
  if (!serving) void serve();
});

const fits = ({ descent }: Run, { settings, steps }: Request) =>
  descent.steps <= steps && JSON.stringify(descent.settings) === JSON.stringify(settings);

/** Lets a newer request in. */
const pause = () => new Promise((resume) => setTimeout(resume));

async function serve(): Promise<void> {
  serving = true;
  for (let request = newest, served = false; !served; request = newest) {
    if (!run || !fits(run, request)) run = startRun(request.settings, digits);
    const { descent } = run;
    for (let reported = Date.now(); request === newest && descent.steps < request.steps;) {
      step(run, digits);
      if (Date.now() - reported < REPORT_EVERY) continue;
      report(run, request);
      await pause();
      reported = Date.now();
    }
    served = request === newest;
    if (served) report(run, request);
  }
  serving = false;
}

function report(current: Run, { key, steps, look }: Request): void {
  const done = current.descent.steps === steps;
  const reply: Reply = { key, record: record(current, digits, look), done };
  postMessage(reply);
}
