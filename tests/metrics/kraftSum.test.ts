import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { huffmanCode } from '../../src/metrics/huffmanCode.ts';
import { shannonCodeLengths } from '../../src/metrics/shannonCodeLengths.ts';
import { distribution } from './distributions.ts';
import { expectAtMost, expectRangeError, law } from './law.ts';
import { kraftSum } from '../../src/metrics/kraftSum.ts';

describe('values', () => {
  test.each<[Parameters<typeof kraftSum>, unknown]>([
    [[[1, 2, 3, 3]], 1],
    [[[1, 2, 2, 3]], 1.125],
    [[[0]], 1],
    [[[0, null]], 1],
    [[[null]], 0],
  ])('kraftSum(...%j) = %j', (args, value) => {
    expect(kraftSum(...args)).toEqual(value);
  });
});

describe('laws', () => {
  law('K ≤ 1 for every Shannon code', [distribution()], (p) => {
    expectAtMost(kraftSum(shannonCodeLengths(p)), 1);
  });
  law('K = 1 for every Huffman code: no room is wasted', [distribution()], (p) => {
    expect(kraftSum(huffmanCode(p).lengths)).toBe(1);
  });
  law(
    'K ≤ 1 is room enough for words of these lengths, none the beginning of another',
    [fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 8 })],
    (lengths) => {
      // Word after word, each as far left in [0, 1) as it can lie (Kraft's own construction).
      let left = 0;
      for (const length of lengths.toSorted((a, b) => a - b)) left += 2 ** -length;
      expect(kraftSum(lengths)).toBe(left);
      expect(kraftSum([...lengths, null])).toBe(left);
    },
  );
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [[[]], 'kraftSum requires lengths to have at least one entry, but received none'],
    [[[1, -1]], 'kraftSum requires every lengths[i] ≥ 0 or null, but received lengths[1] = -1'],
    [[[NaN]], 'kraftSum requires every lengths[i] ≥ 0 or null, but received lengths[0] = NaN'],
  ])('kraftSum(...%j)', (args, message) => {
    expectRangeError(() => (kraftSum as (...args: unknown[]) => unknown)(...args), message);
  });
});
