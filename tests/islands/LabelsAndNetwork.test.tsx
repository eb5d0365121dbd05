import render from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '@/kit/format.ts';
import { crossEntropy } from '@/metrics/crossEntropy.ts';
import { entropy } from '@/metrics/entropy.ts';
import { klDivergence } from '@/metrics/klDivergence.ts';
import LabelsAndNetwork from '@/islands/LabelsAndNetwork.tsx';

const columns = ['猫', '狗', '鸡'];

function page(label: number[], network: number[]): string {
  const rows = [
    { label: '真实标签', values: label },
    { label: '神经网络', values: network },
  ];
  return render(<LabelsAndNetwork columns={columns} rows={rows} />);
}

describe('LabelsAndNetwork on the server', () => {
  it('prints the loss in bits and, as frameworks show it, in nats', () => {
    const html = page([1, 0, 0], [0.9, 0.04, 0.06]);
    expect(html).toContain('0.152<small>比特</small>');
    expect(html).toContain('0.105<small>奈特</small>');
  });

  it('prints the gradient q − p of every class, and its sum 0', () => {
    const html = page([1, 0, 0], [0.9, 0.04, 0.06]);
    const row = /梯度（q−p）<\/th>(.*?)<\/tr>/.exec(html)![1];
    expect([...row.matchAll(/<td>(.*?)<\/td>/g)].map(([, text]) => text)).toEqual([
      '−0.1',
      '0.04',
      '0.06',
      '0',
    ]);
  });

  it('splits the loss of a soft label into its entropy and the divergence', () => {
    const p = [0.8, 0.1, 0.1];
    const q = [0.5, 0.25, 0.25];
    const html = page(p, q);
    for (const amount of [crossEntropy(p, q), entropy(p), klDivergence(p, q)]) {
      expect(html).toContain(`${formatNumber(amount)}<small>比特</small>`);
    }
  });

  it('shows ∞, not NaN, when the network rules out the true class', () => {
    const html = page([1, 0, 0], [0, 0.5, 0.5]);
    expect(html).toContain('∞<small>比特</small>');
    expect(html).not.toContain('NaN');
  });

  it('names every box by row and column', () => {
    const html = page([1, 0, 0], [0.9, 0.04, 0.06]);
    for (const column of columns) {
      expect(html).toContain(`aria-label="真实标签，${column}"`);
      expect(html).toContain(`aria-label="神经网络，${column}"`);
    }
  });
});

/** The row of the open table with this heading. */
function row(html: string, heading: string): string[] {
  const found = new RegExp(`>${heading}</th>(.*?)</tr>`).exec(html)![1];
  return [...found.matchAll(/<td>(.*?)<\/td>/g)].map(([, text]) => text);
}

const smoothed = (network: number[], smoothing: number) => {
  const rows = [
    { label: '真实标签', values: [1, 0, 0] },
    { label: '神经网络', values: network },
  ];
  return render(<LabelsAndNetwork columns={columns} rows={rows} smoothing={smoothing} />);
};

describe('the two losses', () => {
  it('along a logit they change by the same, however far apart they are', () => {
    const html = smoothed([0.9, 0.04, 0.06], 0.1);
    const [, one, other, floor] =
      /交叉熵变(−?[\d.]+)比特，KL散度变(−?[\d.]+)比特：.*?地板([\d.]+)比特/.exec(html)!;
    expect(one).toBe(other);
    // One more to the logit of 0.9: 0.9e : 0.04 : 0.06.
    const after = [0.9 * Math.E, 0.04, 0.06].map((part) => part / (0.9 * Math.E + 0.1));
    const p = [0.9 + 0.1 / 3, 0.1 / 3, 0.1 / 3];
    const loss = (q: number[]) => p.reduce((sum, pi, i) => sum - pi * Math.log2(q[i]), 0);
    expect(one).toBe(formatNumber(loss(after) - loss([0.9, 0.04, 0.06])));
    expect(floor).toBe('0.420');
    expect(html).toContain('两条线一样陡');
    expect(page([1, 0, 0], [0.9, 0.04, 0.06])).toContain('两条线叠在一起');
  });

  it('has no change to tell where both are infinite', () => {
    for (const html of [page([1, 0, 0], [0, 0.5, 0.5]), smoothed([0.5, 0.5, 0], 0.1)]) {
      expect(html).toContain('两条线都在无穷远处');
      expect(html).not.toMatch(/NaN|undefined/);
    }
  });

  it('says that q − p counts in nats', () => {
    expect(page([1, 0, 0], [0.9, 0.04, 0.06])).toContain('以奈特计，才恰好是q−p');
    expect(page([1, 0, 0], [0.9, 0.04, 0.06])).toContain('乘上1.44');
  });

  it('rows add up as they are printed', () => {
    const html = smoothed([0.9, 0.04, 0.06], 0.1);
    expect(row(html, '平滑后的标签p')).toEqual(['0.933', '0.0333', '0.0333', '1']);
    expect(row(html, '梯度（q−p）')).toEqual(['−0.0333', '0.00667', '0.0267', '0']);
  });
});

describe('the goal', () => {
  const reached = (html: string) => html.includes('data-reached="true"');

  it('is the floor of a smoothed label', () => {
    expect(reached(smoothed([0.9, 0.04, 0.06], 0.1))).toBe(false);
    expect(reached(smoothed([0.93, 0.035, 0.035], 0.1))).toBe(true);
    // Beyond the label it rises again.
    expect(reached(smoothed([0.98, 0.01, 0.01], 0.1))).toBe(false);
  });

  it('is not the floor of a label that leaves none', () => {
    expect(reached(smoothed([0.9, 0.04, 0.06], 0))).toBe(false);
    expect(reached(smoothed([1, 0, 0], 0))).toBe(false);
  });
});
