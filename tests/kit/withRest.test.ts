import { describe, expect, it } from 'vitest';
import { withRest } from '../../src/kit/withRest.ts';

describe('withRest', () => {
  it.each([
    [0.99, 0.01],
    [0.9, 0.1],
    [0.5, 0.5],
    [1, 0],
    [0, 1],
  ])('%d leaves %d', (share, rest) => {
    expect(withRest(share)).toEqual([share, rest]);
  });
});
