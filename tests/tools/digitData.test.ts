import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import virtualDigits from 'virtual:digits';
import referenceRun from 'virtual:reference-run';
import { digits, packedDigits } from '../../src/tools/digitData.ts';
import { unpack } from '../../src/training/digits.ts';
import { MOST_STEPS } from '../../src/training/record.ts';

describe('the digits at build', () => {
  it('are pictures with paper and ink', () => {
    for (const picture of unpack(packedDigits())) {
      expect(Math.min(...picture)).toBe(0);
      expect(Math.max(...picture)).toBeGreaterThan(0.5);
    }
  });

  it('look like what they are called: ones have less ink than noughts', () => {
    const { pictures, labels } = digits().training;
    const ink = (digit: number) =>
      pictures
        .filter((_, i) => labels[i] === digit)
        .flatMap((picture) => [...picture])
        .reduce((sum, one) => sum + one, 0);
    for (const digit of [0, 2, 3, 4, 5, 6, 8, 9]) expect(ink(1)).toBeLessThan(ink(digit));
  });

  it('come to the page as they were packed', () => {
    expect(virtualDigits).toBe(packedDigits());
  });

  it('and with them the run that begins the page, to six digits', () => {
    const whole: { steps: number; losses: number[]; accuracy: number[] }[] = JSON.parse(
      readFileSync(new URL('../reference/training-run.json', import.meta.url), 'utf8'),
    );
    const { losses, accuracy } = whole.find(({ steps }) => steps === MOST_STEPS)!;
    const { curve, ...run } = referenceRun;
    curve
      .at(-1)!
      .slice(1)
      .forEach((loss, i) => expect(loss).toBeCloseTo(losses[i], 5));
    expect([run.accuracy.training, run.accuracy.heldOut]).toEqual(accuracy);
    expect(run.steps).toBe(MOST_STEPS);
  });
});
