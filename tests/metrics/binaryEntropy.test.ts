import { describe, expect, test } from 'vitest';
import { entropy } from '../../src/metrics/entropy.ts';
import { base, probability } from './distributions.ts';
import { expectAmount, expectAtMost, expectClose, expectRangeError, law } from './law.ts';
import { binaryEntropy } from '../../src/metrics/binaryEntropy.ts';

describe('values', () => {
  test.each<[Parameters<typeof binaryEntropy>, unknown]>([
    [[0.5], 1],
    [[0], 0],
    [[1], 0],
    [[0.5, 'e'], Math.LN2],
    [[0.25], 0.8112781244591328],
  ])('binaryEntropy(...%j) = %j', (args, value) => {
    expect(binaryEntropy(...args)).toEqual(value);
  });
});

describe('laws', () => {
  law('h(p) ≥ 0', [probability, base], (p, b) => expectAmount(binaryEntropy(p, b)));
  law('h(p) ≤ 1 bit', [probability], (p) => expectAtMost(binaryEntropy(p), 1));
  law('h(p) = h(1 − p)', [probability], (p) => expectClose(binaryEntropy(1 - p), binaryEntropy(p)));
  law('h(p) = H((p, 1 − p))', [probability, base], (p, b) => {
    expectClose(binaryEntropy(p, b), entropy([p, 1 - p], b));
  });
  law('h(p) = 1 bit only at p = 1/2', [probability], (p) => {
    if (Math.abs(p - 0.5) > 1e-7) expect(binaryEntropy(p)).toBeLessThan(1);
  });
  law(
    'concave: the middle of two coins is the less certain',
    [probability, probability],
    (p, q) => {
      expectAtMost((binaryEntropy(p) + binaryEntropy(q)) / 2, binaryEntropy(p / 2 + q / 2));
    },
  );
  law('a change of base is a factor', [probability, base], (p, b) => {
    const nats = binaryEntropy(p, b) * (b === 'e' ? 1 : Math.log(b));
    expectClose(nats, binaryEntropy(p, 'e'), 1e-14);
  });
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [[-0.1], 'binaryEntropy requires 0 ≤ p ≤ 1, but received -0.1'],
    [[1.5], 'binaryEntropy requires 0 ≤ p ≤ 1, but received 1.5'],
    [[NaN], 'binaryEntropy requires 0 ≤ p ≤ 1, but received NaN'],
    [[0.5, 1], "binaryEntropy requires base > 1 or 'e', but received 1"],
    [[0.5, 'bit'], "binaryEntropy requires base > 1 or 'e', but received bit"],
  ])('binaryEntropy(...%j)', (args, message) => {
    expectRangeError(() => (binaryEntropy as (...args: unknown[]) => unknown)(...args), message);
  });
});
