import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberAtStop, placeOf, stopsOf, type GuessLine } from '../../src/live/guessLine.ts';

const even: GuessLine = { min: 0, max: 20, log: false };
const byRatio: GuessLine = { min: 1, max: 1000, log: true };

const lines = fc.oneof(
  fc
    .tuple(fc.integer({ min: -100, max: 100 }), fc.integer({ min: 1, max: 1000 }))
    .map(([min, length]): GuessLine => ({ min, max: min + length, log: false })),
  fc
    .tuple(
      fc.double({ min: 1e-4, max: 1e4, noNaN: true }),
      fc.double({ min: 1.5, max: 1e8, noNaN: true }),
    )
    .map(([min, ratio]): GuessLine => ({ min, max: min * ratio, log: true })),
);

describe('the place of a number', () => {
  test.each([
    [even, 5, 25],
    [even, 0, 0],
    [even, 20, 100],
    [byRatio, 10, 33.33],
    [byRatio, 100, 66.67],
    [{ min: -1, max: 1, log: false }, 0, 50],
  ])('%j: %d stands at %d%%', (line, x, place) => {
    expect(placeOf(line, x)).toBeCloseTo(place, 2);
  });

  test('what lies beyond an end stands at the end', () => {
    expect([-3, 1e9].map((x) => placeOf(even, x))).toEqual([0, 100]);
    expect([-3, 0, 1e9].map((x) => placeOf(byRatio, x))).toEqual([0, 0, 100]);
  });

  test('a larger number never stands further left', () => {
    fc.assert(
      fc.property(lines, fc.double({ noNaN: true }), fc.double({ noNaN: true }), (line, a, b) => {
        const [low, high] = [placeOf(line, Math.min(a, b)), placeOf(line, Math.max(a, b))];
        return low >= 0 && low <= high && high <= 100;
      }),
    );
  });
});

describe('the stops of the thumb', () => {
  test('lead from one end to the other, and each means another number', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const stops = stopsOf(line);
        const numbers = Array.from({ length: stops + 1 }, (_, i) => numberAtStop(line, i, stops));
        expect([numbers[0], numbers.at(-1)]).toEqual([line.min, line.max]);
        // Inside the line, which at its very ends may be uneven, the numbers are short and rise.
        const inner = numbers.slice(1, -1);
        expect(inner.every((x, i) => i === 0 || x > inner[i - 1])).toBe(true);
      }),
    );
  });

  test('are as few as a guess needs', () => {
    expect(stopsOf(even)).toBe(100);
    expect(stopsOf(byRatio)).toBe(72);
    expect([1, 2, 3, 36, 71].map((i) => numberAtStop(byRatio, i, 72))).toEqual([
      1.1, 1.2, 1.3, 32, 910,
    ]);
    expect(numberAtStop(even, 31, 100)).toBe(6.2);
  });
});
