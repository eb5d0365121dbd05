import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { categoricalLogLikelihood } from '../../src/metrics/categoricalLogLikelihood.ts';
import { distribution } from './distributions.ts';
import { expectAtMost, expectClose, expectRangeError, law } from './law.ts';
import { categoricalMLE } from '../../src/metrics/categoricalMLE.ts';

describe('values', () => {
  test.each<[Parameters<typeof categoricalMLE>, unknown]>([
    [[[3, 1]], [0.75, 0.25]],
    [[[3, 0]], [1, 0]],
    [
      [[3, 0], 1],
      [0.8, 0.2],
    ],
    [
      [[0, 0], 1],
      [0.5, 0.5],
    ],
    [
      [[5, 3, 0], 1],
      [6 / 11, 4 / 11, 1 / 11],
    ],
  ])('categoricalMLE(...%j) = %j', (args, value) => {
    expect(categoricalMLE(...args)).toEqual(value);
  });
});

describe('laws', () => {
  const counts = fc.array(fc.nat(50), { minLength: 1, maxLength: 6 });
  const alpha = fc.constantFrom(0, 0.1, 1, 1e-9, 1e9);
  law('the estimate is a distribution', [counts, alpha], (c, a) => {
    if (c.every((ci) => ci === 0) && a === 0) return;
    const theta = categoricalMLE(c, a);
    expect(theta.every((t) => t >= 0 && t <= 1)).toBe(true);
    expectClose(
      theta.reduce((x, y) => x + y),
      1,
    );
  });
  law(
    'no distribution makes the data more likely',
    [
      counts.chain((c) =>
        fc.tuple(fc.constant(c), distribution({ minLength: c.length, maxLength: c.length })),
      ),
    ],
    ([c, theta]) => {
      if (c.every((ci) => ci === 0)) return;
      expectAtMost(
        categoricalLogLikelihood(c, theta),
        categoricalLogLikelihood(c, categoricalMLE(c)),
      );
    },
  );
  law('smoothing draws towards the uniform distribution', [counts], (c) => {
    if (c.every((ci) => ci === 0)) return;
    const uniform = 1 / c.length;
    const far = categoricalMLE(c);
    categoricalMLE(c, 1).forEach((t, i) => {
      expectAtMost(Math.abs(t - uniform), Math.abs(far[i] - uniform));
    });
  });
  law(
    'with α it is the same as α more of every class',
    [fc.array(fc.nat(50), { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 9 })],
    (c, a) => {
      const more = categoricalMLE(c.map((ci) => ci + a));
      categoricalMLE(c, a).forEach((t, i) => expectClose(t, more[i], 1e-15));
    },
  );
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [[[]], 'categoricalMLE requires counts to have at least one entry, but received none'],
    [[[0, 0]], 'categoricalMLE requires some count or alpha > 0, but received only zeros'],
    [[[1, -1]], 'categoricalMLE requires counts[1] to be a whole number ≥ 0, but received -1'],
    [[[1, 0.5]], 'categoricalMLE requires counts[1] to be a whole number ≥ 0, but received 0.5'],
    [[[1], -1], 'categoricalMLE requires 0 ≤ alpha ≤ 1e300, but received -1'],
    [[[1], NaN], 'categoricalMLE requires 0 ≤ alpha ≤ 1e300, but received NaN'],
  ])('categoricalMLE(...%j)', (args, message) => {
    expectRangeError(() => (categoricalMLE as (...args: unknown[]) => unknown)(...args), message);
  });
});
