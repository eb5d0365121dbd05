import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import TwoMatches from '../../src/islands/TwoMatches.tsx';
import { formatNumber } from '../../src/kit/format.ts';
import { entropy } from '../../src/metrics/entropy.ts';
import { selfInformation } from '../../src/metrics/selfInformation.ts';
import { formatAmount } from '../../src/notebook/units.ts';

const amount = (bits: number) => formatAmount(bits, 'bit', 4);

describe('TwoMatches', () => {
  const html = render(<TwoMatches cell="2.1" />);

  it('opens with the paradox and its solution side by side: 2 < 6.66, but 1 > 0.0808', () => {
    for (const total of [
      2 * selfInformation(0.5),
      selfInformation(0.99) + selfInformation(0.01),
      entropy([0.5, 0.5]),
      entropy([0.99, 0.01]),
    ]) {
      expect(html).toContain(`<b>${amount(total)}</b>`);
    }
  });

  it('shows every outcome with its amount and its weighted share', () => {
    for (const p of [0.5, 0.99, 0.01]) {
      expect(html).toContain(amount(selfInformation(p)));
      expect(html).toContain(amount(p * selfInformation(p)));
    }
    for (const team of ['比利时', '阿根廷', '法国', '中国']) expect(html).toContain(`${team}赢`);
  });

  it('france=1: an amount without bound, a share of nothing, no entropy', () => {
    const certain = render(<TwoMatches france={1} />);
    expect(certain).toContain('∞比特');
    expect(certain).toContain('class="stack-piece fill beyond c-p-pale"');
    expect(certain).not.toMatch(/NaN|Infinity/);
  });

  it('recognises its goal, half the entropy of the first, and only there', () => {
    const reached = (belgium: number, france: number) =>
      render(<TwoMatches belgium={belgium} france={france} />).includes('data-reached="true"');
    expect(html).toContain('data-reached="false"');
    expect(reached(0.5, 0.89)).toBe(true);
    expect(reached(0.5, 0.9)).toBe(false);
    expect(reached(0.5, 0.5)).toBe(false);
    // Half of nothing is not what is looked for.
    expect(reached(1, 1)).toBe(false);
    expect(render(<TwoMatches belgium={1} france={1} />)).not.toMatch(/NaN|Infinity/);
  });

  it('says how far the second is from half the first', () => {
    const ratio = entropy([0.8, 0.2]) / entropy([0.6, 0.4]);
    expect(render(<TwoMatches belgium={0.6} france={0.8} />)).toContain(
      `现在是${formatNumber(ratio)}倍`,
    );
  });
});
