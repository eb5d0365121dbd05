import { describe, expect, test } from 'vitest';
import { fullDistribution, logits } from './distributions.ts';
import { expectAtMost, expectClose, expectRangeError, law } from './law.ts';
import { softmax } from '../../src/metrics/softmax.ts';

describe('values', () => {
  test.each<[Parameters<typeof softmax>, unknown]>([
    [[[0, 0]], [0.5, 0.5]],
    [[[1000, 1000, 1000, 1000]], [0.25, 0.25, 0.25, 0.25]],
    [[[0, -Infinity]], [1, 0]],
    [[[5]], [1]],
    [[[1 + 2 ** -52, -1e300]], [1, 0]],
  ])('softmax(...%j) = %j', (args, value) => {
    expect(softmax(...args)).toEqual(value);
  });
});

describe('laws', () => {
  law('softmax is a distribution', [logits()], (x) => {
    const q = softmax(x);
    expect(q.every((qi) => qi >= 0 && qi <= 1)).toBe(true);
    expectClose(
      q.reduce((a, b) => a + b),
      1,
    );
  });
  law('adding one number to all logits changes nothing', [logits()], (x) => {
    const moved = softmax(x.map((xi) => xi + 3));
    softmax(x).forEach((qi, i) => expectClose(moved[i], qi));
  });
  law(
    'the ratio of two probabilities is exp of the difference of their logits',
    [logits()],
    (x) => {
      const q = softmax(x);
      if (x.every((xi) => Math.abs(xi) <= 30)) {
        q.forEach((qi) => expectClose(Math.log(qi / q[0]), x[q.indexOf(qi)] - x[0], 1e-10));
      }
    },
  );
  law('the argument is left as it was', [logits()], (x) => {
    const before = x.slice();
    softmax(x);
    expect(x).toEqual(before);
  });
  law('of logarithms of probabilities it is these probabilities', [fullDistribution()], (p) => {
    softmax(p.map(Math.log)).forEach((qi, i) => expectClose(qi, p[i], 1e-14));
  });
  law('the classes may be listed in any order', [logits()], (x) => {
    const turned = softmax(x.toReversed()).toReversed();
    softmax(x).forEach((qi, i) => expectClose(turned[i], qi, 1e-14));
  });
  law('a larger logit never has the smaller probability', [logits()], (x) => {
    const q = softmax(x);
    x.forEach((xi, i) => x.forEach((xj, j) => xi >= xj && expectAtMost(q[j], q[i], 0)));
  });
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [[[]], 'softmax requires x to have at least one entry, but received none'],
    [
      [[0, Infinity]],
      'softmax requires every x[i] to be finite or -Infinity, but received x[1] = Infinity',
    ],
    [[[NaN]], 'softmax requires every x[i] to be finite or -Infinity, but received x[0] = NaN'],
    [[[-Infinity]], 'softmax requires some finite x[i], but received only -Infinity'],
  ])('softmax(...%j)', (args, message) => {
    expectRangeError(() => (softmax as (...args: unknown[]) => unknown)(...args), message);
  });
});
