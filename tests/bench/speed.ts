// How long the metrics take, as a ratio to one logarithm an entry.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { KINDS, type Kind } from './inputs.ts';
import type { Quartiles } from './quartiles.ts';
import { OURS, SCENES } from './scenes.ts';
import type { SizeResult } from './speedOfScene.ts';
import { table } from './table.ts';

export interface SceneResult {
  readonly scene: string;
  readonly kind: Kind;
  readonly sizes: readonly SizeResult[];
}

export interface SpeedOptions {
  readonly folder: string;
  /** Only scenes with this in their name. */
  readonly only: string;
  /** Whether all metrics have been called before, with everything. */
  readonly company: boolean;
}

const child = fileURLToPath(new URL('./speedOfScene.ts', import.meta.url));

export function* measureSpeed({ folder, only, company }: SpeedOptions): Generator<SceneResult> {
  for (const scene of Object.keys(SCENES).filter((name) => name.includes(only))) {
    for (const kind of KINDS) {
      const args = ['--expose-gc', child, folder, scene, kind, company ? 'company' : ''];
      const output = execFileSync(process.execPath, args, { encoding: 'utf8' });
      yield { scene, kind, sizes: JSON.parse(output) as SizeResult[] };
    }
  }
}

const label = (n: number): string => (n < 1e6 ? `n = ${n}` : 'n = 10⁶');

function spread({ lower, median, upper }: Quartiles): string {
  const digits = median < 10 ? 2 : 0;
  return `${median.toFixed(digits)} (${lower.toFixed(digits)}–${upper.toFixed(digits)})`;
}

/** One scene: a row a contender, a column a size; median and quartiles. */
export function speedTable({ scene, kind, sizes }: SceneResult): string {
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
