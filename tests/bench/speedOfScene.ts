// One scene with one kind of array, in a process of its own: what other scenes have called does not
// decide how the functions were compiled. Prints JSON; speed.ts starts it.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { makeInputs, type Inputs, type Kind } from './inputs.ts';
import type { Contender } from './loop.ts';
import { loadMetric, loadMetrics, type Metric } from './metricsFolder.ts';
import { loadPeers } from './peers.ts';
import { OURS, SCENES } from './scenes.ts';

export interface SizeRounds {
  readonly n: number;
  /** Nanoseconds the yardstick takes for one entry, in each round. */
  readonly yardstick: readonly number[];
  /** Time over that of the yardstick in the same round. */
  readonly ratios: Readonly<Record<string, readonly number[]>>;
}

/** Short slots, as few as possible of which are interrupted by whatever else the machine does. */
const SLOT_MS = 0.5;
const ROUNDS = 21;
/** Rounds of a contender whose single call is longer than a slot, and of one much longer. */
const ROUNDS_OF_LONG = 7;
const ROUNDS_OF_VERY_LONG = 1;
const VERY_LONG_MS = 100;
/** Before the first size, in short calls: a long one is compiled while it runs, and for itself only. */
const COMPILE_MS = 50;
const COMPILE_CALLS = 16;
const WARM_UP_MS = 10;
const LONGEST_CHECKED = 1000;

interface Runner {
  readonly name: string;
  /** Time of `count` calls, in milliseconds. */
  readonly time: (inputs: Inputs, from: number, count: number) => number;
}

let copies = 0;
/** Keeps every result in use. */
let sink = 0;

async function makeRunner(name: string, contender: Contender): Promise<Runner> {
  const { loop }: typeof import('./loop.ts') = await import(`./loop.ts?${copies++}`);
  return {
    name,
    time: ({ ps, qs }, from, count) => {
      const start = performance.now();
      sink += loop(contender, ps, qs, from, count);
      return performance.now() - start;
    },
  };
}

function compile({ time }: Runner, inputs: Inputs): void {
  for (let from = 0, spent = 0; spent < COMPILE_MS; from += COMPILE_CALLS) {
    spent += time(inputs, from, COMPILE_CALLS);
  }
}

/** Brings the new inputs into use; returns the calls that fill a slot. */
function warmUp({ time }: Runner, inputs: Inputs): { count: number; rounds: number } {
  let count = 1;
  let spent = 0;
  let last = 0;
  for (let from = 0; spent < WARM_UP_MS; from += count) {
    last = time(inputs, from, count);
    spent += last;
    if (last < SLOT_MS / 2) count *= 2;
  }
  const perCall = last / count;
  return {
    count: Math.max(1, Math.round(SLOT_MS / perCall)),
    rounds:
      perCall > VERY_LONG_MS ? ROUNDS_OF_VERY_LONG : perCall > SLOT_MS ? ROUNDS_OF_LONG : ROUNDS,
  };
}

function measure(n: number, runners: readonly Runner[], inputs: Inputs): SizeRounds {
  const slots = runners.map((runner) => ({ runner, ...warmUp(runner, inputs) }));
  globalThis.gc?.();
  const perCall = slots.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    // Another one begins each time: whoever follows a slow contender finds the caches cold.
    for (let i = 0; i < slots.length; i++) {
      const which = (i + round) % slots.length;
      const { runner, count, rounds } = slots[which];
      if (round < rounds) {
        perCall[which].push(runner.time(inputs, round * count, count) / count);
      }
    }
  }
  const [yardstick] = perCall;
  return {
    n,
    yardstick: yardstick.map((ms) => (ms / n) * 1e6),
    ratios: Object.fromEntries(
      slots
        .map(({ runner }, which) => [
          runner.name,
          perCall[which].map((ms, round) => ms / yardstick[round]),
        ])
        .slice(1),
    ),
  };
}

/** Calls every metric with the oracle's vectors: the code they share has then seen all callers. */
function meetEverybody(metrics: Readonly<Record<string, Metric>>): void {
  type Entry = { cls: string; args: Record<string, unknown> };
  const url = new URL('../reference/metrics-oracle.json', import.meta.url);
  const { functions } = JSON.parse(readFileSync(url, 'utf8')) as {
    functions: Record<string, { vectors: Entry[] }>;
  };
  for (let pass = 0; pass < 20; pass++) {
    for (const [name, { vectors }] of Object.entries(functions)) {
      for (const { cls, args } of vectors) {
        if (cls === 'edge') continue;
        const values = Object.values(args).map((value) =>
          pass % 2 && Array.isArray(value) && value.every((one) => typeof one === 'number')
            ? Float64Array.from(value as number[])
            : value,
        );
        try {
          metrics[name](...values);
        } catch {
          // Infinities are written as strings, and are refused as such.
        }
      }
    }
  }
}

const [folder, sceneName, kind, company] = process.argv.slice(2) as [string, string, Kind, string];
const scene = SCENES[sceneName];
if (company) meetEverybody(await loadMetrics(folder));

const contenders = await scene.contenders({
  metric: await loadMetric(folder, scene.metric),
  peers: loadPeers(),
  naive: () => import(`./naive.ts?${copies++}`),
  withXlogy: () => import(`./xlogy.ts?${copies++}`),
});
const names = Object.keys(contenders).filter(
  (name) => kind === 'number[]' || !scene.arraysOnly?.includes(name),
);
const runners = await Promise.all(names.map((name) => makeRunner(name, contenders[name])));

const small = makeInputs(scene.sizes[0], scene.pairing, kind);
for (const runner of runners) compile(runner, small);

const results = scene.sizes.map((n) => {
  const inputs = makeInputs(n, scene.pairing, kind);
  const result = measure(n, runners, inputs);
  if (n > LONGEST_CHECKED) return result;
  // Whoever computes something else is no rival.
  const [p, q] = [inputs.ps[0], inputs.qs[0]];
  const ours = contenders[OURS](p, q);
  for (const name of names.slice(names.indexOf(OURS) + 1)) {
    const theirs = contenders[name](p, q);
    if (!(Math.abs(theirs - ours) <= 1e-9 * Math.max(1, ours))) {
      throw new Error(`${scene.title}, n = ${n}: ${name} says ${theirs}, ours ${ours}`);
    }
  }
  return result;
});
if (Number.isNaN(sink)) throw new Error(`${scene.title}: a result was not a number`);
process.stdout.write(JSON.stringify(results));
