// The names that authors may use in braces: every metric, and the formatters.

import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bits, digits, nats, percent } from '../notebook/formatted.ts';
import type { Scope } from './evaluate.ts';

const METRICS = new URL('../metrics/', import.meta.url);

/** The formatters of authoring: `bits(x)`, `nats(x)`, `percent(x)`, `digits(x, n)`. */
export const FORMATTERS: Scope = {
  bits: (x: unknown, count: unknown = 3) => bits(requireNumber(x), requireDigits(count)),
  nats: (x: unknown, count: unknown = 3) => nats(requireNumber(x), requireDigits(count)),
  percent: (x: unknown, count: unknown = 3) => percent(requireNumber(x), requireDigits(count)),
  digits: (x: unknown, count: unknown) => digits(requireNumber(x), requireDigits(count)),
};

// Asked here and not where numbers are printed: the page has no author to tell.
function requireNumber(x: unknown): number {
  if (typeof x !== 'number') throw new RangeError('第一个参数要是一个数');
  return x;
}

function requireDigits(count: unknown): number {
  if (typeof count === 'number' && Number.isInteger(count) && count >= 1 && count <= 17) {
    return count;
  }
  throw new RangeError('有效数字的位数要是1到17的整数');
}

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
