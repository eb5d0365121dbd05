// Our runs against runs computed without our code: tests/reference/training-run.py.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { digits } from '../../src/tools/digitData.ts';
import { BATCH, type Settings, advance, startDescent } from '../../src/training/descent.ts';
import { MOST_STEPS, record, startRun, step } from '../../src/training/record.ts';
import { SETTINGS, train } from '../../src/training/reference.ts';

interface ReferenceRun {
  settings: Settings;
  steps: number;
  losses: [training: number, heldOut: number];
  accuracy: [training: number, heldOut: number];
}

const computedElsewhere: ReferenceRun[] = JSON.parse(
  readFileSync(new URL('../reference/training-run.json', import.meta.url), 'utf8'),
);
const set = digits();

describe('a training run', () => {
  it.each(computedElsewhere)('$settings after $steps steps', (run) => {
    const { curve, accuracy } = train(run.settings, run.steps, set);
    const [steps, training, heldOut] = curve.at(-1)!;
    expect(steps).toBe(run.steps);
    expect(Math.abs(training - run.losses[0])).toBeLessThan(1e-9);
    expect(Math.abs(heldOut - run.losses[1])).toBeLessThan(1e-9);
    expect([accuracy.training, accuracy.heldOut]).toEqual(run.accuracy);
  });

  it('the one that the page begins with is among them', () => {
    expect(computedElsewhere).toContainEqual(
      expect.objectContaining({ settings: SETTINGS, steps: MOST_STEPS }),
    );
  });
});

describe('advance', () => {
  it('shows every example once a round', () => {
    const descent = startDescent(SETTINGS, set.training);
    const seen: number[] = [];
    for (let i = 0; i < set.training.labels.length / BATCH; i += 1) {
      seen.push(...descent.batch);
      advance(descent, set.training);
    }
    expect(new Set(seen).size).toBe(set.training.labels.length);
    expect(descent.batch).not.toEqual(seen.slice(0, BATCH));
  });

  it('draws other weights from another seed, within the scale', () => {
    const [one, other] = [1, 2].map((seed) =>
      startDescent({ ...SETTINGS, scale: 0.3, seed }, set.training),
    );
    expect(one.classifier.weights).not.toEqual(other.classifier.weights);
    for (const weight of one.classifier.weights) expect(Math.abs(weight)).toBeLessThanOrEqual(0.3);
  });
});

describe('record', () => {
  const run = startRun({ ...SETTINGS, scale: 1 }, set);
  for (let i = 0; i < 12; i += 1) step(run, set);
  const shown = record(run, set, 3);

  it('has a point every five steps and one where it stands', () => {
    expect(shown.curve.map(([steps]) => steps)).toEqual([0, 5, 10, 12]);
    expect(record(run, set, 3)).toEqual(shown);
  });

  it('shows the held-out examples that surprise it most', () => {
    const surprises = shown.worst.map(({ loss }) => loss);
    expect(surprises).toEqual(surprises.toSorted((a, b) => b - a));
    expect(surprises[0]).toBeGreaterThan(shown.curve.at(-1)![2]);
    for (const { label, probabilities, loss } of shown.worst) {
      expect(-Math.log(probabilities[label])).toBeCloseTo(loss, 9);
    }
  });

  it('shows one of the next batch with its push, probability minus label', () => {
    const { label, probabilities, push } = shown.example!;
    push.forEach((one, k) => {
      expect(one).toBeCloseTo(probabilities[k] - Number(k === label), 12);
    });
    expect(record(run, set, 4).example).not.toEqual(shown.example);
  });

  it('has an example before the first step', () => {
    const { example, curve } = record(startRun(SETTINGS, set), set, 0);
    expect(curve).toHaveLength(1);
    expect(example.push[example.label]).toBeCloseTo(0.1 - 1, 12);
  });

  it('the pushes of the batch, averaged, are the next step of the biases', () => {
    const { descent } = run;
    const before = [...descent.classifier.biases];
    const pushes = descent.batch.map((_, look) => record(run, set, look).example.push);
    const rate = descent.settings.rate / pushes.length;
    step(run, set);
    descent.classifier.biases.forEach((bias, k) => {
      const moved = pushes.reduce((sum, one) => sum + one[k], 0) * rate;
      expect(before[k] - bias).toBeCloseTo(moved, 12);
    });
  });
});
