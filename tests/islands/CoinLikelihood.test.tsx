// What the server writes: the chapter's numbers, names for screen readers, and the ends of the axis.
import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import CoinLikelihood from '../../src/islands/CoinLikelihood.tsx';
import { formatNumber } from '../../src/kit/format.ts';
import { bernoulliLikelihood } from '../../src/metrics/bernoulliLikelihood.ts';
import { bernoulliLogLikelihood } from '../../src/metrics/bernoulliLogLikelihood.ts';
import { crossEntropy } from '../../src/metrics/crossEntropy.ts';
import { klDivergence } from '../../src/metrics/klDivergence.ts';
import { curvePlaces } from '../kit/curvePlaces.ts';

/** The text of an element of that class. */
function textOf(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`class="${name}"[^>]*>(.*?)</(?:output|p)>`, 'g'))].map(
    ([, inner]) => inner.replace(/<[^>]*>/g, ''),
  );
}

/** Rows of the data table, by their heading. */
function tableOf(html: string): Record<string, string[]> {
  const rows = [...html.matchAll(/<tr><th scope="row">(.*?)<\/th>(.*?)<\/tr>/g)];
  return Object.fromEntries(
    rows.map(([, name, rest]) => [name, [...rest.matchAll(/<td>(.*?)<\/td>/g)].map((td) => td[1])]),
  );
}

/** The highest or lowest points of the curve over θ, in percent of the plot. */
function extreme(html: string, pick: (...heights: number[]) => number) {
  const path = /class="curve c-ink".*? d="(.*?)"/.exec(html)![1];
  const points = curvePlaces(path);
  const up = pick(...points.map(([, down]) => 1000 - down));
  return { xs: points.filter(([, down]) => 1000 - down === up).map(([x]) => x / 10), up };
}

