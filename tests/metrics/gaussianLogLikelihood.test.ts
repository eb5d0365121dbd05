import fc from 'fast-check';
import { describe, test } from 'vitest';
import { gaussianEntropy } from '../../src/metrics/gaussianEntropy.ts';
import { gaussianLogLikelihood } from '../../src/metrics/gaussianLogLikelihood.ts';
import { gaussianMLE } from '../../src/metrics/gaussianMLE.ts';
import { expectAtMost, expectClose, expectRangeError, law } from './law.ts';

describe('values', () => {
  test.each<[Parameters<typeof gaussianLogLikelihood>, number]>([
    [[[-1, 1], 0, 1], -1 - Math.log(2 * Math.PI)],
    [[[0], 0, 1], -0.9189385332046728],
    [[[3], 3, 1 / Math.sqrt(2 * Math.PI)], 6.247e-17], // the deviation is rounded, and is not 1/√(2π)
    [[[0], 0, 0.1], 1.3836465597893728], // a density above 1
    [[[1e200], -1e200, 1], -Infinity],
    [[[1e308], -1e308, 1e308], -2 - Math.log(1e308) - Math.log(2 * Math.PI) / 2],
  ])('gaussianLogLikelihood(...%j) = %j', (args, value) => {
    expectClose(gaussianLogLikelihood(...args), value, 1e-15);
  });
});

describe('laws', () => {
  const mean = fc.double({ min: -100, max: 100, noNaN: true });
  const deviation = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
  const data = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), {
    minLength: 1,
    maxLength: 8,
  });
  law('independent measurements add up', [data, data, mean, deviation], (a, b, mu, s) => {
    const apart = gaussianLogLikelihood(a, mu, s) + gaussianLogLikelihood(b, mu, s);
    expectClose(gaussianLogLikelihood([...a, ...b], mu, s), apart);
  });
  law(
    'no mean and deviation make the data more likely than the estimate',
    [data, mean, deviation],
    (x, mu, s) => {
      const best = gaussianMLE(x);
      if (best.sigma > 0) {
        expectAtMost(
          gaussianLogLikelihood(x, mu, s),
          gaussianLogLikelihood(x, best.mu, best.sigma),
        );
      }
    },
  );
  law('at the estimate it is −n h(ŝ)', [data], (x) => {
    const { mu, sigma } = gaussianMLE(x);
    if (sigma < 1e-100) return; // its square underflows, or there is no estimate
    expectClose(
      gaussianLogLikelihood(x, mu, sigma),
      -x.length * gaussianEntropy(sigma, 'e'),
      1e-11,
    );
  });
  law(
    'for a fixed deviation the difference of two means is that of squared errors',
    [data, mean, mean],
    (x, a, b) => {
      const squares = (mu: number) => x.reduce((sum, xi) => sum + (xi - mu) ** 2, 0);
      const difference = gaussianLogLikelihood(x, a, 3) - gaussianLogLikelihood(x, b, 3);
      expectClose(difference, (squares(b) - squares(a)) / 18, 1e-10);
    },
  );
  law(
    'no bound for constant data: a tenth of the deviation adds ln 10 each',
    [mean, deviation],
    (x, s) => {
      const more = gaussianLogLikelihood([x, x], x, s / 10) - gaussianLogLikelihood([x, x], x, s);
      expectClose(more, 2 * Math.LN10);
    },
  );
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [
      [[], 0, 1],
      'gaussianLogLikelihood requires data to have at least one entry, but received none',
    ],
    [[3, 0, 1], 'gaussianLogLikelihood requires data to be a vector, but received 3'],
    [[[1, NaN], 0, 1], 'gaussianLogLikelihood requires data[1] to be finite, but received NaN'],
    [
      [[Infinity], 0, 1],
      'gaussianLogLikelihood requires data[0] to be finite, but received Infinity',
    ],
    [[[1], NaN, 1], 'gaussianLogLikelihood requires mu to be finite, but received NaN'],
    [[[1], 0, 0], 'gaussianLogLikelihood requires sigma > 0, but received 0'],
    [[[1], 0, -1], 'gaussianLogLikelihood requires sigma > 0, but received -1'],
  ])('gaussianLogLikelihood(...%j)', (args, message) => {
    expectRangeError(
      () => (gaussianLogLikelihood as (...args: unknown[]) => unknown)(...args),
      message,
    );
  });
});
