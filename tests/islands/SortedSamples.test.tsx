import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import SortedSamples from '../../src/islands/SortedSamples.tsx';

const readouts = (html: string) =>
  [...html.matchAll(/readout-value"[^>]*>([^<]*)</g)].map(([, value]) => Number(value));

describe('SortedSamples', () => {
  it('opens with ten thousand samples: thousands of bits, and the two ways apart', () => {
    const html = render(<SortedSamples />);
    const [there, back, truth] = readouts(html);
    // Both grow with the number of samples: about 0.85 and 1.35 for each.
    expect(there / 10000).toBeGreaterThan(0.7);
    expect(there / 10000).toBeLessThan(1);
    expect(back / there).toBeGreaterThan(1.3);
    expect(back / there).toBeLessThan(1.8);
    // (μ₁ − μ₂)² / 2 nats in bits, whichever comes first.
    expect(truth).toBeCloseTo(0.5 / Math.LN2, 3);
    expect(html).toContain('data-reached="false"');
    expect(html).toMatch(/aria-pressed="true"[^>]*>原来那样</);
  });

  it('ten times the samples, about ten times the number', () => {
    const of = (samples: '100' | '1000' | '10000') =>
      readouts(render(<SortedSamples samples={samples} />));
    const [[a], [b], [c]] = [of('100'), of('1000'), of('10000')];
    expect(b / a).toBeGreaterThan(5);
    expect(b / a).toBeLessThan(20);
    expect(c / b).toBeGreaterThan(8);
    expect(c / b).toBeLessThan(12);
  });

  it('the same seed gives the same samples, another gives others', () => {
    expect(render(<SortedSamples seed={5} />)).toBe(render(<SortedSamples seed={5} />));
    expect(readouts(render(<SortedSamples seed={5} />))).not.toEqual(
      readouts(render(<SortedSamples seed={6} />)),
    );
  });

  it('some draw of ten samples looks symmetric', () => {
    const seeds = Array.from({ length: 60 }, (_, seed) => seed);
    const found = seeds.filter((seed) =>
      render(<SortedSamples samples="10" seed={seed} />).includes('data-reached="true"'),
    );
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(60);
  });
});
