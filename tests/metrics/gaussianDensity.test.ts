import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gaussianDensity } from '../../src/metrics/gaussianDensity.ts';
import { gaussianLogLikelihood } from '../../src/metrics/gaussianLogLikelihood.ts';
import { expectAmount, expectAtMost, expectClose, expectRangeError, law } from './law.ts';
import { stepsBetween } from './stepsBetween.ts';

describe('values', () => {
  test.each<[Parameters<typeof gaussianDensity>, unknown]>([
    [[0, 0, 1], 1 / Math.sqrt(2 * Math.PI)],
    [[5, 5, 0.5], 2 / Math.sqrt(2 * Math.PI)],
    [[1e10, 0, 1], 0],
    [[1e308, -1e308, 1e300], 0],
    [[0, 0, 5e-324], Infinity],
    [[0, 0, 1e308], 0.3989422804014327 / 1e308],
  ])('gaussianDensity(...%j) = %j', (args, value) => {
    expect(gaussianDensity(...args)).toEqual(value);
  });

  // Worked out with mpmath at 60 digits, from the exact values of the doubles.
  test.each<[number, number, number, number]>([
    [1.0, 0.0, 1.0, 0.24197072451914334],
    [0.1, 0.3, 0.7, 0.547123942777446],
    [38.5, 0.0, 1.0, 5.4e-323],
    [-20.25, 0.125, 0.6, 2.6026861418049363e-251],
    [1e16, -500.25, 400000000000000.0, 1.913482434045022e-151],
    [3e-299, 0.0, 6e-301, 9.008582006988967e-244],
  ])('gaussianDensity(%d, %d, %d) to a few steps', (x, mu, sigma, value) => {
    expect(stepsBetween(gaussianDensity(x, mu, sigma), value)).toBeLessThanOrEqual(4);
  });
});

describe('laws', () => {
  const mean = fc.double({ min: -100, max: 100, noNaN: true });
  const deviation = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
  law('f ≥ 0, and largest at the mean', [mean, mean, deviation], (x, mu, s) => {
    expectAmount(gaussianDensity(x, mu, s));
    expectAtMost(gaussianDensity(x, mu, s), gaussianDensity(mu, mu, s), 0);
  });
  law('symmetric about the mean', [mean, deviation], (d, s) => {
    expect(gaussianDensity(d, 0, s)).toBe(gaussianDensity(-d, 0, s));
  });
  law('a change of unit divides it by the factor', [mean, mean, deviation], (x, mu, s) => {
    const f = gaussianDensity(x, mu, s);
    if (f > 1e-300) expect(gaussianDensity(4 * x, 4 * mu, 4 * s)).toBe(f / 4);
  });
  law(
    'its logarithm is the log-likelihood of one measurement',
    [mean, mean, deviation],
    (x, mu, s) => {
      const f = gaussianDensity(x, mu, s);
      if (f > 1e-300) expectClose(Math.log(f), gaussianLogLikelihood([x], mu, s));
    },
  );
  law('the area under it is 1', [mean, deviation], (mu, s) => {
    let area = 0; // the trapezium rule, which is as good as exact for such a curve
    for (let z = -10; z <= 10; z += 0.25) area += 0.25 * s * gaussianDensity(mu + z * s, mu, s);
    expectClose(area, 1, 1e-9);
  });
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [[NaN, 0, 1], 'gaussianDensity requires x to be finite, but received NaN'],
    [[Infinity, 0, 1], 'gaussianDensity requires x to be finite, but received Infinity'],
    [[0, -Infinity, 1], 'gaussianDensity requires mu to be finite, but received -Infinity'],
    [[0, 0, 0], 'gaussianDensity requires sigma > 0, but received 0'],
    [[0, 0, -1], 'gaussianDensity requires sigma > 0, but received -1'],
    [[0, 0, Infinity], 'gaussianDensity requires sigma > 0, but received Infinity'],
  ])('gaussianDensity(...%j)', (args, message) => {
    expectRangeError(() => (gaussianDensity as (...args: unknown[]) => unknown)(...args), message);
  });
});
