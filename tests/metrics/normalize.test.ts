import { describe, expect, test } from 'vitest';
import { entropy } from '../../src/metrics/entropy.ts';
import { distribution } from './distributions.ts';
import { expectAmount, expectClose, expectRangeError, law } from './law.ts';
import { normalize } from '../../src/metrics/normalize.ts';

describe('values', () => {
  test.each<[Parameters<typeof normalize>, unknown]>([
    [[[1, 3]], [0.25, 0.75]],
    [[[0, 5]], [0, 1]],
    [[[-0, 5]], [0, 1]],
    [[[1e308, 1e308]], [0.5, 0.5]],
    [[new Float64Array([2, 2])], [0.5, 0.5]],
    [[[5e-324]], [1]],
  ])('normalize(...%j) = %j', (args, value) => {
    expect(normalize(...args)).toEqual(value);
  });
});

describe('laws', () => {
  law('the result is a distribution that every metric takes', [distribution()], (p) => {
    expectAmount(entropy(normalize(p.map((pi) => pi * 1e6))));
  });
  law('a distribution stays what it is', [distribution()], (p) => {
    normalize(p).forEach((pi, i) => expectClose(pi, p[i]));
  });
  law('a factor in all weights changes nothing', [distribution()], (p) => {
    if (p.some((pi) => pi > 0 && pi < 1e-300)) return;
    expect(normalize(p.map((pi) => pi * 1024))).toEqual(normalize(p));
  });
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [[[]], 'normalize requires weights to have at least one entry, but received none'],
    [[[0, 0]], 'normalize requires weights with a sum > 0, but received a sum of 0'],
    [[[1, -1]], 'normalize requires every weights[i] ≥ 0 and finite, but received weights[1] = -1'],
    [
      [[Infinity]],
      'normalize requires every weights[i] ≥ 0 and finite, but received weights[0] = Infinity',
    ],
  ])('normalize(...%j)', (args, message) => {
    expectRangeError(() => (normalize as (...args: unknown[]) => unknown)(...args), message);
  });
});
