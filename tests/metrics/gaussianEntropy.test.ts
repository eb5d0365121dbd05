import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { base } from './distributions.ts';
import { expectClose, expectRangeError, law } from './law.ts';
import { gaussianEntropy } from '../../src/metrics/gaussianEntropy.ts';

describe('values', () => {
  test.each<[Parameters<typeof gaussianEntropy>, unknown]>([
    [[1 / Math.sqrt(2 * Math.PI), 'e'], 0.5],
    [[1, 'e'], 1.4189385332046727],
  ])('gaussianEntropy(...%j) = %j', (args, value) => {
    expect(gaussianEntropy(...args)).toEqual(value);
  });
});

describe('laws', () => {
  const deviation = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
  law('doubling the deviation adds one bit', [deviation], (s) => {
    expectClose(gaussianEntropy(2 * s), gaussianEntropy(s) + 1);
  });
  law('it is log₂(s √(2πe))', [deviation], (s) => {
    expectClose(gaussianEntropy(s), Math.log2(s * Math.sqrt(2 * Math.PI * Math.E)));
  });
  law('a change of base is a factor', [deviation, base], (s, b) => {
    const nats = gaussianEntropy(s, b) * (b === 'e' ? 1 : Math.log(b));
    expectClose(nats, gaussianEntropy(s, 'e'), 1e-14);
  });
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [[0], 'gaussianEntropy requires sigma > 0, but received 0'],
    [[-1], 'gaussianEntropy requires sigma > 0, but received -1'],
    [[NaN], 'gaussianEntropy requires sigma > 0, but received NaN'],
    [[1, 1], "gaussianEntropy requires base > 1 or 'e', but received 1"],
    [[1, 'bit'], "gaussianEntropy requires base > 1 or 'e', but received bit"],
  ])('gaussianEntropy(...%j)', (args, message) => {
    expectRangeError(() => (gaussianEntropy as (...args: unknown[]) => unknown)(...args), message);
  });
});
