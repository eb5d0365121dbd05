import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sigmoid } from '../../src/metrics/sigmoid.ts';
import { expectAmount, expectClose, expectRangeError, law } from './law.ts';
import { softplus } from '../../src/metrics/softplus.ts';

describe('values', () => {
  test.each<[Parameters<typeof softplus>, unknown]>([
    [[0], Math.LN2],
    [[-Infinity], 0],
    [[Infinity], Infinity],
    [[1000], 1000],
    [[-40], 4.248354255291589e-18],
  ])('softplus(...%j) = %j', (args, value) => {
    expect(softplus(...args)).toEqual(value);
  });
});

describe('laws', () => {
  const x = fc.oneof(fc.double({ min: -50, max: 50, noNaN: true }), fc.double({ noNaN: true }));
  law('softplus ≥ 0', [x], (value) => expectAmount(softplus(value)));
  law(
    'softplus(x) − softplus(−x) = x',
    [fc.double({ min: -1e6, max: 1e6, noNaN: true })],
    (value) => {
      expectClose(softplus(value) - softplus(-value), value);
    },
  );
  law('softplus(−x) = −ln σ(x)', [fc.double({ min: -700, max: 700, noNaN: true })], (value) => {
    expectClose(softplus(-value), -Math.log(sigmoid(value)));
  });
  law('its slope is σ', [fc.double({ min: -30, max: 30, noNaN: true })], (value) => {
    expectClose((softplus(value + 1e-5) - softplus(value - 1e-5)) / 2e-5, sigmoid(value), 1e-8);
  });
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [[NaN], 'softplus requires x to be a number, but received NaN'],
    [['1'], 'softplus requires x to be a number, but received 1'],
  ])('softplus(...%j)', (args, message) => {
    expectRangeError(() => (softplus as (...args: unknown[]) => unknown)(...args), message);
  });
});
