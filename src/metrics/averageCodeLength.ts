import { requireCodeLengths } from './shared/requireCodeLengths.ts';
import { requireDistribution } from './shared/requireDistribution.ts';
import { requireSameLength } from './shared/requireSameLength.ts';
import { sum } from './shared/sum.ts';
import type { CodeLengths, Vector } from './shared/vector.ts';

/**
 * 平均码长 · Average code length: the binary digits an outcome takes on average.
 *
 *   $\bar l = \sum_i p_i l_i$
 *
 * Unit    bit (binary digits) per outcome
 * Domain  p: length n ≥ 1, entries ≥ 0, sum 1 within 1e-9; lengths: length n, entries ≥ 0 and
 *   finite, or null where p_i = 0
 * Range   [0, ∞); at least H(P) for every prefix code
 * Limits  an outcome with p_i = 0 contributes 0
 *
 * @throws {RangeError} if p or lengths is outside the domain, or an outcome with p_i > 0 has null
 * @example averageCodeLength([0.5, 0.25, 0.25], [1, 2, 2]) // 1.5
 * @see Cover & Thomas, Elements of Information Theory, 2nd ed., §5.1, (5.1)
 */
export function averageCodeLength(p: Vector, lengths: CodeLengths): number {
  requireSameLength(p, lengths, 'p', 'lengths', 'averageCodeLength');
  requireDistribution(p, 'p', 'averageCodeLength');
  requireCodeLengths(lengths, 'averageCodeLength');
  return sum(p.length, (i) => {
    if (p[i] === 0) return 0;
    const length = lengths[i];
    if (length === null) {
      throw new RangeError(
        `averageCodeLength requires a length where p[i] > 0, ` +
          `but received lengths[${i}] = null with p[${i}] = ${p[i]}`,
      );
    }
    return p[i] * length;
  });
}
