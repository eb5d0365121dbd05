import { expect, test } from 'vitest';
import { quartiles } from './quartiles.ts';

test('an odd number of values: the middle one, whatever their order', () => {
  expect(quartiles([5, 1, 4, 2, 3])).toEqual({ lower: 2, median: 3, upper: 4 });
});

test('between two values: their mean, by place', () => {
  expect(quartiles([4, 1, 3, 2])).toEqual({ lower: 1.75, median: 2.5, upper: 3.25 });
});

test('numbers are ordered as numbers', () => {
  expect(quartiles([10, 9, 100]).median).toBe(10);
});

test('one value is all three', () => {
  expect(quartiles([7])).toEqual({ lower: 7, median: 7, upper: 7 });
});

test('the values given stay as they were', () => {
  const given = [3, 1, 2];
  quartiles(given);
  expect(given).toEqual([3, 1, 2]);
});
