import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allMetrics } from './allMetrics.ts';
import { expectRangeError } from './law.ts';

/*
 * One policy for bad input, asked of every argument of every metric. What is peculiar to a metric
 * is in the test of its name; what several refuse for the same reason is here, once for each reason,
 * with the whole message.
 */

/** A faulty value, and what the message says after the metric's name; @ stands for the argument. */
type Fault = readonly [value: unknown, says: string];

/** An argument: of which metric, its name, and a call that is right but for that argument. */
type Argument = readonly [metric: string, name: string, args: (value: never) => unknown[]];

const NORMALIZE = 'normalize(@) turns weights into probabilities';
const isNoVector: Fault[] = [
  [[], 'requires @ to have at least one entry, but received none'],
  [3, 'requires @ to be a vector, but received 3'],
  [null, 'requires @ to be a vector, but received null'],
  [undefined, 'requires @ to be a vector, but received undefined'],
  ['0.5, 0.5', 'requires @ to be a vector, but received 0.5, 0.5'],
  [new DataView(new ArrayBuffer(8)), 'requires @ to be a vector, but received [object DataView]'],
];
const isNoDistribution: Fault[] = [
  [[0.5, 0.48], `requires @ to sum to 1, but received a sum of 0.98; ${NORMALIZE}`],
  [
    [0.333, 0.333, 0.333],
    `requires @ to sum to 1, but received a sum of 0.9990000000000001; ${NORMALIZE}`,
  ],
  [
    [0.5, 0.5 + 2 ** -28],
    `requires @ to sum to 1, but received a sum of 1.0000000037252903; ${NORMALIZE}`,
  ],
  [[2, 3], `requires @ to sum to 1, but received a sum of 5; ${NORMALIZE}`],
  [[0, 0], `requires @ to sum to 1, but received a sum of 0; ${NORMALIZE}`],
  [[0, Infinity], `requires @ to sum to 1, but received a sum of Infinity; ${NORMALIZE}`],
  [[1.1, -0.1], 'requires every @[i] ≥ 0, but received @[1] = -0.1'],
  [[0.5, 0.5, -1e-9], 'requires every @[i] ≥ 0, but received @[2] = -1e-9'],
  [[NaN, 1], 'requires every @[i] ≥ 0, but received @[0] = NaN'],
  [[1, -Infinity], 'requires every @[i] ≥ 0, but received @[1] = -Infinity'],
  [[1, null], 'requires every @[i] ≥ 0, but received @[1] = null'],
  [[1, undefined], 'requires every @[i] ≥ 0, but received @[1] = undefined'],
  [['0.5', 0.5], 'requires every @[i] ≥ 0, but received @[0] = 0.5'],
  [[1 + 1e-10, 0], 'requires every @[i] ≤ 1, but received @[0] = 1.0000000001'],
];
const isNoLogits: Fault[] = [
  ...[Infinity, NaN, undefined, '1'].map((x): Fault => [
    [0, x],
    `requires every @[i] to be finite or -Infinity, but received @[1] = ${x}`,
  ]),
  [[-Infinity, -Infinity], 'requires some finite @[i], but received only -Infinity'],
  ...isNoVector,
];
const isNoCount: Fault[] = [-1, 0.5, NaN, Infinity, 2 ** 53, '1', null].map((x) => [
  x,
  `requires @ to be a whole number ≥ 0, but received ${x}`,
]);
const areNoCounts = isNoCount.map(([x, says]): Fault => [[1, x], says.replace('@', '@[1]')]);
const isNoTable: Fault[] = [
  ...[-1, NaN, Infinity, '1', null].map((x): Fault => [
    [
      [1, 1],
      [1, x],
    ],
    `requires every @[1][i] ≥ 0 and finite, but received @[1][1] = ${x}`,
  ]),
  [[[1], [1, 1]], 'requires rows of one length in @, but received 1 and 2'],
  [[[0, 0]], 'requires @ with a sum > 0, but received a sum of 0'],
  [[[]], 'requires @[0] to have at least one entry, but received none'],
  [[0.5, 0.5], 'requires @[0] to be a vector, but received 0.5'],
  ...isNoVector,
];
const isNoBase: Fault[] = [1, 0, 0.5, -2, NaN, Infinity, 'bit', '2', null].map((x) => [
  x,
  `requires @ > 1 or 'e', but received ${x}`,
]);
const isNoProbability: Fault[] = [-0.1, 1 + 2 ** -52, NaN, Infinity, '0.5', null].map((x) => [
  x,
  `requires 0 ≤ @ ≤ 1, but received ${x}`,
]);
const isNoNumber: Fault[] = [NaN, '1', null, undefined].map((x) => [
  x,
  `requires @ to be a number, but received ${x}`,
]);
const isNotFinite: Fault[] = [NaN, Infinity, -Infinity, '1', null].map((x) => [
  x,
  `requires @ to be finite, but received ${x}`,
]);
const isNotPositive: Fault[] = [0, -1, NaN, Infinity, '1', null].map((x) => [
  x,
  `requires @ > 0, but received ${x}`,
]);
const areNoMeasurements: Fault[] = [
  ...isNotFinite.map(([x, says]): Fault => [[1, x], says.replace('@', '@[1]')]),
  ...isNoVector,
];
const areNoNumbers: Fault[] = [
  ...isNoNumber.map(([x, says]): Fault => [[1, x], says.replace('@', '@[1]')]),
  ...isNoVector,
];
const areNoWeights: Fault[] = [
  ...[-1, NaN, Infinity, '1', null].map((x): Fault => [
    [1, x],
    `requires every @[i] ≥ 0 and finite, but received @[1] = ${x}`,
  ]),
  [[0, 0], 'requires @ with a sum > 0, but received a sum of 0'],
  ...isNoVector,
];
const areNoLengths: Fault[] = [-1, NaN, Infinity, '1', undefined].map((x) => [
  [1, x],
  `requires every @[i] ≥ 0 or null, but received @[1] = ${x}`,
]);
const isNoLabel: Fault[] = [2, -1, 0.5, NaN, Infinity].map((x) => [
  x,
  `requires @ to be a class index from 0 to 1 or a distribution, but received ${x}`,
]);
const isNoAlpha: Fault[] = [-1, NaN, Infinity, 1e301, '1'].map((x) => [
  x,
  `requires 0 ≤ @ ≤ 1e300, but received ${x}`,
]);
const isNoTail: Fault[] = [
  ...isNoNumber,
  ...[-0.1, 0.5, Infinity].map((x): Fault => [x, `requires 0 ≤ @ < 1/2, but received ${x}`]),
];
const isNoText: Fault[] = [5, null, undefined].map((x) => [
  x,
  `requires @ to be a text, but received ${x}`,
]);
const isEmptyText: Fault = ['', 'requires @ to have at least one character, but received none'];

