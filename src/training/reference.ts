// The run that the page shows before anything is trained in it: trained at build, by the same code.
import type { Settings } from './descent.ts';
import type { DigitSet } from './digits.ts';
import { MOST_STEPS, type TrainingRecord, record, startRun, step } from './record.ts';

export const SETTINGS: Settings = {
  objective: 'cross-entropy',
  rate: 0.5,
  smoothing: 0,
  scale: 0,
  seed: 1,
};

export function train(settings: Settings, steps: number, digits: DigitSet): TrainingRecord {
  const run = startRun(settings, digits);
  while (run.descent.steps < steps) step(run, digits);
  return record(run, digits, 0);
}

export const reference = (digits: DigitSet) => train(SETTINGS, MOST_STEPS, digits);
