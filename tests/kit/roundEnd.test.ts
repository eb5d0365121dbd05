import { describe, expect, it } from 'vitest';
import { roundEnd } from '../../src/kit/roundEnd.ts';

describe('roundEnd', () => {
  it.each([
    [1, 1],
    [1.1, 1.5],
    [0.00245, 0.0025],
    [8.5e-7, 1e-6],
    [73, 80],
    [99, 100],
  ])('%d fits on an axis that ends at %d', (value, end) => expect(roundEnd(value)).toBe(end));

  it('is never below the value and never twice as large', () => {
    for (let value = 1e-7; value < 10; value *= 1.07) {
      const end = roundEnd(value);
      expect(end).toBeGreaterThanOrEqual(value);
      expect(end).toBeLessThan(2 * value);
    }
  });
});
