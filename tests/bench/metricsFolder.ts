// Which copy of the metrics is measured.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const ownMetrics = fileURLToPath(new URL('../../src/metrics', import.meta.url));

/** Their signatures differ. */
export type Metric = (...args: any[]) => any;

/** The names of the metrics in a folder: one a file. */
export function metricNames(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}

export async function loadMetric(folder: string, name: string): Promise<Metric> {
  const module = await import(pathToFileURL(join(folder, `${name}.ts`)).href);
  return module[name];
}

export async function loadMetrics(folder: string): Promise<Readonly<Record<string, Metric>>> {
  const metrics: Record<string, Metric> = {};
  for (const name of metricNames(folder)) metrics[name] = await loadMetric(folder, name);
  return metrics;
}
