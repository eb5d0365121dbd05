import { refuse } from './refuse.ts';
import { requireCount, requireProbability } from './requireNumber.ts';

/** Refuses all but k successes in n tosses of probability p. */
export function requireSuccesses(k: number, n: number, p: number, caller: string): void {
  requireCount(n, 'n', caller);
  requireCount(k, 'k', caller);
  if (k > n) refuse(caller, `k ≤ n = ${n}`, `k = ${k}`);
  requireProbability(p, 'p', caller);
}
