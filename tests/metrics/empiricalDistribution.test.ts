import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { categoricalMLE } from '../../src/metrics/categoricalMLE.ts';
import { characterCounts } from '../../src/metrics/characterCounts.ts';
import { empiricalDistribution } from '../../src/metrics/empiricalDistribution.ts';
import { entropy } from '../../src/metrics/entropy.ts';
import { expectAmount, expectAtMost, expectClose, expectRangeError, law } from './law.ts';
import { stepsBetween } from './stepsBetween.ts';

describe('values', () => {
  test.each<[Parameters<typeof empiricalDistribution>, unknown]>([
    [[[3, 1]], [0.75, 0.25]],
    [[[0, 5]], [0, 1]],
    [[[-0, 5]], [0, 1]],
    [[[1]], [1]],
    [[[1, 1, 1]], [1 / 3, 1 / 3, 1 / 3]],
    [[new Float64Array([2, 6])], [0.25, 0.75]],
    [['天天向上'], [0.5, 0.25, 0.25]],
    [['👨‍👩‍👧a'], [0.5, 0.5]],
    [['e\u0301\r\n'], [0.5, 0.5]],
    [['哈'], [1]],
  ])('empiricalDistribution(...%j) = %j', (args, value) => {
    expect(empiricalDistribution(...args)).toEqual(value);
  });

  test('the entropy of a text, exactly', () => {
    expect(entropy(empiricalDistribution('天天向上'))).toBe(1.5);
  });

  test('counts whose sum is no double', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(empiricalDistribution([most, most, most, most])).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(stepsBetween(empiricalDistribution([most, 1])[1], 2 ** -53)).toBeLessThanOrEqual(1);
  });
});

describe('laws', () => {
  const counts = fc
    .array(fc.oneof(fc.nat(9), fc.maxSafeNat()), { minLength: 1, maxLength: 8 })
    .map((c) => (c.every((ci) => ci === 0) ? [...c, 1] : c));
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });

  law('the shares are a distribution', [counts], (c) => {
    const p = empiricalDistribution(c);
    p.forEach(expectAmount);
    p.forEach((pi) => expectAtMost(pi, 1, 0));
    expectClose(
      p.reduce((a, b) => a + b),
      1,
    );
    expectAmount(entropy(p));
  });
  law('it is the maximum-likelihood estimate', [counts], (c) => {
    const theta = categoricalMLE(c);
    empiricalDistribution(c).forEach((pi, i) => {
      expect(stepsBetween(pi, theta[i])).toBeLessThanOrEqual(1);
    });
  });
  law('the shares of small counts are rounded once', [fc.nat(999), fc.nat(999)], (a, b) => {
    if (a + b > 0) expect(empiricalDistribution([a, b])).toEqual([a / (a + b), b / (a + b)]);
  });
  law('a text has the distribution of its counts', [text], (t) => {
    expect(empiricalDistribution(t)).toEqual(empiricalDistribution(characterCounts(t).counts));
  });
  law('saying it twice changes nothing', [fc.array(fc.constantFrom(...'天上人间'))], (a) => {
    const once = `人${a.join('')}`;
    expect(empiricalDistribution(once.repeat(2))).toEqual(empiricalDistribution(once));
  });
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [
      [''],
      'empiricalDistribution requires sample to have at least one character, but received none',
    ],
    [[[]], 'empiricalDistribution requires sample to have at least one entry, but received none'],
    [[[0, 0]], 'empiricalDistribution requires some count > 0, but received only zeros'],
    [
      [[1, -1]],
      'empiricalDistribution requires sample[1] to be a whole number ≥ 0, but received -1',
    ],
    [
      [[0.5, 0.5]],
      'empiricalDistribution requires sample[0] to be a whole number ≥ 0, but received 0.5',
    ],
    [
      [[NaN]],
      'empiricalDistribution requires sample[0] to be a whole number ≥ 0, but received NaN',
    ],
    [
      [[2 ** 53]],
      'empiricalDistribution requires sample[0] to be a whole number ≥ 0, but received 9007199254740992',
    ],
    [
      [['天', '天']],
      'empiricalDistribution requires sample[0] to be a whole number ≥ 0, but received 天',
    ],
    [[7], 'empiricalDistribution requires sample to be a vector, but received 7'],
  ])('empiricalDistribution(...%j)', (args, message) => {
    expectRangeError(
      () => (empiricalDistribution as (...args: unknown[]) => unknown)(...args),
      message,
    );
  });
});
