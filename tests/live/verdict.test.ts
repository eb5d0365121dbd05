import { expect, test } from 'vitest';
import { verdict } from '../../src/live/verdict.ts';

const byRatio = { min: 1, max: 1000, log: true };
const even = { min: 0, max: 1, log: false };

test.each([
  [12.376, 12.376, '正好'],
  [12.4, 12.376, '几乎正好'],
  [10, 12.376, '差得不远'],
  [15, 12.376, '差得不远'],
  [2, 12.376, '偏小了'],
  [100, 12.376, '偏大了'],
  [0, 12.376, '偏小了'],
  [-5, 12.376, '偏小了'],
  [1e9, 12.376, '偏大了'],
])('on a line of ratios, %d for %d: %s', (guess, answer, words) => {
  expect(verdict(guess, answer, byRatio)).toBe(words);
});

test.each([
  [0.7, 0.7, '正好'],
  [0.97, 0.971, '几乎正好'],
  [0.9, 0.971, '差得不远'],
  [0.5, 0.7, '偏小了'],
  [0.9, 0.7, '偏大了'],
  [-1, 0, '偏小了'],
  [0.05, 0, '差得不远'],
])('on an even line, %d for %d: %s', (guess, answer, words) => {
  expect(verdict(guess, answer, even)).toBe(words);
});
