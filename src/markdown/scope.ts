// The names that authors may use in braces: every metric, and the formatters.

import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bits, digits, nats, percent } from '../notebook/formatted.ts';
import type { Scope } from './evaluate.ts';

const METRICS = new URL('../metrics/', import.meta.url);

/** The formatters of authoring: `bits(x)`, `nats(x)`, `percent(x)`, `digits(x, n)`. */
export const FORMATTERS: Scope = { bits, nats, percent, digits };

let loaded: Promise<Scope> | undefined;

/** Formatters and every function exported from `src/metrics/*.ts`, loaded once. */
export function courseScope(): Promise<Scope> {
  loaded ??= loadMetrics().then((metrics) => ({ ...metrics, ...FORMATTERS }));
  return loaded;
}

async function loadMetrics(): Promise<Scope> {
  const files = readdirSync(fileURLToPath(METRICS)).filter((name) => name.endsWith('.ts'));
  const modules = await Promise.all(files.map(loadModule));
  const exported = modules.flatMap((module) => Object.entries(module));
  return Object.fromEntries(exported.filter(([, value]) => typeof value === 'function'));
}

/** A file that cannot be loaded says so where an author uses it, with the author's line. */
async function loadModule(name: string): Promise<Record<string, unknown>> {
  try {
    return await import(/* @vite-ignore */ new URL(name, METRICS).href);
  } catch (error) {
    const fail = () => {
      throw new Error(`src/metrics/${name}读不进来（${(error as Error).message}）`);
    };
    return { [name.replace(/\.ts$/, '')]: fail };
  }
}
