import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import EntropyBars from '../../src/islands/EntropyBars.tsx';
import { formatNumber } from '../../src/kit/format.ts';
import { averageCodeLength } from '../../src/metrics/averageCodeLength.ts';
import { entropy } from '../../src/metrics/entropy.ts';
import { huffmanCode } from '../../src/metrics/huffmanCode.ts';
import { perplexity } from '../../src/metrics/perplexity.ts';

const TEAMS = [0.3, 0.2, 0.15, 0.1, 0.1, 0.05, 0.05, 0.05];
const HORSES = [1 / 2, 1 / 4, 1 / 8, 1 / 16, 1 / 64, 1 / 64, 1 / 64, 1 / 64];
const even = (m: number) => Array.from({ length: m }, () => 1 / m);

/** The big numbers, in order: entropy, ceiling, perplexity, average code length. */
const readouts = (html: string) =>
  [...html.matchAll(/readout-value"[^>]*>([^<]*)</g)].map(([, value]) => value);
const reached = (p: number[]) => render(<EntropyBars p={p} />).includes('data-reached="true"');

describe('EntropyBars', () => {
  it('opens with the eight teams of the chapter', () => {
    const html = render(<EntropyBars cell="2.2" />);
    expect(html).toMatch(/aria-pressed="true"[^>]*>八支球队/);
    expect(readouts(html)).toEqual(['2.71', '3', '6.54', '2.75']);
  });

  it.each([
    ['teams', TEAMS],
    ['horses', HORSES],
    ['two', [0.99, 0.01]],
    ['a zero', [0.5, 0.5, 0]],
    ['certain', [0, 1, 0, 0]],
    ['seven', even(7)],
    ['tiny', [1e-12, 1 - 1e-12]],
  ])('%s: the numbers are those of the metrics', (_, p) => {
    const html = render(<EntropyBars p={p} />);
    const average = averageCodeLength(p, huffmanCode(p).lengths);
    const values = [entropy(p), entropy(even(p.length)), perplexity(p), average];
    expect(readouts(html)).toEqual(values.map((value) => formatNumber(value)));
    expect(html).not.toMatch(/NaN|Infinity|undefined|−0[^.]/);
  });

  it('wastes nothing on the horses: each mark lies at the end of its word', () => {
    const html = render(<EntropyBars p={HORSES} />);
    expect(html).toMatch(/aria-pressed="true"[^>]*>赛马/);
    expect(html).toContain('恰好等于熵');
    const words = [...html.matchAll(/words-word">(\d+)/g)].map(([, word]) => word.length);
    const depths = [...html.matchAll(/--depth:([\d.]+)/g)].map(([, depth]) => Number(depth));
    expect(words).toEqual([1, 2, 3, 4, 6, 6, 6, 6]);
    expect(depths).toEqual(words);
    expect(html).toContain('>1/64<');
  });

  it('shows zeros as zeros: no height, no code, an infinite surprise', () => {
    const html = render(<EntropyBars p={[0, 1, 0, 0]} />);
    expect(html.match(/height:0%;" hidden/g)).toHaveLength(3);
    expect(html.match(/<span>无码</g)).toHaveLength(3);
    expect(html).toContain('<span>0位<');
    expect(html).toContain('∞');
    expect(readouts(html)).toEqual(['0', '2', '1', '0']);
  });

  it('recognises 2 bits on eight bars that are not the horses, and only there', () => {
    expect(reached(HORSES)).toBe(false);
    expect(reached([...HORSES].reverse())).toBe(false);
    expect(render(<EntropyBars p={HORSES} />)).toContain('样子还是赛马');
    expect(reached([0.63, ...Array(7).fill(0.37 / 7)])).toBe(true);
    expect(reached([...even(4), 0, 0, 0, 0])).toBe(true);
    expect(reached(even(4))).toBe(false);
    expect(reached(TEAMS)).toBe(false);
    expect(reached(even(8))).toBe(false);
  });
});
