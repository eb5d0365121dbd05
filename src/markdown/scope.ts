// The names that authors may use in braces: every metric, and the formatters.

import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Scope } from './evaluate.ts';

const METRICS = new URL('../metrics/', import.meta.url);

/** A result that says itself how it is to be printed. */
export class Formatted {
  readonly value: number;
  readonly kind: 'bits' | 'nats' | 'percent' | 'digits';
  readonly digits: number;

  constructor(kind: Formatted['kind'], value: unknown, digits: unknown) {
    if (typeof value !== 'number') throw new RangeError('第一个参数要是一个数');
    if (typeof digits !== 'number' || !Number.isInteger(digits) || digits < 1 || digits > 17) {
      throw new RangeError('有效数字的位数要是1到17的整数');
    }
    this.kind = kind;
    this.value = value;
    this.digits = digits;
  }
}

/** The formatters of authoring: `bits(x)`, `nats(x)`, `percent(x)`, `digits(x, n)`. */
export const FORMATTERS: Scope = {
  bits: (x: unknown, digits: unknown = 3) => new Formatted('bits', x, digits),
  nats: (x: unknown, digits: unknown = 3) => new Formatted('nats', x, digits),
  percent: (x: unknown, digits: unknown = 3) => new Formatted('percent', x, digits),
  digits: (x: unknown, digits: unknown) => new Formatted('digits', x, digits),
};

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
