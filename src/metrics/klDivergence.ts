import { divergence } from './shared/divergence.ts';
import type { Base } from './shared/logarithm.ts';
import type { Vector } from './shared/vector.ts';

/**
 * 相对熵（KL散度） · Relative entropy (KL divergence): what believing q costs while p is the truth.
 *
 * 事情按p发生，你却按q去猜，平均要多付多少意外。
 *
 *   $D_{\mathrm{KL}}(P\parallel Q) = \sum_i p_i \log_b \frac{p_i}{q_i}$
 *
 * Unit    bit（base 2）、nat（base 'e'）、hartley（base 10）
 * Domain  p、q：长度相同，m ≥ 1，各项在[0, 1]里，和各为1（容差1e-9）；base > 1或'e'
 * Range   [0, ∞]；恰好p = q时为0
 * Limits  p_i = 0的项为0（q_i = 0时也是）；有一项q_i = 0而p_i > 0时为∞。
 *   计算时每项另加q_i − p_i（以奈特计）：和都是1时，加进来的总数为0；只因舍入而偏离1时，也不会算出负数
 *
 * @throws {RangeError} p、q或base不在定义域里
 * @example klDivergence([1, 0], [0.5, 0.5]) // 1
 * @chapter 03-kl-divergence
 * @alias 库尔贝克–莱布勒散度、Kullback–Leibler divergence
 * @see Cover & Thomas, Elements of Information Theory, 2nd ed., §2.3
 */
export function klDivergence(p: Vector, q: Vector, base: Base = 2): number {
  return divergence(p, q, base, 'klDivergence');
}
