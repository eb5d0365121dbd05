// The exact values of tests/reference, as far as the benchmarks read them.
import { readFileSync } from 'node:fs';

export type Encoded = number | string | null | readonly Encoded[];

export interface OracleVector {
  readonly cls: 'easy' | 'hard' | 'edge';
  readonly args: Readonly<Record<string, Encoded>>;
  /** The double nearest to the true value; absent where a convention is left to the module. */
  readonly nearest?: Encoded;
  readonly tolUlp?: number;
}

type Entry = readonly [name: string, oracle: { readonly vectors: readonly OracleVector[] }];

export function oracleFunctions(file: 'metrics-oracle' | 'metrics-supplement'): readonly Entry[] {
  const url = new URL(`../reference/${file}.json`, import.meta.url);
  return Object.entries(JSON.parse(readFileSync(url, 'utf8')).functions);
}

/** The files write ±∞, NaN and −0 as words; 'e' is a base and stays. */
export function decode(value: Encoded): unknown {
  if (Array.isArray(value)) return value.map(decode);
  return typeof value === 'string' && value !== 'e' ? Number(value) : value;
}
