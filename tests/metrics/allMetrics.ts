import { readdirSync } from 'node:fs';

type Metric = (...args: unknown[]) => unknown;

const folder = new URL('../../src/metrics/', import.meta.url);

/** Every metric by its name, read from the folder: a new file is tested without being listed. */
export const allMetrics: Readonly<Record<string, Metric>> = Object.fromEntries(
  await Promise.all(
    readdirSync(folder)
      .filter((file) => file.endsWith('.ts'))
      .map(async (file) => {
        const name = file.slice(0, -'.ts'.length);
        const module: Record<string, Metric> = await import(new URL(file, folder).href);
        return [name, module[name]] as const;
      }),
  ),
);
