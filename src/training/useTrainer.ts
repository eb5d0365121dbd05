// A training run inside a live example: what was asked for, computed in a worker that is hired when
// something is asked for that the build has not computed.
import reference from 'virtual:reference-run';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from './descent.ts';
import { MOST_STEPS, type TrainingRecord } from './record.ts';
import { SETTINGS } from './reference.ts';
import type { Message, Reply } from './trainer.worker.ts';

export interface Asked {
  settings: Settings;
  steps: number;
  /** Which of the next batch is looked at, from 0. */
  look: number;
}

export interface Trainer {
  /** The newest there is; the last one while another is being computed. */
  record: TrainingRecord;
  /** `failed`: no worker, or no digits. The next change tries again. */
  state: 'ready' | 'working' | 'failed';
}

/** Names what was asked for; the order in which it was written does not matter. */
function keyOf({ settings, steps, look }: Asked): string {
  const { objective, rate, smoothing, scale, seed } = settings;
  return [objective, rate, smoothing, scale, seed, steps, look].join(' ');
}

/** Computed at build. */
const KEPT = keyOf({ settings: SETTINGS, steps: MOST_STEPS, look: 0 });

async function hire(onReply: (reply: Reply) => void, onError: () => void): Promise<Worker> {
  const { default: digits } = await import('virtual:digits');
  const worker = new Worker(new URL('./trainer.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => onReply(data));
  worker.addEventListener('error', onError);
  worker.postMessage({ digits } satisfies Message);
  return worker;
}

export function useTrainer(asked: Asked): Trainer {
  const key = keyOf(asked);
  const [reply, setReply] = useState<Reply>();
  /** What was newest when the worker failed. */
  const [failed, setFailed] = useState<string>();
  const newest = useRef(key);
  newest.current = key;
  const worker = useRef<Promise<Worker>>();
  const dismiss = () => {
    worker.current?.then(
      (hired) => hired.terminate(),
      () => {},
    );
    worker.current = undefined;
  };
  useEffect(() => {
    if (key === KEPT) return;
    const fail = () => {
      dismiss();
      setFailed(newest.current);
    };
    setFailed(undefined);
    worker.current ??= hire(setReply, fail);
    worker.current.then((hired) => hired.postMessage({ ...asked, key } satisfies Message), fail);
  }, [key]);
  useEffect(() => dismiss, []);

  if (key === KEPT) return { record: reference, state: 'ready' };
  const ready = reply?.key === key && reply.done;
  return {
    record: reply?.record ?? reference,
    state: ready ? 'ready' : failed === key ? 'failed' : 'working',
  };
}