const first = (value: unknown) => [value];
const second = (value: unknown) => [[0.5, 0.5], value];
const third = (value: unknown) => [[0.5, 0.5], [0.5, 0.5], value];
const joint = (value: unknown) => [[[1]], value];
const uniform = ({ length }: readonly unknown[]) => Array<number>(length).fill(1 / length);
const withModel = (p: readonly unknown[]) => [p, uniform(p)];
const withTruth = (q: readonly unknown[]) => [uniform(q), q];
const label = (target: readonly unknown[]) => [uniform(target), target];

const POLICIES: readonly (readonly [string, readonly Fault[], readonly Argument[]])[] = [
  [
    'a distribution, alone',
    [...isNoDistribution, ...isNoVector],
    [
      ['entropy', 'p', first],
      ['perplexity', 'p', first],
      ['huffmanCode', 'p', first],
      ['shannonCodeLengths', 'p', first],
      ['blockDistribution', 'p', (p) => [p, 2]],
      ['smoothLabels', 'p', (p) => [p, 0.1]],
    ],
  ],
  [
    'a distribution beside another vector',
    isNoDistribution,
    [
      ['klDivergence', 'p', withModel],
      ['klDivergence', 'q', withTruth],
      ['klDivergenceTerms', 'p', withModel],
      ['klDivergenceTerms', 'q', withTruth],
      ['crossEntropy', 'p', withModel],
      ['crossEntropy', 'q', withTruth],
      ['crossEntropyTerms', 'p', withModel],
      ['crossEntropyTerms', 'q', withTruth],
      ['jsDivergence', 'p', withModel],
      ['jsDivergence', 'q', withTruth],
      ['squaredError', 'p', withModel],
      ['squaredError', 'q', withTruth],
      ['averageCodeLength', 'p', (p: unknown[]) => [p, p.map(() => 1)]],
      ['categoricalLogLikelihood', 'theta', (theta: unknown[]) => [theta.map(() => 1), theta]],
      ['crossEntropyFromLogits', 'target', label],
      ['crossEntropyGradient', 'target', label],
      ['squaredErrorGradient', 'target', label],
    ],
  ],
  [
    'logits',
    isNoLogits,
    [
      ['softmax', 'x', first],
      ['logSoftmax', 'x', first],
      ['crossEntropyFromLogits', 'logits', (logits) => [logits, 0]],
      ['crossEntropyGradient', 'logits', (logits) => [logits, 0]],
      ['squaredErrorGradient', 'logits', (logits) => [logits, 0]],
    ],
  ],
  [
    'a class index',
    isNoLabel,
    [
      ['crossEntropyFromLogits', 'target', second],
      ['crossEntropyGradient', 'target', second],
      ['squaredErrorGradient', 'target', second],
    ],
  ],
  [
    'counts',
    areNoCounts,
    [
      ['categoricalMLE', 'counts', first],
      ['empiricalDistribution', 'sample', first],
      ['categoricalLogLikelihood', 'counts', (counts) => [counts, [0.5, 0.5]]],
    ],
  ],
  ['counts, alone', isNoVector.slice(0, 4), [['categoricalMLE', 'counts', first]]],
  [
    'a sample',
    [...isNoVector.slice(0, 4), isEmptyText],
    [['empiricalDistribution', 'sample', first]],
  ],
  ['a text', [...isNoText, isEmptyText], [['characterCounts', 'text', first]]],
  [
    'a table of weights',
    isNoTable,
    [
      ['jointEntropy', 'joint', first],
      ['conditionalEntropy', 'joint', first],
      ['mutualInformation', 'joint', first],
    ],
  ],
  ['weights', areNoWeights, [['normalize', 'weights', first]]],
  ['numbers', areNoNumbers, [['logSumExp', 'x', first]]],
  [
    'measurements',
    areNoMeasurements,
    [
      ['gaussianMLE', 'data', first],
      ['gaussianLogLikelihood', 'data', (data) => [data, 0, 1]],
    ],
  ],
  [
    'lengths of words',
    areNoLengths,
    [
      ['kraftSum', 'lengths', first],
      ['averageCodeLength', 'lengths', second],
    ],
  ],
  ['lengths of words, alone', isNoVector, [['kraftSum', 'lengths', first]]],
  [
    'a base',
    isNoBase,
    [
      ['selfInformation', 'base', (base) => [0.5, base]],
      ['binaryEntropy', 'base', (base) => [0.5, base]],
      ['entropy', 'base', second],
      ['jointEntropy', 'base', joint],
      ['conditionalEntropy', 'base', joint],
      ['mutualInformation', 'base', joint],
      ['crossEntropy', 'base', third],
      ['crossEntropyTerms', 'base', third],
      ['klDivergence', 'base', third],
      ['klDivergenceTerms', 'base', third],
      ['jsDivergence', 'base', third],
      ['gaussianEntropy', 'base', (base) => [1, base]],
    ],
  ],
  [
    'a probability',
    isNoProbability,
    [
      ['selfInformation', 'p', first],
      ['binaryEntropy', 'p', first],
      ['bernoulliLikelihood', 'p', (p) => [1, 2, p]],
      ['bernoulliLogLikelihood', 'p', (p) => [1, 2, p]],
      ['binomialLikelihood', 'p', (p) => [1, 2, p]],
      ['binomialLogLikelihood', 'p', (p) => [1, 2, p]],
      ['binomialInterval', 'p', (p) => [2, p, 0.05]],
      ['smoothLabels', 'epsilon', second],
      ['crossEntropyFromLogits', 'labelSmoothing', (epsilon) => [[0, 0], 0, epsilon]],
      ['binaryCrossEntropyWithLogits', 'y', (y) => [0, y]],
      ['binaryCrossEntropyGradient', 'y', (y) => [0, y]],
      ['binarySquaredErrorGradient', 'y', (y) => [0, y]],
    ],
  ],
  [
    'a number',
    isNoNumber,
    [
      ['sigmoid', 'x', first],
      ['softplus', 'x', first],
      ['binaryCrossEntropyWithLogits', 'x', (x) => [x, 1]],
      ['binaryCrossEntropyGradient', 'x', (x) => [x, 1]],
      ['binarySquaredErrorGradient', 'x', (x) => [x, 1]],
    ],
  ],
  [
    'a finite number',
    isNotFinite,
    [
      ['gaussianDensity', 'x', (x) => [x, 0, 1]],
      ['gaussianDensity', 'mu', (mu) => [0, mu, 1]],
      ['gaussianLogLikelihood', 'mu', (mu) => [[1], mu, 1]],
      ['gaussianKL', 'mu1', (mu) => [mu, 1, 0, 1]],
      ['gaussianKL', 'mu2', (mu) => [0, 1, mu, 1]],
    ],
  ],
  [
    'a positive number',
    isNotPositive,
    [
      ['betaMean', 'a', (a) => [a, 1]],
      ['betaMean', 'b', (b) => [1, b]],
      ['betaMode', 'a', (a) => [a, 2]],
      ['betaMode', 'b', (b) => [2, b]],
      ['gaussianEntropy', 'sigma', first],
      ['gaussianDensity', 'sigma', (sigma) => [0, 0, sigma]],
      ['gaussianLogLikelihood', 'sigma', (sigma) => [[1], 0, sigma]],
      ['gaussianKL', 'sigma1', (sigma) => [0, sigma, 0, 1]],
      ['gaussianKL', 'sigma2', (sigma) => [0, 1, 0, sigma]],
    ],
  ],
  [
    'a whole number',
    isNoCount,
    [
      ['binomialCoefficient', 'n', (n) => [n, 0]],
      ['binomialCoefficient', 'k', (k) => [2, k]],
      ['blockDistribution', 'n', second],
      ['binomialInterval', 'n', (n) => [n, 0.5, 0.05]],
      ...['bernoulliLikelihood', 'bernoulliLogLikelihood'].flatMap(successes),
      ...['binomialLikelihood', 'binomialLogLikelihood'].flatMap(successes),
    ],
  ],
  ['a tail', isNoTail, [['binomialInterval', 'tail', (tail) => [2, 0.5, tail]]]],
  ['smoothing', isNoAlpha, [['categoricalMLE', 'alpha', (alpha) => [[1], alpha]]]],
];

