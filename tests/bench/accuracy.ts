// How far the metrics are from the true values, in steps between neighbouring doubles.
import { stepsBetween } from '../metrics/stepsBetween.ts';
import { decode, numbersOf, oracleFunctions, type OracleVector } from '../metrics/oracle.ts';
import { loadMetrics, type Metric } from './metricsFolder.ts';
import { table } from './table.ts';

const CLASSES = ['easy', 'hard', 'edge'] as const;

export interface Accuracy {
  readonly name: string;
  readonly classes: Readonly<Record<string, ClassAccuracy | undefined>>;
}

export interface ClassAccuracy {
  readonly values: number;
  /** The worst distance; 0 where every result is the nearest double. */
  readonly worst: number;
  /** Share of the results that are the nearest double. */
  readonly nearest: number;
  /** Results further away than the vector allows. */
  readonly beyond: number;
}

/** A vector's distance, or undefined where the convention is the module's to choose. */
function steps(metric: Metric, vector: OracleVector): number | undefined {
  if (vector.nearest === undefined) return undefined;
  const expected = numbersOf(decode(vector.nearest));
  let received: (number | null)[];
  try {
    received = numbersOf(metric(...Object.values(vector.args).map(decode)));
  } catch {
    return Infinity;
  }
  if (received.length !== expected.length) return Infinity;
  const distances = expected.map((value, i) => {
    if (value === null || received[i] === null) return value === received[i] ? 0 : Infinity;
    return stepsBetween(received[i], value);
  });
  return Math.max(0, ...distances);
}

function measureClass(metric: Metric, vectors: readonly OracleVector[]): ClassAccuracy | undefined {
  const measured = vectors.flatMap((vector) => {
    const distance = steps(metric, vector);
    return distance === undefined ? [] : [{ distance, allowed: vector.tolUlp ?? 0 }];
  });
  if (measured.length === 0) return undefined;
  return {
    values: measured.length,
    worst: Math.max(...measured.map(({ distance }) => distance)),
    nearest: measured.filter(({ distance }) => distance === 0).length / measured.length,
    beyond: measured.filter(({ distance, allowed }) => distance > allowed).length,
  };
}

/** Every metric of the folder that has exact values, with those of both files. */
export async function measureAccuracy(folder: string): Promise<Accuracy[]> {
  const metrics = await loadMetrics(folder);
  const vectorsOf = new Map<string, OracleVector[]>();
  for (const file of ['metrics-oracle', 'metrics-supplement'] as const) {
    for (const [name, { vectors }] of oracleFunctions(file)) {
      vectorsOf.set(name, [...(vectorsOf.get(name) ?? []), ...vectors]);
    }
  }
  return [...vectorsOf]
    .filter(([name]) => name in metrics)
    .map(([name, vectors]) => ({
      name,
      classes: Object.fromEntries(
        CLASSES.map((cls) => [
          cls,
          measureClass(
            metrics[name],
            vectors.filter((vector) => vector.cls === cls),
          ),
        ]),
      ),
    }));
}

export function accuracyTable(results: readonly Accuracy[]): string {
  const cell = (one: ClassAccuracy | undefined): string[] =>
    one
      ? [String(one.worst), `${Math.floor(one.nearest * 100)}%`, String(one.values)]
      : ['', '', ''];
  const rows = results.map(({ name, classes }) => {
    const beyond = CLASSES.reduce((sum, cls) => sum + (classes[cls]?.beyond ?? 0), 0);
    return [
      name,
      ...CLASSES.flatMap((cls) => cell(classes[cls])),
      beyond ? `${beyond} BEYOND` : '',
    ];
  });
  return table([
    ['worst steps from the nearest double', ...CLASSES.flatMap((cls) => [cls, 'exact', 'of']), ''],
    ...rows,
  ]);
}
