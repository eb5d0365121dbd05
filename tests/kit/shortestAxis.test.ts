import { describe, expect, it } from 'vitest';
import { shortestAxis } from '../../src/kit/shortestAxis.ts';

describe('shortestAxis', () => {
  it.each([
    [0, 1],
    [1, 1],
    [1.5, 2],
    [5, 5],
  ])('%d is held by an axis to %d', (value, end) => {
    expect(shortestAxis([1, 2, 5], value).domain).toEqual([0, end]);
  });

  it.each([6, Infinity])('%d runs off the longest', (value) => {
    expect(shortestAxis([1, 2, 5], value).domain).toEqual([0, 5]);
  });
});
