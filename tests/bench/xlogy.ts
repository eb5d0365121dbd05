// Entropy, cross-entropy and KL divergence with the x·log(y) of @stdlib, which settles 0·log 0.
// Imported anew for every contender, like loop.ts.
import type { Vector } from '../../src/metrics/shared/vector.ts';

export type Xlogy = (x: number, y: number) => number;

export function entropy(p: Vector, xlogy: Xlogy): number {
  let sum = 0;
  for (let i = 0; i < p.length; i++) sum -= xlogy(p[i], p[i]);
  return sum;
}

export function crossEntropy(p: Vector, q: Vector, xlogy: Xlogy): number {
  let sum = 0;
  for (let i = 0; i < p.length; i++) sum -= xlogy(p[i], q[i]);
  return sum;
}

export function klDivergence(p: Vector, q: Vector, xlogy: Xlogy): number {
  let sum = 0;
  for (let i = 0; i < p.length; i++) sum += xlogy(p[i], p[i] / q[i]);
  return sum;
}
