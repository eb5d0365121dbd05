import { countCharacters } from './shared/countCharacters.ts';
import { requireEach } from './shared/requireEach.ts';
import { requireCount } from './shared/requireNumber.ts';
import { sum } from './shared/sum.ts';
import type { Vector } from './shared/vector.ts';

/**
 * 经验分布 · Empirical distribution: the shares of the outcomes in a sample.
 *
 * 样本里各种结果所占的份额：把数出来的次数除以总数。
 *
 *   $\hat p_i = \frac{k_i}{n},\quad n = \sum_i k_i$
 *
 * Unit    概率
 * Domain  sample：各种结果的次数（式中的k：长度m ≥ 1，各项是整数，0 ≤ k_i < 2⁵³，不全为0），
 *   或至少一个字符的文字
 * Range   m项，各项在[0, 1]里，和为1（只差舍入）；n ≤ 2⁵³时，每一项都是最接近k_i/n的双精度数
 * Limits  文字的各项按字符首次出现的先后排列，字符怎样数，见characterCounts；没出现过的结果得0，
 *   想分给它一点，请用categoricalMLE的alpha
 *
 * @throws {RangeError} sample不在定义域里
 * @example empiricalDistribution('天天向上') // [0.5, 0.25, 0.25]
 * @chapter 02-entropy
 * @alias 频率、relative frequencies
 * @see Cover & Thomas, Elements of Information Theory, 2nd ed., §11.1
 */
export function empiricalDistribution(sample: string | Vector): number[] {
  const counts = typeof sample === 'string' ? countsOfText(sample) : sample;
  requireEach(counts, 'sample', 'empiricalDistribution', requireCount);
  const total = sum(counts);
  if (total === 0) {
    throw new RangeError('empiricalDistribution requires some count > 0, but received only zeros');
  }
  return Array.from(counts, (count) => count / total + 0); // −0 becomes 0
}

function countsOfText(text: string): number[] {
  return [...countCharacters(text, 'sample', 'empiricalDistribution').values()];
}
