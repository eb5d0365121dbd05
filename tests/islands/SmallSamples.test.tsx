import { render } from 'preact-render-to-string';
import { afterEach, describe, expect, it, vi } from 'vitest';
import SmallSamples from '../../src/islands/SmallSamples.tsx';
import { formatNumber, formatPercent } from '../../src/kit/format.ts';
import { betaMode } from '../../src/metrics/betaMode.ts';
import { crossEntropy } from '../../src/metrics/crossEntropy.ts';
import { entropy } from '../../src/metrics/entropy.ts';
import type * as notebookCells from '../../src/notebook/useCell.ts';

/** What the reader has done; the server alone knows only the start. */
let played: Partial<Record<'theta' | 'n' | 'alpha' | 'seed', number>> = {};
vi.mock('../../src/notebook/useCell.ts', async (original) => {
  const { useCell } = await original<typeof notebookCells>();
  const useCellAsPlayed: typeof useCell = (givens, fields, options) => {
    const cell = useCell(givens, fields, options);
    return { ...cell, state: { ...cell.state, ...played } };
  };
  return { useCell: useCellAsPlayed };
});
afterEach(() => (played = {}));

const P = [0.7, 0.3];
const FLOOR = entropy(P);
const draw = (state: typeof played = {}) => {
  played = state;
  return render(<SmallSamples />);
};
const readouts = (html: string) =>
  [...html.matchAll(/readout-value"[^>]*>([^<]*)</g)].map(([, value]) => value);
const table = (html: string) =>
  [
    ...html.matchAll(
      /<th scope="row">(\d+)次<\/th><td>(\d+)<\/td><td>([\d.]+)<\/td><td>([^<]*)<\/td>/g,
    ),
  ].map(([, k, rounds, estimate, surprise]) => ({
    k: Number(k),
    rounds: Number(rounds),
    estimate: Number(estimate),
    surprise,
  }));

describe('SmallSamples', () => {
  it('opens with three tosses: a third of the estimates are infinitely wrong', () => {
    const html = draw();
    expect(table(html).map(({ rounds }) => rounds)).toEqual([3, 18, 45, 34]);
    expect(readouts(html)).toEqual(['37', '∞', formatNumber(FLOOR)]);
    expect(html).toContain(`3次全同一面的概率：${formatPercent(0.7 ** 3 + 0.3 ** 3)}`);
    expect(html).toContain('34回：∞');
    expect(html).toContain('data-reached="false"');
    expect(html).toMatch(/aria-pressed="true"[^>]*>三次</);
  });

  it('a dot is an estimate and the surprise that it will bring', () => {
    for (const alpha of [0, 1, 2.5]) {
      for (const { k, estimate, surprise } of table(draw({ alpha }))) {
        const q = (k + alpha) / (3 + 2 * alpha);
        expect(estimate).toBeCloseTo(q, 2);
        expect(surprise).toBe(`${formatNumber(crossEntropy(P, [q, 1 - q]))}比特`);
      }
    }
  });

  it('the prior that it names has its mode where the dots are', () => {
    expect(draw({ alpha: 1 })).toContain('Beta(2, 2)');
    for (const { k, estimate } of table(draw({ alpha: 1 }))) {
      expect(estimate).toBeCloseTo(betaMode(k + 2, 3 - k + 2), 2);
    }
  });

  it.each([1, 2, 3, 4, 5])('seed %i: about as many are infinite as theory says', (seed) => {
    for (const n of [1, 3, 10]) {
      const expected = 0.7 ** n + 0.3 ** n;
      const spread = Math.sqrt(100 * expected * (1 - expected));
      const infinite = Number(readouts(draw({ seed, n }))[0]);
      expect(Math.abs(infinite - 100 * expected)).toBeLessThanOrEqual(4 * spread);
    }
  });

  it('more tosses bring all of them down to the floor', () => {
    const html = draw({ n: 200 });
    const rows = table(html);
    expect(rows.length).toBeLessThanOrEqual(60);
    expect(rows.reduce((sum, { rounds }) => sum + rounds, 0)).toBe(100);
    expect(readouts(html)[0]).toBe('0');
    const excess = Number(readouts(html)[1]) / FLOOR - 1;
    expect(excess).toBeGreaterThan(0);
    expect(excess).toBeLessThan(0.01);
  });

  it('the goal lies between no prior and too strong a one, and only with three tosses', () => {
    const reached = (state: typeof played) => draw(state).includes('data-reached="true"');
    expect([0, 0.5, 1, 2, 3, 5, 10].filter((alpha) => reached({ alpha }))).toEqual([2, 3, 5]);
    expect(reached({ n: 200 })).toBe(false);
    expect(reached({ theta: 0.5, alpha: 10 })).toBe(false);
    expect(draw({ n: 200 })).toContain('把每回的次数放回3');
  });

  it('at every edge there are numbers or ∞', () => {
    for (const theta of [0.5, 0.95, 0.123456789]) {
      for (const n of [1, 2, 199.6]) {
        for (const alpha of [0, 1e-9, 10]) {
          const html = draw({ theta, n, alpha, seed: Number.MAX_SAFE_INTEGER });
          expect(html).not.toMatch(/NaN|undefined|Infinity|—/);
        }
      }
    }
    expect(readouts(draw({ n: 1 }))).toEqual(['100', '∞', formatNumber(FLOOR)]);
  });
});
