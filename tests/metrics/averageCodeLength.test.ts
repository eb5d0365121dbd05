import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crossEntropy } from '../../src/metrics/crossEntropy.ts';
import { entropy } from '../../src/metrics/entropy.ts';
import { kraftSum } from '../../src/metrics/kraftSum.ts';
import { distribution, dyadic } from './distributions.ts';
import { expectAtMost, expectClose, expectRangeError, law } from './law.ts';
import { averageCodeLength } from '../../src/metrics/averageCodeLength.ts';

describe('values', () => {
  test.each<[Parameters<typeof averageCodeLength>, unknown]>([
    [
      [
        [0.5, 0.25, 0.25],
        [1, 2, 2],
      ],
      1.5,
    ],
    [
      [
        [1, 0],
        [0, null],
      ],
      0,
    ],
    [
      [
        [0, 1],
        [9, 2],
      ],
      2,
    ],
  ])('averageCodeLength(...%j) = %j', (args, value) => {
    expect(averageCodeLength(...args)).toEqual(value);
  });
});

describe('laws', () => {
  law('with the ideal lengths −log₂ q it is the cross-entropy', [distribution()], (p) => {
    const lengths = p.map(() => Math.log2(p.length));
    const uniform = p.map(() => 1 / p.length);
    expectClose(averageCodeLength(p, lengths), crossEntropy(p, uniform));
  });
  law('one more digit in every word makes it longer by one', [distribution()], (p) => {
    expectClose(
      averageCodeLength(
        p,
        p.map((_, i) => i + 1),
      ),
      averageCodeLength(
        p,
        p.map((_, i) => i),
      ) + 1,
    );
  });
  law(
    'no lengths with a Kraft sum of at most 1 average less than H(P)',
    [distribution(), fc.array(fc.nat(12), { minLength: 8, maxLength: 8 })],
    (p, lengths) => {
      const own = lengths.slice(0, p.length);
      if (kraftSum(own) <= 1) expectAtMost(entropy(p), averageCodeLength(p, own));
    },
  );
  law('H(P) exactly for the code made for powers of two', [dyadic()], ([p, depths]) => {
    expect(averageCodeLength(p, depths)).toBe(entropy(p));
  });
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [
      [
        [0.5, 0.5],
        [1, null],
      ],
      'averageCodeLength requires a length where p[i] > 0, but received lengths[1] = null with p[1] = 0.5',
    ],
    [[[1], [1, 2]], 'averageCodeLength requires p and lengths of one length, but received 1 and 2'],
    [
      [
        [0.5, 0.48],
        [1, 1],
      ],
      'averageCodeLength requires p to sum to 1, but received a sum of 0.98; normalize(p) turns weights into probabilities',
    ],
    [
      [[1], [-1]],
      'averageCodeLength requires every lengths[i] ≥ 0 or null, but received lengths[0] = -1',
    ],
  ])('averageCodeLength(...%j)', (args, message) => {
    expectRangeError(
      () => (averageCodeLength as (...args: unknown[]) => unknown)(...args),
      message,
    );
  });
});
