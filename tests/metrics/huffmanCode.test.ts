import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { averageCodeLength } from '../../src/metrics/averageCodeLength.ts';
import { entropy } from '../../src/metrics/entropy.ts';
import { huffmanCode } from '../../src/metrics/huffmanCode.ts';
import { kraftSum } from '../../src/metrics/kraftSum.ts';
import { shannonCodeLengths } from '../../src/metrics/shannonCodeLengths.ts';
import { distribution, dyadic, fullDistribution } from './distributions.ts';
import { expectAtMost, expectClose, expectRangeError, law } from './law.ts';

interface Optimum {
  readonly p: readonly number[];
  readonly average: number;
}

const supplement = new URL('../reference/metrics-supplement.json', import.meta.url);
const { huffman } = JSON.parse(readFileSync(supplement, 'utf8')) as { huffman: Optimum[] };

describe('values', () => {
  test.each([
    [
      [0.5, 0.25, 0.25],
      ['0', '10', '11'],
    ],
    [
      [0.5, 0.25, 0.125, 0.125],
      ['0', '10', '110', '111'],
    ],
    [
      [0.01, 0.99],
      ['1', '0'],
    ],
    [
      [0.25, 0.25, 0.25, 0.25],
      ['00', '01', '10', '11'],
    ],
    [[1], ['']],
    [
      [0, 1, 0],
      [null, '', null],
    ],
    [
      [0.5, 0, 0.5],
      ['0', null, '1'],
    ],
  ])('words of %j are %j', (p, words) => {
    const code = huffmanCode(p);
    expect(code.words).toEqual(words);
    expect(code.lengths).toEqual(words.map((word) => word?.length ?? null));
  });

  test.each(huffman)('the average length is the least possible: $average', ({ p, average }) => {
    expectClose(averageCodeLength(p, huffmanCode(p).lengths), average, 1e-14);
  });

  test('a code 1074 digits deep', () => {
    const p = Array.from({ length: 1074 }, (_, i) => 2 ** -(i + 1));
    expect(Math.max(...(huffmanCode(p).lengths as number[]))).toBe(1073);
  });
});

describe('laws', () => {
  law('no word is the beginning of another', [distribution()], (p) => {
    const words = huffmanCode(p).words.filter((word) => word !== null);
    words.forEach((word, i) => {
      words.forEach((other, j) => {
        if (i !== j) expect(other.startsWith(word)).toBe(false);
      });
    });
  });
  law('only possible outcomes have words', [distribution()], (p) => {
    huffmanCode(p).words.forEach((word, i) => expect(word === null).toBe(p[i] === 0));
  });
  law('Kraft sum 1', [distribution()], (p) => expect(kraftSum(huffmanCode(p).lengths)).toBe(1));
  law('H ≤ average length < H + 1', [distribution()], (p) => {
    const average = averageCodeLength(p, huffmanCode(p).lengths);
    expectAtMost(entropy(p), average);
    expectAtMost(average, entropy(p) + 1);
  });
  // Full, because 1 and 1e-300 sum to 1 in doubles, yet leave no room for a second Shannon word.
  law('never longer than the Shannon code', [fullDistribution()], (p) => {
    expectAtMost(
      averageCodeLength(p, huffmanCode(p).lengths),
      averageCodeLength(p, shannonCodeLengths(p)),
    );
  });
  law('the likelier never has the longer word', [distribution()], (p) => {
    const { lengths } = huffmanCode(p);
    p.forEach((pi, i) => {
      p.forEach((pj, j) => {
        if (pi > pj && pj > 0) expectAtMost(lengths[i]!, lengths[j]!, 0);
      });
    });
  });
  law('the same p, the same words', [distribution()], (p) => {
    expect(huffmanCode(new Float64Array(p))).toEqual(huffmanCode(p));
  });
  law('average length exactly H for powers of two', [dyadic()], ([p, depths]) => {
    const { lengths } = huffmanCode(p);
    expect(lengths).toEqual(depths);
    expect(averageCodeLength(p, lengths)).toBe(entropy(p));
  });
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [
      [[0.5, 0.48]],
      'huffmanCode requires p to sum to 1, but received a sum of 0.98; normalize(p) turns weights into probabilities',
    ],
    [[[1.1, -0.1]], 'huffmanCode requires every p[i] ≥ 0, but received p[1] = -0.1'],
    [[[NaN, 1]], 'huffmanCode requires every p[i] ≥ 0, but received p[0] = NaN'],
    [[[null, 1]], 'huffmanCode requires every p[i] ≥ 0, but received p[0] = null'],
    [[[1.0000000001]], 'huffmanCode requires every p[i] ≤ 1, but received p[0] = 1.0000000001'],
    [[[]], 'huffmanCode requires p to have at least one entry, but received none'],
    [[0.5], 'huffmanCode requires p to be a vector, but received 0.5'],
  ])('huffmanCode(...%j)', (args, message) => {
    expectRangeError(() => (huffmanCode as (...args: unknown[]) => unknown)(...args), message);
  });
});
