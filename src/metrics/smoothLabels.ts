import { requireDistribution } from './shared/requireDistribution.ts';
import { requireProbability } from './shared/requireNumber.ts';
import type { Vector } from './shared/vector.ts';

/**
 * 标签平滑 · Label smoothing: takes the share ε from a label and spreads it over all m classes.
 *
 *   $p'_i = (1-\varepsilon)\,p_i + \frac{\varepsilon}{m}$
 *
 * Unit    probability
 * Domain  p: length m ≥ 1, entries ≥ 0, sum 1 within 1e-9; 0 ≤ epsilon ≤ 1
 * Range   each entry in [ε/m, 1 − ε + ε/m]
 * Limits  p itself for ε = 0, the uniform distribution for ε = 1
 *
 * @throws {RangeError} if p or epsilon is outside the domain
 * @example smoothLabels([1, 0], 0.5) // [0.75, 0.25]
 * @see Szegedy et al., Rethinking the Inception Architecture for Computer Vision (2016), §7
 */
export function smoothLabels(p: Vector, epsilon: number): number[] {
  requireDistribution(p, 'p', 'smoothLabels');
  requireProbability(epsilon, 'epsilon', 'smoothLabels');
  return Array.from(p, (pi) => 0 + (1 - epsilon) * pi + epsilon / p.length); // −0 becomes 0
}
