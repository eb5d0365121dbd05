import { refuse } from './shared/refuse.ts';
import { requireCodeLengths } from './shared/requireCodeLengths.ts';
import { requireDistribution } from './shared/requireDistribution.ts';
import { requireSameLength } from './shared/requireSameLength.ts';
import { sum } from './shared/sum.ts';
import type { CodeLengths, Vector } from './shared/vector.ts';

/**
 * 平均码长 · Average code length: the binary digits an outcome takes on average.
 *
 * 报一次结果，平均要写几个0和1：每种结果的码长，按它出现的概率取平均。
 *
 *   $\bar l = \sum_i p_i l_i$
 *
 * Unit    位（二进制）
 * Domain  p：长度m ≥ 1，各项在[0, 1]里，和为1（容差1e-9）；lengths（式中的l）：长度m，各项 ≥ 0且有限，
 *   p_i = 0处也可以是null（没有码字）
 * Range   [0, ∞)；能做成前缀码的码长，算出来都不低于H(P)
 * Limits  p_i = 0的项为0
 *
 * @throws {RangeError} p或lengths不在定义域里，或p_i > 0处的码长是null
 * @example averageCodeLength([0.5, 0.25, 0.25], [1, 2, 2]) // 1.5
 * @chapter 02-entropy
 * @alias 期望码长、expected code length
 * @see Cover & Thomas, Elements of Information Theory, 2nd ed., §5.1, (5.1)
 */
export function averageCodeLength(p: Vector, lengths: CodeLengths): number {
  requireSameLength(p, lengths, 'p', 'lengths', 'averageCodeLength');
  requireDistribution(p, 'p', 'averageCodeLength');
  requireCodeLengths(lengths, 'averageCodeLength');
  return sum(p, (i) => {
    if (p[i] === 0) return 0;
    const length = lengths[i];
    if (length === null) {
      const received = `lengths[${i}] = null with p[${i}] = ${p[i]}`;
      refuse('averageCodeLength', 'a length where p[i] > 0', received);
    }
    return p[i] * length;
  });
}
