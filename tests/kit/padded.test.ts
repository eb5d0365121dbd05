import { expect, test } from 'vitest';
import { padded } from '../../src/kit/padded.ts';

test('numbers get spaces as wide as digits before them', () => {
  expect([10, 7].map(padded(2))).toEqual(['10', '\u20077']);
  expect(padded(2)(0.125)).toBe('0.125');
});
