import { refuse } from './refuse.ts';
import { requireEvery } from './requireEvery.ts';
import type { Vector } from './vector.ts';

/** Refuses NaN and +∞, and a vector of −∞ alone. A −∞ among others marks a class as excluded. */
export function requireLogits(x: Vector, name: string, caller: string): void {
  let someFinite = false;
  requireEvery(x, name, caller, 'to be finite or -Infinity', (xi) => {
    someFinite ||= Number.isFinite(xi);
    return xi < Infinity && typeof xi === 'number';
  });
  if (!someFinite) refuse(caller, `some finite ${name}[i]`, 'only -Infinity');
}
