import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allMetrics } from './allMetrics.ts';

/*
 * One policy for every metric: whatever numbers, vectors and tables it is given, it answers with
 * numbers that are neither NaN nor −0, or refuses with a RangeError that begins with its name.
 * Typed arrays are as good as arrays, and nothing that is given is changed.
 */

const EXTREMES = [
  0,
  -0,
  5e-324,
  1e-300,
  1e-17,
  0.25,
  0.5,
  1 - 2 ** -53,
  1,
  1 + 2 ** -52,
  2,
  7,
  1e17,
  1e300,
  Number.MAX_VALUE,
  Infinity,
  -1e-17,
  -1,
  -745,
  -1e300,
  -Infinity,
  NaN,
];
const scalar = fc.constantFrom(...EXTREMES);
const vector = fc.oneof(
  fc.array(scalar, { maxLength: 3 }),
  fc.constantFrom([0.5, 0.5], [1, 0], [1, 1e-300], [0.25, 0.75], [1e-300, 1], [-0, 1], [1]),
);
const table = fc.array(vector, { maxLength: 3 });
const argument = fc.oneof(
  { weight: 3, arbitrary: scalar },
  { weight: 3, arbitrary: vector },
  { weight: 1, arbitrary: table },
  { weight: 1, arbitrary: fc.constantFrom('', 'a', '12', '天天向上', 'e') },
);

/** Every number in an answer: a number, a vector, or an object of such. */
function numbersIn(answer: unknown): number[] {
  if (typeof answer === 'number') return [answer];
  if (typeof answer === 'object' && answer !== null) {
    return Object.values(answer).flatMap(numbersIn);
  }
  return [];
}

/** What the metric says to these arguments: its answer, or the message of its refusal. */
function outcome(metric: (...args: unknown[]) => unknown, args: readonly unknown[]): unknown {
  try {
    return metric(...args);
  } catch (error) {
    return (error as Error).message;
  }
}

/** The same numbers in typed arrays. */
function typed(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const isVector = value.length > 0 && value.every((entry) => typeof entry === 'number');
  return isVector ? new Float64Array(value) : value.map(typed);
}

describe.each(Object.entries(allMetrics))('%s', (name, metric) => {
  // One argument more than the required ones reaches the base and other options.
  const length = { minLength: metric.length, maxLength: metric.length + 1 };
  const options = { numRuns: 700, seed: 20261122 };

  test('answers or refuses', () => {
    const property = fc.property(fc.array(argument, length), (args) => {
      let answer: unknown;
      try {
        answer = metric(...args);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
        const { message } = error as RangeError;
        expect(message.startsWith(`${name} requires `), message).toBe(true);
        return;
      }
      for (const number of numbersIn(answer)) {
        expect(number).not.toBeNaN();
        expect(number).not.toBe(-0);
      }
    });
    fc.assert(property, options);
  });

  test('says the same to number[] and to Float64Array', () => {
    const property = fc.property(fc.array(argument, length), (args) => {
      expect(outcome(metric, args.map(typed))).toEqual(outcome(metric, args));
    });
    fc.assert(property, options);
  });

  test('leaves its arguments as they were', () => {
    const property = fc.property(fc.array(argument, length), (args) => {
      const before = structuredClone(args);
      outcome(metric, args);
      expect(args).toEqual(before);
    });
    fc.assert(property, { ...options, numRuns: 200 });
  });
});
