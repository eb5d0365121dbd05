import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import reference from 'virtual:reference-run';
import TrainDigits from '../../src/islands/TrainDigits.tsx';
import { formatNumber, formatPercent } from '../../src/kit/format.ts';

describe('TrainDigits', () => {
  const html = render(<TrainDigits cell="4.9" id="train-digits" />);
  const [, learnt, unseen] = reference.curve.at(-1)!;

  it('opens with the run that was trained at build, and needs nothing else to show it', () => {
    for (const loss of [learnt, unseen]) {
      expect(html).toContain(`${formatNumber(loss)}<small>奈特</small>`);
      expect(html).toContain(`即${formatNumber(loss / Math.LN2)}比特`);
    }
    expect(html).toContain(formatPercent(reference.accuracy.heldOut));
    expect(html).not.toContain('正在后台训练');
    expect(html).toContain('从头训练');
  });

  it('begins at ln 10 and learns: further down on what it has seen', () => {
    const [, ...first] = reference.curve[0];
    for (const loss of first) expect(loss).toBeCloseTo(Math.log(10), 4);
    expect(learnt).toBeLessThan(unseen);
    expect(unseen).toBeLessThan(1);
    expect(html).toContain('瞎猜，ln 10');
  });

  it('shows the push on an example, probability minus label', () => {
    const { label, probabilities, push } = reference.example;
    expect(push[label]).toBeCloseTo(probabilities[label] - 1, 5);
    expect(html).toContain('梯度q−p');
    expect(html).toContain(push[label].toFixed(3).replace('-', '−'));
  });

  it('shows six pictures that surprise it most, each as something else than it is', () => {
    expect(html.match(/，看成\d/g)).toHaveLength(6);
    for (const [, label, guess] of html.matchAll(/>(\d)，看成(\d)</g)) {
      expect(guess).not.toBe(label);
    }
  });

  it('has its goal just out of reach', () => {
    expect(html).toContain('data-reached="false"');
    expect(unseen).toBeGreaterThan(0.655);
    expect(unseen).toBeLessThan(0.665);
  });
});
