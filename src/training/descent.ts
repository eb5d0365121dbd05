// Gradient descent, batch by batch, on a softmax classifier: one layer of weights, ten logits.
// Deterministic: the same settings, the same run, on every machine.
import { seededRandom } from '../kit/random.ts';
import { crossEntropyGradient } from '../metrics/crossEntropyGradient.ts';
import { smoothLabels } from '../metrics/smoothLabels.ts';
import { squaredErrorGradient } from '../metrics/squaredErrorGradient.ts';
import { CLASSES, type Examples, type Picture, SIDE } from './digits.ts';

/** What a step is to lower. */
export type Objective = 'cross-entropy' | 'squared error';

export interface Settings {
  objective: Objective;
  /** Learning rate: a step is so many times the average gradient. */
  rate: number;
  /** ε of label smoothing. */
  smoothing: number;
  /** The first weights lie evenly between −scale and scale; biases begin at 0. */
  scale: number;
  seed: number;
}

/** Examples a step looks at. */
export const BATCH = 50;

export interface Classifier {
  /** Class by class, a weight for each pixel. */
  weights: Float64Array;
  biases: Float64Array;
}

export interface Descent {
  readonly settings: Settings;
  readonly classifier: Classifier;
  /** Steps taken. */
  steps: number;
  /** The examples of the next step, as places among those to learn from. */
  batch: readonly number[];
  /** What is left after them of this round through all examples. */
  order: number[];
  readonly random: () => number;
}

const PIXELS = SIDE * SIDE;

export function startDescent(settings: Settings, { labels }: Examples): Descent {
  const random = seededRandom(settings.seed);
  const weights = Float64Array.from(
    { length: CLASSES * PIXELS },
    () => settings.scale * (2 * random() - 1),
  );
  const classifier = { weights, biases: new Float64Array(CLASSES) };
  const descent = { settings, classifier, steps: 0, batch: [], order: [], random };
  drawBatch(descent, labels.length);
  return descent;
}

export function logitsOf({ weights, biases }: Classifier, picture: Picture): number[] {
  return Array.from(biases, (bias, k) => {
    let logit = bias;
    for (let i = 0; i < PIXELS; i += 1) logit += weights[k * PIXELS + i] * picture[i];
    return logit;
  });
}

const oneHot = (label: number) => Array.from({ length: CLASSES }, (_, k) => Number(k === label));

/** The distribution that a label stands for, smoothed. */
export const target = (label: number, smoothing: number): number[] =>
  smoothing > 0 ? smoothLabels(oneHot(label), smoothing) : oneHot(label);

/** How hard an example pushes each logit: downhill is against it. */
export function push(settings: Settings, logits: readonly number[], label: number): number[] {
  const p = target(label, settings.smoothing);
  return settings.objective === 'cross-entropy'
    ? crossEntropyGradient(logits, p)
    : squaredErrorGradient(logits, p);
}

/** One step: the weights move against the average gradient of the batch. */
export function advance(descent: Descent, { pictures, labels }: Examples): void {
  const { settings, classifier, batch } = descent;
  const { weights, biases } = classifier;
  const pushes = batch.map((at) => push(settings, logitsOf(classifier, pictures[at]), labels[at]));
  const rate = settings.rate / batch.length;
  batch.forEach((at, b) => {
    for (let k = 0; k < CLASSES; k += 1) {
      const size = rate * pushes[b][k];
      biases[k] -= size;
      for (let i = 0; i < PIXELS; i += 1) weights[k * PIXELS + i] -= size * pictures[at][i];
    }
  });
  descent.steps += 1;
  drawBatch(descent, labels.length);
}

/** Out of what is left of the round; then another round begins. */
function drawBatch(descent: Descent, count: number): void {
  if (descent.order.length === 0) descent.order = shuffled(count, descent.random);
  descent.batch = descent.order.splice(0, BATCH);
}

/** 0 to count − 1 in random order (Fisher and Yates). */
function shuffled(count: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