/** How many successes in how many tosses. */
function successes(metric: string): Argument[] {
  return [
    [metric, 'k', (k) => [k, 2, 0.5]],
    [metric, 'n', (n) => [0, n, 0.5]],
  ];
}

describe.each(POLICIES)('%s', (_, faults, metrics) => {
  describe.each(metrics)('%s: %s', (metric, name, args) => {
    test.each(faults)('%j', (value, says) => {
      const message = `${metric} ${says.replaceAll('@', name)}`;
      expectRangeError(() => allMetrics[metric](...args(value as never)), message);
    });
  });
});

describe.each<[string, string, string]>([
  ['averageCodeLength', 'p', 'lengths'],
  ['categoricalLogLikelihood', 'counts', 'theta'],
  ['crossEntropy', 'p', 'q'],
  ['crossEntropyFromLogits', 'logits', 'target'],
  ['crossEntropyGradient', 'logits', 'target'],
  ['crossEntropyTerms', 'p', 'q'],
  ['jsDivergence', 'p', 'q'],
  ['klDivergence', 'p', 'q'],
  ['klDivergenceTerms', 'p', 'q'],
  ['squaredError', 'p', 'q'],
  ['squaredErrorGradient', 'logits', 'target'],
])('two lists: %s of %s and %s', (metric, a, b) => {
  test.each<[ArrayLike<number>, ArrayLike<number>]>([
    [[1], [1, 0]],
    [[1, 0], [1]],
    [new Float64Array(3), [1]],
  ])('of different lengths: %j, %j', (left, right) => {
    expectRangeError(
      () => allMetrics[metric](left, right),
      `${metric} requires ${a} and ${b} of one length, ` +
        `but received ${left.length} and ${right.length}`,
    );
  });

  // A single number is a class index where a label is asked for.
  const noVectors = isNoVector.filter(([value]) => b !== 'target' || value !== 3);
  test.each(noVectors)('beside a list: %j', (value, says) => {
    expectRangeError(() => allMetrics[metric]([1], value), `${metric} ${says.replace('@', b)}`);
  });
  test.each(isNoVector.slice(1))('twice: %j', (value, says) => {
    expectRangeError(() => allMetrics[metric](value, value), `${metric} ${says.replace('@', a)}`);
  });
});

test.each(Object.keys(allMetrics))('every argument of %s is asked', (metric) => {
  const url = new URL(`../../src/metrics/${metric}.ts`, import.meta.url);
  const [, signature] = readFileSync(url, 'utf8').match(
    new RegExp(String.raw`export function ${metric}\(([^)]*)\)`),
  )!;
  const names = [...signature.matchAll(/(?:^|,)\s*(\w+)/g)].map(([, name]) => name);
  const asked = POLICIES.flatMap(([, , metrics]) => metrics)
    .filter(([name]) => name === metric)
    .map(([, name]) => name);
  expect(new Set(asked)).toEqual(new Set(names));
});
