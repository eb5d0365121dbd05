import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gaussianMLE } from '../../src/metrics/gaussianMLE.ts';
import { expectAmount, expectAtMost, expectClose, expectRangeError, law } from './law.ts';

describe('values', () => {
  test.each<[number[] | Float64Array, number, number]>([
    [[1, 3], 2, 1],
    [[1, 3, 3, 5], 3, Math.SQRT2],
    [[7], 7, 0],
    [[-0], 0, 0],
    [[0.1, 0.1, 0.1], 0.1, 0],
    [Array<number>(1000).fill(0.3), 0.3, 0],
    [new Float64Array([0, 2]), 1, 1],
    [[1e16, 1e16 + 2, 1e16 + 4], 1e16 + 2, Math.sqrt(8 / 3)], // squares of the data would lose all
    [[1, 1 + 2 ** -52], 1, 2 ** -53], // the mean is rounded by as much as the deviation
    [[1e308, -1e308], 0, 1e308],
    [[1.7e308, 1.7e308, 1.7e308], 1.7e308, 0],
    [[1e-300, 3e-300], 2e-300, 1e-300],
    [[0, 1e-323], 5e-324, 5e-324],
    [[1e17, 1, -1e17], 1 / 3, Math.sqrt(2 / 3) * 1e17],
  ])('gaussianMLE(%j)', (data, mu, sigma) => {
    const estimate = gaussianMLE(data);
    expect(estimate.mu).toBe(mu);
    expect(Math.abs(estimate.sigma - sigma)).toBeLessThanOrEqual(4e-16 * sigma);
  });
});

describe('laws', () => {
  const entry = fc.oneof(
    fc.double({ min: -100, max: 100, noNaN: true }),
    fc.double({ min: 1e9, max: 1e9 + 1e-3, noNaN: true }),
    fc.constantFrom(0, 5e-324, 1e-300, 1e300, Number.MAX_VALUE, -Number.MAX_VALUE),
  );
  const data = fc.array(entry, { minLength: 1, maxLength: 8 });
  const ordinary = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), {
    minLength: 1,
    maxLength: 8,
  });
  law('the mean lies between the least and the largest', [data], (x) => {
    const { mu } = gaussianMLE(x);
    expect(mu).toBeGreaterThanOrEqual(Math.min(...x));
    expect(mu).toBeLessThanOrEqual(Math.max(...x));
  });
  law('0 ≤ ŝ ≤ half the range', [data], (x) => {
    const { sigma } = gaussianMLE(x);
    expectAmount(sigma);
    const half = Math.max(...x) / 2 - Math.min(...x) / 2;
    expect(sigma).toBeLessThanOrEqual(half * (1 + 1e-15) + 5e-324);
  });
  law('ŝ = 0 exactly when all data are the same', [data], (x) => {
    expect(gaussianMLE(x).sigma === 0).toBe(x.every((xi) => xi === x[0]));
  });
  law('a factor in all data is a factor in both', [ordinary], (x) => {
    const { mu, sigma } = gaussianMLE(x);
    if (x.some((xi) => xi !== 0 && Math.abs(xi) < 1e-200)) return;
    expect(gaussianMLE(x.map((xi) => 8 * xi))).toEqual({ mu: 8 * mu, sigma: 8 * sigma });
  });
  law('the order of the data changes nothing but rounding', [ordinary], (x) => {
    const { mu, sigma } = gaussianMLE(x);
    const reversed = gaussianMLE(x.toReversed());
    expectClose(reversed.mu, mu, 1e-15);
    expectClose(reversed.sigma, sigma, 1e-14);
  });
  law(
    'no other number has smaller squared distances',
    [ordinary, fc.double({ min: -100, max: 100, noNaN: true })],
    (x, other) => {
      const squares = (m: number) => x.reduce((sum, xi) => sum + (xi - m) ** 2, 0);
      const { mu, sigma } = gaussianMLE(x);
      expectAtMost(squares(mu), squares(other));
      expectClose(sigma ** 2, squares(mu) / x.length);
    },
  );
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [[[]], 'gaussianMLE requires data to have at least one entry, but received none'],
    [['12'], 'gaussianMLE requires data to be a vector, but received 12'],
    [[[1, NaN]], 'gaussianMLE requires data[1] to be finite, but received NaN'],
    [[[-Infinity]], 'gaussianMLE requires data[0] to be finite, but received -Infinity'],
    [[['1']], 'gaussianMLE requires data[0] to be finite, but received 1'],
  ])('gaussianMLE(...%j)', (args, message) => {
    expectRangeError(() => (gaussianMLE as (...args: unknown[]) => unknown)(...args), message);
  });
});
