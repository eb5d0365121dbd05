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
  // `next` can return 0, which has no logarithm.
  const weight = () => -Math.log(1 - next() || 1);
  const normalized = (weights: number[]) => {
    const total = weights.reduce((sum, one) => sum + one, 0);
    return weights.map((one) => one / total);
  };
  const draw = () => Array.from({ length: n }, weight);
  const inKind = (numbers: number[]): Vector =>
    kind === 'Float64Array' ? Float64Array.from(numbers) : numbers;
  const count = 2 ** Math.ceil(Math.log2(Math.max(1, NUMBERS / n)));
  const ps: Vector[] = [];
  const qs: Vector[] = [];
  for (let k = 0; k < count; k++) {
    if (pairing === 'logits') {
      const logits = Array.from({ length: n }, () => 20 * next() - 10);
      ps.push(inKind(logits));
      qs.push(inKind(logits));
      continue;
    }
    const p = normalized(draw());
    const q = pairing === 'near' ? p.map((pi) => pi * (0.99 + 0.02 * next())) : draw();
    ps.push(inKind(p));
    qs.push(inKind(normalized(q)));
  }
  return { ps, qs };
}
