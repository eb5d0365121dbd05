// How long the metrics take, as a ratio to one logarithm an entry.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { KINDS, type Kind } from './inputs.ts';
import { quartiles, type Quartiles } from './quartiles.ts';
import { AGAIN, OURS, SCENES } from './scenes.ts';
import type { SizeRounds } from './speedOfScene.ts';
import { table } from './table.ts';

export interface SizeResult {
  readonly n: number;
  /** Nanoseconds the yardstick takes for one entry. */
  readonly yardstick: Quartiles;
  /** Time over that of the yardstick in the same round. */
  readonly ratios: Readonly<Record<string, Quartiles>>;
}

export interface SceneResult {
  readonly scene: string;
  readonly kind: Kind;
  /** How many of the processes measured something else at the same time. */
  readonly disturbed: number;
  readonly sizes: readonly SizeResult[];
}

export interface SpeedOptions {
  readonly folder: string;
  /** Only scenes whose names begin with this. */
  readonly only: string;
  /** Whether all metrics have been called before, with everything. */
  readonly company: boolean;
}

const child = fileURLToPath(new URL('./speedOfScene.ts', import.meta.url));

/** An engine compiles the same code now this way, now that way; so each scene is played afresh. */
const PROCESSES = 3;
/** How many more are tried in place of those that were disturbed. */
const MORE_PROCESSES = 3;

/** Whether, at all sizes, the yardstick took about as long as itself, and ours about as long. */
export function isSteady(sizes: readonly SizeRounds[]): boolean {
  return sizes.every(({ ratios }) => {
    const { median } = quartiles(ratios[AGAIN]);
    const { lower, upper } = quartiles(ratios[OURS]);
    return median > 0.8 && median < 1.25 && upper < 2 * lower;
  });
}

/** The rounds of all processes together. */
export function pool(processes: readonly (readonly SizeRounds[])[]): SizeResult[] {
  return processes[0].map(({ n, ratios }, i) => ({
    n,
    yardstick: quartiles(processes.flatMap((sizes) => sizes[i].yardstick)),
    ratios: Object.fromEntries(
      Object.keys(ratios).map((name) => [
        name,
        quartiles(processes.flatMap((sizes) => sizes[i].ratios[name])),
      ]),
    ),
  }));
}

export function* measureSpeed({ folder, only, company }: SpeedOptions): Generator<SceneResult> {
  for (const scene of Object.keys(SCENES).filter((name) => name.startsWith(only))) {
    for (const kind of KINDS) {
      const args = ['--expose-gc', child, folder, scene, kind, company ? 'company' : ''];
      const steady: SizeRounds[][] = [];
      const disturbed: SizeRounds[][] = [];
      while (steady.length < PROCESSES && disturbed.length < MORE_PROCESSES) {
        const output = execFileSync(process.execPath, args, { encoding: 'utf8' });
        const sizes = JSON.parse(output) as SizeRounds[];
        (isSteady(sizes) ? steady : disturbed).push(sizes);
      }
      const processes = [...steady, ...disturbed].slice(0, PROCESSES);
      yield { scene, kind, disturbed: processes.length - steady.length, sizes: pool(processes) };
    }
  }
}

const label = (n: number): string => (n < 1e6 ? `n = ${n}` : 'n = 10⁶');

function spread({ lower, median, upper }: Quartiles): string {
  const digits = median < 10 ? 2 : 0;
  return `${median.toFixed(digits)} (${lower.toFixed(digits)}–${upper.toFixed(digits)})`;
}

/** One scene: a row a contender, a column a size; median and quartiles. */
export function speedTable({ scene, kind, disturbed, sizes }: SceneResult): string {
  const { title, bars } = SCENES[scene];
  const contenders = Object.keys(sizes[0].ratios);
  const rows = contenders.flatMap((name) => {
    const row = [name, ...sizes.map(({ ratios }) => spread(ratios[name]))];
    const hasBar = name === OURS && sizes.some(({ n }) => n in bars);
    if (!hasBar) return [row];
    return [row, ['  at most', ...sizes.map(({ n }) => (n in bars ? bars[n].toFixed(2) : ''))]];
  });
  return table([
    [`${title}, ${kind}`, ...sizes.map(({ n }) => label(n))],
    ['yardstick, ns an entry', ...sizes.map(({ yardstick }) => spread(yardstick))],
    ...rows,
    ...(disturbed ? [[`DISTURBED: ${disturbed} of ${PROCESSES} processes`]] : []),
  ]);
}

/** Ours against the bars alone. */
export function barsTable(results: readonly SceneResult[]): string {
  const rows = results.flatMap(({ scene, kind, sizes }) => {
    const { title, bars } = SCENES[scene];
    return sizes
      .filter(({ n }) => n in bars)
      .map(({ n, ratios }) => {
        const { median } = ratios[OURS];
        const verdict = median <= bars[n] ? 'met' : 'MISSED';
        return [`${title}, ${kind}`, label(n), median.toFixed(2), bars[n].toFixed(2), verdict];
      });
  });
  return table([['ratio to the yardstick', 'size', 'ours', 'at most', ''], ...rows]);
}
