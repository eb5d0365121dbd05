// What is measured with: distributions and logits that no branch predictor can learn by heart.
import { seededRandom } from '../../src/kit/random.ts';
import type { Vector } from '../../src/metrics/shared/vector.ts';

export const KINDS = ['number[]', 'Float64Array'] as const;
export type Kind = (typeof KINDS)[number];

/** `random`: p and q have nothing to do with each other. `near`: q is p give or take 1%. */
export type Pairing = 'random' | 'near' | 'logits';

export interface Inputs {
  readonly ps: readonly Vector[];
  readonly qs: readonly Vector[];
}

/** About as many numbers for every n: more than a predictor remembers, few enough for the cache. */
const NUMBERS = 2 ** 14;

export function makeInputs(n: number, pairing: Pairing, kind: Kind): Inputs {
  const next = seededRandom(n);
  const count = 2 ** Math.ceil(Math.log2(Math.max(1, NUMBERS / n)));
  const ps: Vector[] = [];
  const qs: Vector[] = [];
  for (let k = 0; k < count; k++) {
    const p = new Float64Array(n);
    const q = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      if (pairing === 'logits') {
        p[i] = q[i] = 20 * next() - 10;
      } else {
        p[i] = exponential(next);
        q[i] = pairing === 'near' ? p[i] * (0.99 + 0.02 * next()) : exponential(next);
      }
    }
    if (pairing !== 'logits') {
      divideByTotal(p);
      divideByTotal(q);
    }
    ps.push(inKind(p, kind));
    qs.push(inKind(q, kind));
  }
  return { ps, qs };
}

/** Weights of this law, divided by their total, make every distribution equally likely. */
function exponential(next: () => number): number {
  // `next` can return 0, and 0 would have no logarithm.
  return -Math.log(next() || 0.5);
}

function divideByTotal(weights: Float64Array): void {
  let total = 0;
  for (let i = 0; i < weights.length; i++) total += weights[i];
  for (let i = 0; i < weights.length; i++) weights[i] /= total;
}

function inKind(numbers: Float64Array, kind: Kind): Vector {
  return kind === 'Float64Array' ? numbers : Array.from(numbers);
}
