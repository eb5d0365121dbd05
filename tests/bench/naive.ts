// The yardsticks, and what one writes down at first: no compensation, no validation. Imported anew
// for every contender, like loop.ts.
import type { Vector } from '../../src/metrics/shared/vector.ts';

/** The yardstick: n logarithms and n additions. */
export function logs(p: Vector): number {
  let sum = 0;
  for (let i = 0; i < p.length; i++) sum += Math.log(p[i]);
  return sum;
}

export function log2s(p: Vector): number {
  let sum = 0;
  for (let i = 0; i < p.length; i++) sum += Math.log2(p[i]);
  return sum;
}

export function exps(x: Vector): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += Math.exp(x[i]);
  return sum;
}

export function entropyInNats(p: Vector): number {
  let sum = 0;
  for (let i = 0; i < p.length; i++) if (p[i] > 0) sum -= p[i] * Math.log(p[i]);
  return sum;
}

export function entropyInBits(p: Vector): number {
  let sum = 0;
  for (let i = 0; i < p.length; i++) if (p[i] > 0) sum -= p[i] * Math.log2(p[i]);
  return sum;
}

export function crossEntropyInNats(p: Vector, q: Vector): number {
  let sum = 0;
  for (let i = 0; i < p.length; i++) if (p[i] > 0) sum -= p[i] * Math.log(q[i]);
  return sum;
}

export function crossEntropyInBits(p: Vector, q: Vector): number {
  let sum = 0;
  for (let i = 0; i < p.length; i++) if (p[i] > 0) sum -= p[i] * Math.log2(q[i]);
  return sum;
}

export function klDivergenceInNats(p: Vector, q: Vector): number {
  let sum = 0;
  for (let i = 0; i < p.length; i++) if (p[i] > 0) sum += p[i] * Math.log(p[i] / q[i]);
  return sum;
}

export function klDivergenceInBits(p: Vector, q: Vector): number {
  let sum = 0;
  for (let i = 0; i < p.length; i++) if (p[i] > 0) sum += p[i] * Math.log2(p[i] / q[i]);
  return sum;
}

export function logSumExp(x: Vector): number {
  let max = -Infinity;
  for (let i = 0; i < x.length; i++) if (x[i] > max) max = x[i];
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += Math.exp(x[i] - max);
  return max + Math.log(sum);
}

export function softmax(x: Vector): number[] {
  let max = -Infinity;
  for (let i = 0; i < x.length; i++) if (x[i] > max) max = x[i];
  const exps: number[] = [];
  let sum = 0;
  for (let i = 0; i < x.length; i++) {
    const e = Math.exp(x[i] - max);
    exps.push(e);
    sum += e;
  }
  for (let i = 0; i < exps.length; i++) exps[i] /= sum;
  return exps;
}
