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
