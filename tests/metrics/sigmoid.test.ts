import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { softmax } from '../../src/metrics/softmax.ts';
import { expectAmount, expectClose, expectRangeError, law } from './law.ts';
import { sigmoid } from '../../src/metrics/sigmoid.ts';

describe('values', () => {
  test.each<[Parameters<typeof sigmoid>, unknown]>([
    [[0], 0.5],
    [[Infinity], 1],
    [[-Infinity], 0],
    [[-1000], 0],
    [[1000], 1],
  ])('sigmoid(...%j) = %j', (args, value) => {
    expect(sigmoid(...args)).toEqual(value);
  });
});

describe('laws', () => {
  const x = fc.oneof(fc.double({ min: -50, max: 50, noNaN: true }), fc.double({ noNaN: true }));
  law('0 ≤ σ ≤ 1', [x], (value) => {
    expectAmount(sigmoid(value));
    expect(sigmoid(value)).toBeLessThanOrEqual(1);
  });
  law('σ(x) + σ(−x) = 1', [x], (value) => expectClose(sigmoid(value) + sigmoid(-value), 1));
  law(
    'σ(x) is the first entry of softmax(x, 0)',
    [fc.double({ min: -700, max: 700, noNaN: true })],
    (value) => {
      expectClose(sigmoid(value), softmax([value, 0])[0]);
    },
  );
  law('growing', [x, x], (a, b) => {
    expect(sigmoid(Math.min(a, b))).toBeLessThanOrEqual(sigmoid(Math.max(a, b)));
  });
  law('its slope is σ(1 − σ)', [fc.double({ min: -30, max: 30, noNaN: true })], (value) => {
    const slope = (sigmoid(value + 1e-5) - sigmoid(value - 1e-5)) / 2e-5;
    expectClose(slope, sigmoid(value) * sigmoid(-value), 1e-8);
  });
});

describe('errors', () => {
  test.each<[unknown[], string]>([[[NaN], 'sigmoid requires x to be a number, but received NaN']])(
    'sigmoid(...%j)',
    (args, message) => {
      expectRangeError(() => (sigmoid as (...args: unknown[]) => unknown)(...args), message);
    },
  );
});
