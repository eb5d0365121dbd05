// Reads the exact values of tests/reference; what each file holds is said under its `about`.
import { readFileSync } from 'node:fs';

export type Encoded = number | string | null | readonly Encoded[];

export interface OracleVector {
  readonly id: string;
  readonly cls: 'easy' | 'hard' | 'edge';
  readonly args: Readonly<Record<string, Encoded>>;
  /** The double nearest to the true value; absent where a convention is left to the module. */
  readonly nearest?: Encoded;
  readonly tolUlp?: number;
  /** The conventions that are right, in place of a value. */
  readonly accept?: readonly string[];
}

type Entry = readonly [name: string, oracle: { readonly vectors: readonly OracleVector[] }];

/** The functions of a file with their vectors. */
export function oracleFunctions(file: 'metrics-oracle' | 'metrics-supplement'): readonly Entry[] {
  const url = new URL(`../reference/${file}.json`, import.meta.url);
  return Object.entries(JSON.parse(readFileSync(url, 'utf8')).functions);
}

/** The files write ±∞, NaN and −0 as words; 'e' is a base and stays. */
export function decode(value: Encoded): unknown {
  if (Array.isArray(value)) return value.map(decode);
  return typeof value === 'string' && value !== 'e' ? Number(value) : value;
}

/** The result of a metric as a list: a number alone, a vector, or the fields of a record in order. */
export function numbersOf(result: unknown): (number | null)[] {
  const isList = typeof result === 'object' && result !== null;
  return (isList ? Object.values(result) : [result]) as (number | null)[];
}