describe('CoinLikelihood', () => {
  const html = render(<CoinLikelihood cell="4.1" />);

  it('takes its anchor from the page', () => {
    expect(render(<CoinLikelihood id="cell-coin-likelihood" />)).toContain(
      '<figure class="cell" id="cell-coin-likelihood"',
    );
  });

  it('starts at the ten tosses of the chapter and a fair coin', () => {
    expect(html).toContain('aria-label="抛了10次，7次正面，3次反面：正正反正正正反正反正"');
    expect(textOf(html, 'readout-value')).toEqual(['0.000977', '−10比特', '1比特', '2.28倍']);
  });

  // content-spec D4, computed with 30 digits.
  it.each([
    ['0.1', 7.29e-8, -16.4341771979, 2.37095059445, 1.489659695],
    ['0.3', 7.50141e-5, -9.4978344621, 1.37024786777, 0.4889569685],
    ['0.5（你的θ）', 0.0009765625, -6.9314718056, 1, 0.1187091008],
    ['0.6', 0.0017915904, -6.32465156198, 0.912454344383, 0.03116344515],
    ['0.7（θ̂）', 0.0022235661, -6.10864302055, 0.881290899231, 0],
    ['0.8', 0.0016777216, -6.3903185965, 0.921928094887, 0.04063719566],
    ['0.9', 0.0004782969, -7.64527888859, 1.10298059388, 0.2216896946],
  ])('has the row of θ=%s in its table', (name, ...values) => {
    expect(tableOf(html)[name]).toEqual(values.map((value) => formatNumber(value)));
  });

  it('agrees with the metrics at any θ', () => {
    const data = [0.7, 0.3];
    const row = tableOf(render(<CoinLikelihood theta={0.37} />))['0.37（你的θ）'];
    expect(row).toEqual(
      [
        bernoulliLikelihood(7, 10, 0.37),
        bernoulliLogLikelihood(7, 10, 0.37),
        crossEntropy(data, [0.37, 0.63]),
        klDivergence(data, [0.37, 0.63]),
      ].map((value) => formatNumber(value)),
    );
  });

  it.each(['正反反', '正正反', '正正正反反反反'])('has no divergence at the θ̂ of %s', (tosses) => {
    const rows = Object.entries(tableOf(render(<CoinLikelihood tosses={tosses} />)));
    expect(rows.find(([name]) => name.includes('θ̂'))![1][3]).toBe('0');
  });

  it('shows product, sum and average at once, in one base', () => {
    const at = (theta: number) => textOf(render(<CoinLikelihood theta={theta} />), 'readout-value');
    const log2 = bernoulliLogLikelihood(7, 10, 0.62) / Math.LN2;
    expect(at(0.62).slice(0, 3)).toEqual([
      formatNumber(2 ** log2),
      `${formatNumber(log2)}比特`,
      `${formatNumber(-log2 / 10)}比特`,
    ]);
    expect(html).toContain('取对数：log₂L(θ)');
  });

  it('splits the bar into entropy and KL divergence on one axis of three bits', () => {
    expect(html.replaceAll(/<[^>]*>/g, '')).toContain('交叉熵0.881 + 0.119 = 1比特数据的熵');
    expect(html).toMatch(/fill c-h" style="left:0%;width:29.38%;"/);
    expect(html).toMatch(/fill c-d" style="left:29.38%;width:3.95%;"/);
  });

  it('gives the exact area below the curve', () => {
    expect(html).toContain('曲线下的面积是1/1320，不是1');
    expect(render(<CoinLikelihood tosses="正正正" />)).toContain('曲线下的面积是1/4，');
  });

  it('says what the slider does to the data', () => {
    const sentence = 'θ等于0.5，交叉熵1比特，其中KL散度0.119比特';
    expect(html).toContain(`aria-valuetext="${sentence}"`);
    expect(html).toMatch(/role="group" aria-label="似然L\(θ\)[^"]*最高点在θ帽等于0.7；/);
    expect(html).toContain('<p class="visually-hidden" role="status"></p>');
  });

  it('draws the same θ̂ on every axis, as a peak or as a valley', () => {
    for (const axis of ['似然', '对数', '平均'] as const) {
      const html = render(<CoinLikelihood axis={axis} />);
      expect(html).toContain('class="guide vertical after c-p" style="left:70%;"');
      const { xs, up } = extreme(html, axis === '平均' ? Math.min : Math.max);
      expect(xs, axis).toContain(70);
      // Heights are whole thousandths of the picture: the extreme is a short plateau around θ̂.
      expect(Math.abs((Math.min(...xs) + Math.max(...xs)) / 2 - 70), axis).toBeLessThan(1);
      expect(up, axis).toBeGreaterThan(0);
    }
  });

  it('shows in the average what the bar shows: entropy as a level, KL divergence above it', () => {
    const html = render(<CoinLikelihood axis="平均" theta={0.1} />);
    expect(html).toContain('class="guide level after c-h" style="bottom:29.38%;"');
    expect(html).toMatch(/class="curve c-d".*? d="M100 706l0-496"/);
    expect(html).toContain('谷底高0.881比特，就是绿色的熵');
  });

  it('marks with a ring what lies beyond the axis', () => {
    const ring = (axis: '对数' | '平均') =>
      /class="marker[^"]*hollow[^"]*" style="(.*?)"/.exec(
        render(<CoinLikelihood axis={axis} theta={0} />),
      )?.[1];
    expect(ring('对数')).toBe('left:0%;bottom:0%;');
    expect(ring('平均')).toBe('left:0%;bottom:100%;');
    expect(render(<CoinLikelihood axis="对数" theta={0} />)).toContain('θ=0：−∞');
  });

  it('recognises the goal: nothing but entropy left', () => {
    expect(html).toContain('data-reached="false"');
    const there = render(<CoinLikelihood theta={0.7} />);
    expect(there).toContain('data-reached="true"');
    expect(there).toMatch(/c-d" style="left:29.38%;width:0%;" hidden/);
    expect(textOf(there, 'readout-value')).toContain('1倍');
    const between = render(<CoinLikelihood tosses="正正反" theta={0.67} />);
    expect(between).toContain('离θ̂=0.667不到一格，只剩3.62×10⁻⁵比特');
    // A box takes numbers between two steps of the slider.
    expect(render(<CoinLikelihood theta={0.698} />)).toContain('离θ̂=0.7不到一格，只剩');
    expect(render(<CoinLikelihood tosses="正" theta={1} />)).toContain('连绿色也是零');
  });

  it.each([
    ['正正正', 1],
    ['反反', 0],
  ])('puts θ̂ at the edge when all of %s agree', (tosses, theta) => {
    const html = render(<CoinLikelihood tosses={tosses} theta={theta} />);
    expect(html).toContain(`>θ̂=${theta}：1<`);
    expect(textOf(html, 'readout-value')).toEqual(['1', '0比特', '0比特', '1倍']);
    expect(html).not.toMatch(/NaN|—|Infinity|undefined/);
  });

  it('says ∞ where the model excludes what has happened', () => {
    const html = render(<CoinLikelihood theta={1} />);
    expect(textOf(html, 'readout-value')).toEqual(['0', '−∞比特', '∞比特', '∞倍']);
    expect(tableOf(html)['1（你的θ）']).toEqual(['0', '−∞', '∞', '∞']);
    expect(html).toMatch(/stack-piece fill beyond c-d" style="left:29.38%;width:70.62%;"/);
    expect(html).not.toMatch(/NaN|Infinity/);
  });

  it('offers no more than twenty tosses and no fewer than one', () => {
    const button = (name: string, html: string) =>
      new RegExp(`<button[^>]*>${name}</button>`).exec(html)![0];
    const most = render(<CoinLikelihood tosses={'正'.repeat(20)} />);
    expect(button('加反面', most)).toContain('disabled');
    expect(button('减一次', most)).not.toContain('disabled');
    expect(button('减一次', render(<CoinLikelihood tosses="正" />))).toContain('disabled');
  });
});
