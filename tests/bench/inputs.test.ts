import { describe, expect, test } from 'vitest';
import { crossEntropy } from '../../src/metrics/crossEntropy.ts';
import { KINDS, makeInputs } from './inputs.ts';

describe.each(KINDS)('%s', (kind) => {
  test.each([3, 10, 1000])('n = %i: 2^k pairs of distributions', (n) => {
    for (const pairing of ['near', 'random'] as const) {
      const { ps, qs } = makeInputs(n, pairing, kind);
      expect(Math.log2(ps.length) % 1).toBe(0);
      expect(qs).toHaveLength(ps.length);
      ps.forEach((p, k) => {
        expect(p).toHaveLength(n);
        expect(crossEntropy(p, qs[k])).toBeLessThan(Infinity);
      });
    }
  });
});

test('near: every ratio is within 3% of 1', () => {
  const { ps, qs } = makeInputs(10, 'near', 'number[]');
  ps.forEach((p, k) => {
    for (let i = 0; i < 10; i++) expect(Math.abs(qs[k][i] / p[i] - 1)).toBeLessThan(0.03);
  });
});

test('the same numbers at every run', () => {
  expect(makeInputs(3, 'logits', 'number[]')).toEqual(makeInputs(3, 'logits', 'number[]'));
});
