import { describe, expect, test } from 'vitest';
import { logSumExp } from '../../src/metrics/logSumExp.ts';
import { softmax } from '../../src/metrics/softmax.ts';
import { logits } from './distributions.ts';
import { expectClose, expectRangeError, law } from './law.ts';
import { logSoftmax } from '../../src/metrics/logSoftmax.ts';

describe('values', () => {
  test.each<[Parameters<typeof logSoftmax>, unknown]>([
    [[[0, 0]], [-Math.LN2, -Math.LN2]],
    [[[0, -40]], [-4.248354255291589e-18, -40]],
    [[[0, -Infinity]], [0, -Infinity]],
    [[[5]], [0]],
  ])('logSoftmax(...%j) = %j', (args, value) => {
    expect(logSoftmax(...args)).toEqual(value);
  });
});

describe('laws', () => {
  law('ln q ≤ 0', [logits()], (x) => {
    expect(logSoftmax(x).every((logQ) => logQ <= 0 && !Object.is(logQ, -0))).toBe(true);
  });
  law('exp of it is softmax', [logits()], (x) => {
    const q = softmax(x);
    logSoftmax(x).forEach((logQ, i) => expectClose(Math.exp(logQ), q[i]));
  });
  law('adding one number to all logits changes nothing', [logits()], (x) => {
    const moved = logSoftmax(x.map((xi) => xi + 3));
    logSoftmax(x).forEach((logQ, i) => expectClose(moved[i], logQ, 1e-11));
  });
  law('ln qᵢ = xᵢ − LSE(x)', [logits()], (x) => {
    const total = logSumExp(x);
    logSoftmax(x).forEach((logQ, i) => expectClose(logQ, x[i] - total, 1e-11));
  });
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [[[]], 'logSoftmax requires x to have at least one entry, but received none'],
    [
      [[0, Infinity]],
      'logSoftmax requires every x[i] to be finite or -Infinity, but received x[1] = Infinity',
    ],
    [[[NaN]], 'logSoftmax requires every x[i] to be finite or -Infinity, but received x[0] = NaN'],
    [[[-Infinity]], 'logSoftmax requires some finite x[i], but received only -Infinity'],
  ])('logSoftmax(...%j)', (args, message) => {
    expectRangeError(() => (logSoftmax as (...args: unknown[]) => unknown)(...args), message);
  });
});
