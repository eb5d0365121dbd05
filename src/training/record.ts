// What is shown of a descent: plain data that can be posted, written into a page, and compared.
import { crossEntropyFromLogits } from '../metrics/crossEntropyFromLogits.ts';
import { softmax } from '../metrics/softmax.ts';
import { type Descent, advance, logitsOf, push, startDescent, target } from './descent.ts';
import type { Settings } from './descent.ts';
import { type DigitSet, type Examples, pack } from './digits.ts';

/** The longest run. */
export const MOST_STEPS = 300;
/** Steps between two points of the curves. */
const STRIDE = 5;
/** How many of the held-out examples with the highest losses are shown. */
const WORST = 6;

/** Average losses in nat after so many steps: of what is learnt from, and of what is held out. */
export type Losses = readonly [steps: number, training: number, heldOut: number];

export interface Shown {
  /** As `pack` writes it. */
  picture: string;
  label: number;
  probabilities: readonly number[];
  /** In nat, the label unsmoothed. */
  loss: number;
}

export interface TrainingRecord {
  steps: number;
  curve: readonly Losses[];
  /** Shares of examples whose likeliest class is their label. */
  accuracy: { training: number; heldOut: number };
  /** One of the next step's batch, with how hard it is going to push each logit. */
  example: Shown & { push: readonly number[] };
  /** Held-out examples, the highest loss first. */
  worst: readonly Shown[];
}

function averageLoss({ classifier, settings }: Descent, { pictures, labels }: Examples): number {
  const total = pictures.reduce((sum, picture, at) => {
    const p = target(labels[at], settings.smoothing);
    return sum + crossEntropyFromLogits(logitsOf(classifier, picture), p);
  }, 0);
  return total / labels.length;
}

const losses = (descent: Descent, { training, heldOut }: DigitSet): Losses => [
  descent.steps,
  averageLoss(descent, training),
  averageLoss(descent, heldOut),
];

function show({ classifier }: Descent, { pictures, labels }: Examples, at: number) {
  const logits = logitsOf(classifier, pictures[at]);
  const label = labels[at];
  return { at, label, logits, loss: crossEntropyFromLogits(logits, label) };
}

const isRight = ({ logits, label }: ReturnType<typeof show>) =>
  logits.indexOf(Math.max(...logits)) === label;

/** A descent with its curves. */
export interface Run {
  readonly descent: Descent;
  readonly curve: Losses[];
}

export function startRun(settings: Settings, digits: DigitSet): Run {
  const descent = startDescent(settings, digits.training);
  return { descent, curve: [losses(descent, digits)] };
}

export function step({ descent, curve }: Run, digits: DigitSet): void {
  advance(descent, digits.training);
  if (descent.steps % STRIDE === 0) curve.push(losses(descent, digits));
}

/** @param look which of the next batch to show, from 0 */
export function record({ descent, curve }: Run, digits: DigitSet, look: number): TrainingRecord {
  const { steps, batch, settings } = descent;
  const [training, heldOut] = [digits.training, digits.heldOut].map((examples) =>
    examples.labels.map((_, at) => show(descent, examples, at)),
  );
  const shown = (
    { at, label, logits, loss }: (typeof training)[number],
    { pictures }: Examples,
  ) => ({
    picture: pack([pictures[at]]),
    label,
    probabilities: softmax(logits),
    loss,
  });
  const example = training[batch[look]];
  const accuracy = (all: typeof training) => all.filter(isRight).length / all.length;
  return {
    steps,
    curve: curve.at(-1)![0] === steps ? [...curve] : [...curve, losses(descent, digits)],
    accuracy: { training: accuracy(training), heldOut: accuracy(heldOut) },
    example: {
      ...shown(example, digits.training),
      push: push(settings, example.logits, example.label),
    },
    worst: heldOut
      .toSorted((a, b) => b.loss - a.loss)
      .slice(0, WORST)
      .map((one) => shown(one, digits.heldOut)),
  };
}
