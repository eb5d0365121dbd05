import { describe, expect, test } from 'vitest';
import { softmax } from '../../src/metrics/softmax.ts';
import { logits } from './distributions.ts';
import { expectAtMost, expectClose, expectRangeError, law } from './law.ts';
import { logSumExp } from '../../src/metrics/logSumExp.ts';

describe('values', () => {
  test.each<[Parameters<typeof logSumExp>, unknown]>([
    [[[0, 0]], Math.LN2],
    [[[1000, 1000]], 1000 + Math.LN2],
    [[[0, -40]], 4.248354255291589e-18],
    [[[3]], 3],
    [[[-Infinity, -Infinity]], -Infinity],
    [[[Infinity, -Infinity, 0]], Infinity],
  ])('logSumExp(...%j) = %j', (args, value) => {
    expect(logSumExp(...args)).toEqual(value);
  });
});

describe('laws', () => {
  law('max x ≤ LSE(x) ≤ max x + ln n', [logits()], (x) => {
    const max = Math.max(...x);
    expectAtMost(max, logSumExp(x));
    expectAtMost(logSumExp(x), max + Math.log(x.length));
  });
  law('LSE(x + c) = LSE(x) + c', [logits()], (x) => {
    expectClose(logSumExp(x.map((xi) => xi + 7)), logSumExp(x) + 7);
  });
  law('LSE is ln Σ exp where that can be formed', [logits()], (x) => {
    const plain = Math.log(x.reduce((sum, xi) => sum + Math.exp(xi), 0));
    if (Math.max(...x.map(Math.abs)) < 500) expectClose(logSumExp(x), plain, 1e-11);
  });
  law('convex (Jensen)', [logits(), logits()], (x, other) => {
    const y = x.map((_, i) => other[i % other.length]);
    const middle = x.map((xi, i) => (xi + y[i]) / 2);
    expectAtMost(logSumExp(middle), (logSumExp(x) + logSumExp(y)) / 2);
  });
  law('its slope is softmax', [logits()], (x) => {
    if (x.some((xi) => Math.abs(xi) > 30)) return;
    softmax(x).forEach((qi, i) => {
      const at = (by: number) => logSumExp(x.map((xj, j) => xj + by * +(i === j)));
      expectClose((at(1e-5) - at(-1e-5)) / 2e-5, qi, 1e-8);
    });
  });
  law('the order changes nothing', [logits()], (x) => {
    expectClose(logSumExp(x.toReversed()), logSumExp(x), 1e-15);
  });
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [[[]], 'logSumExp requires x to have at least one entry, but received none'],
    [[[0, NaN]], 'logSumExp requires x[1] to be a number, but received NaN'],
    [[3], 'logSumExp requires x to be a vector, but received 3'],
  ])('logSumExp(...%j)', (args, message) => {
    expectRangeError(() => (logSumExp as (...args: unknown[]) => unknown)(...args), message);
  });
});
