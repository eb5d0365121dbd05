import { describe, expect, test } from 'vitest';
import { averageCodeLength } from '../../src/metrics/averageCodeLength.ts';
import { bernoulliLikelihood } from '../../src/metrics/bernoulliLikelihood.ts';
import { bernoulliLogLikelihood } from '../../src/metrics/bernoulliLogLikelihood.ts';
import { betaMean } from '../../src/metrics/betaMean.ts';
import { betaMode } from '../../src/metrics/betaMode.ts';
import { binaryCrossEntropyGradient } from '../../src/metrics/binaryCrossEntropyGradient.ts';
import { binaryCrossEntropyWithLogits } from '../../src/metrics/binaryCrossEntropyWithLogits.ts';
import { binaryEntropy } from '../../src/metrics/binaryEntropy.ts';
import { binarySquaredErrorGradient } from '../../src/metrics/binarySquaredErrorGradient.ts';
import { binomialCoefficient } from '../../src/metrics/binomialCoefficient.ts';
import { blockDistribution } from '../../src/metrics/blockDistribution.ts';
import { categoricalLogLikelihood } from '../../src/metrics/categoricalLogLikelihood.ts';
import { categoricalMLE } from '../../src/metrics/categoricalMLE.ts';
import { conditionalEntropy } from '../../src/metrics/conditionalEntropy.ts';
import { crossEntropy } from '../../src/metrics/crossEntropy.ts';
import { crossEntropyFromLogits } from '../../src/metrics/crossEntropyFromLogits.ts';
import { crossEntropyGradient } from '../../src/metrics/crossEntropyGradient.ts';
import { entropy } from '../../src/metrics/entropy.ts';
import { huffmanCode } from '../../src/metrics/huffmanCode.ts';
import { jsDivergence } from '../../src/metrics/jsDivergence.ts';
import { klDivergence } from '../../src/metrics/klDivergence.ts';
import { kraftSum } from '../../src/metrics/kraftSum.ts';
import { mutualInformation } from '../../src/metrics/mutualInformation.ts';
import { normalize } from '../../src/metrics/normalize.ts';
import { perplexity } from '../../src/metrics/perplexity.ts';
import { selfInformation } from '../../src/metrics/selfInformation.ts';
import { shannonCodeLengths } from '../../src/metrics/shannonCodeLengths.ts';
import { sigmoid } from '../../src/metrics/sigmoid.ts';
import { smoothLabels } from '../../src/metrics/smoothLabels.ts';
import { softmax } from '../../src/metrics/softmax.ts';

/*
 * The numbers the course rests on, worked out apart from this code with 30 digits (mpmath). Each
 * is written with the digits it was given with, and has to agree in all of them.
 */

type Row = readonly [id: string, call: () => number | readonly number[], printed: string];

/** Agrees when printed with as many digits as were given: half a unit of the last one. */
function expectPrinted(received: number, printed: string): void {
  if (!Number.isFinite(Number(printed))) return expect(received).toBe(Number(printed));
  const [mantissa, exponent = '0'] = printed.split('e');
  const decimals = (mantissa.split('.')[1] ?? '').length - Number(exponent);
  const half = 0.5 * 10 ** -decimals;
  expect(Math.abs(received - Number(printed)), `${received} for ${printed}`).toBeLessThanOrEqual(
    half * (1 + 1e-6) + Number.EPSILON * Math.abs(Number(printed)),
  );
}

function check(rows: readonly Row[]): void {
  test.each(rows)('%s', (_, call, printed) => {
    const received = [call()].flat();
    const expected = printed.split(' ');
    expect(received).toHaveLength(expected.length);
    expected.forEach((text, i) => expectPrinted(received[i], text));
  });
}

const uniform = (n: number) => Array<number>(n).fill(1 / n);
const averageHuffman = (p: readonly number[]) => averageCodeLength(p, huffmanCode(p).lengths);

const horses = [1 / 2, 1 / 4, 1 / 8, 1 / 16, 1 / 64, 1 / 64, 1 / 64, 1 / 64];
const teams = [0.3, 0.2, 0.15, 0.1, 0.1, 0.05, 0.05, 0.05];
const table = [0.9, 0.04, 0.06];
const tableLogits = table.map((p) => Math.log(p));
const scores = [2, 1, 0.1];
const twoDice = normalize([1, 2, 3, 4, 5, 6, 5, 4, 3, 2, 1]);
const fourTeamsGivenFinalist = [1 / 2, 1 / 8, 1 / 8, 1 / 8, 1 / 8];

/** Eight equal teams: whether the first reaches the final, and who wins (8 columns). */
const finalAndChampion = [
  [1 / 8, 0, 0, 0, ...Array<number>(4).fill(1 / 32)],
  [0, ...Array<number>(3).fill(1 / 8), ...Array<number>(4).fill(3 / 32)],
];

describe('chapter 1', () => {
  check([
    [
      'D1.1',
      () => [selfInformation(1 / 8), selfInformation(1 / 4), selfInformation(1 / 2)],
      '3 2 1',
    ],
    ['D1.2', () => selfInformation(0.99), '0.0144995696951'],
    ['D1.3', () => selfInformation(0.01), '6.64385618977'],
    ['D1.4 bit', () => selfInformation(0.9), '0.152003093445'],
    ['D1.4 nat', () => selfInformation(0.9, 'e'), '0.105360515658'],
    ['D1.5', () => selfInformation(1 / 6), '2.58496250072'],
    ['D1.6', () => selfInformation(1 / 52), '5.70043971814'],
    ['D1.6 parts', () => [selfInformation(1 / 4), selfInformation(1 / 13)], '2 3.70043971814'],
    ['D1.7', () => selfInformation(1 / 3), '1.58496250072'],
    ['D1.8', () => selfInformation(1 / (binomialCoefficient(33, 6) * 16)), '24.0789638462'],
    ['D1.8 count', () => binomialCoefficient(33, 6) * 16, '17721088'],
    ['D1.9 nat', () => selfInformation(1 / Math.E), '1.44269504089'],
    ['D1.9 bit', () => selfInformation(1 / 2, 'e'), '0.69314718056'],
    ['D1.9 hartley', () => selfInformation(1 / 10), '3.32192809489'],
    ['D1.10', () => selfInformation(0.4 * 0.6), '2.05889368905'],
    [
      'D1.10 parts',
      () => [selfInformation(0.4), selfInformation(0.6)],
      '1.32192809489 0.736965594166',
    ],
    ['D1.11', () => [selfInformation(1 / 32), selfInformation(1 / 8)], '5 3'],
    ['D1.12', () => selfInformation((1 / 13) * (3 / 51)), '7.787902559'],
    [
      'D1.12 parts',
      () => [selfInformation(1 / 13), selfInformation(3 / 51)],
      '3.700439718 4.087462841',
    ],
    ['D1.12 independent', () => selfInformation(1 / 13 ** 2), '7.400879436'],
    [
      'D1.13',
      () => [24, 27, 3].map((n) => selfInformation(1 / n)),
      '4.584962501 4.754887502 1.584962501',
    ],
    ['D1.14', () => [243, 2309].map((n) => selfInformation(1 / n)), '7.924812504 11.17305246'],
    ['D1.14 238 answers', () => selfInformation(1 / 238), '7.894818'],
    ['D1.15', () => [selfInformation(0.001), selfInformation(1e-6)], '9.96578428466 19.9315685693'],
    ['D1.16', () => entropy(fourTeamsGivenFinalist), '2'],
    ['D1.17', () => mutualInformation(finalAndChampion), '0.405639062'],
    [
      'D1.17 parts',
      () => [binaryEntropy(1 / 4), 0.5 * binaryEntropy(1 / 4)],
      '0.811278124 0.405639062',
    ],
  ]);
});

describe('chapter 2', () => {
  check([
    ['D2.1', () => entropy([0.5, 0.5]), '1'],
    ['D2.2', () => [0.99, 0.01].map((p) => p * selfInformation(p)), '0.0143545740 0.0664385619'],
    ['D2.3', () => entropy([0.99, 0.01]), '0.0807931358959'],
    ['D2.4', () => selfInformation(0.5) * 2, '2'],
    ['D2.4 favourite', () => selfInformation(0.99) + selfInformation(0.01), '6.65835575947'],
    [
      'D2.5',
      () => [0.9, 0.8, 0.7, 0.6].map((p) => binaryEntropy(p)),
      '0.468995593589 0.721928094887 0.881290899231 0.970950594455',
    ],
    ['D2.6', () => entropy([0.11, 0.89]), '0.499915958165'],
    ['D2.7', () => [entropy(uniform(6)), entropy(twoDice)], '2.584962501 3.274401919'],
    [
      'D2.8',
      () => [entropy(teams), averageHuffman(teams), perplexity(teams)],
      '2.70869496956 2.75 6.537300294',
    ],
    ['D2.9', () => [entropy(horses), averageHuffman(horses)], '2 2'],
    ['D2.9 lengths', () => huffmanCode(horses).lengths as number[], '1 2 3 4 6 6 6 6'],
    ['D2.9 Shannon', () => shannonCodeLengths(horses) as number[], '1 2 3 4 6 6 6 6'],
    [
      'D2.10',
      () => [entropy([0.4, 0.2, 0.2, 0.1, 0.1]), averageHuffman([0.4, 0.2, 0.2, 0.1, 0.1])],
      '2.121928095 2.2',
    ],
    [
      'D2.11',
      () => [1, 2, 3, 5, 8, 10].map((n) => averageHuffman(blockDistribution([0.99, 0.01], n)) / n),
      '1 0.51495 0.353332667 0.226257602 0.157158221 0.136151536',
    ],
    ['D2.12', () => entropy([1 / 2, 1 / 3, 1 / 6]), '1.459147917'],
    ['D2.12 parts', () => [1, binaryEntropy(1 / 3)], '1 0.9182958341'],
    ['D2.12 grouped', () => 1 + 0.5 * binaryEntropy(1 / 3), '1.459147917'],
    ['D2.13', () => (1 / Math.E) * selfInformation(1 / Math.E), '0.530737845423'],
    ['D2.14', () => [entropy([0.45, 0.28, 0.27]), entropy(uniform(3))], '1.542643293 1.584962501'],
    ['D2.15', () => perplexity([0.99, 0.01]), '1.057599306'],
    ['D2.16', () => [kraftSum([1, 2, 3, 3]), kraftSum([1, 2, 2, 3])], '1 1.125'],
  ]);
});

describe('chapter 3', () => {
  const fair = [0.5, 0.5];
  const p = [0.7, 0.2, 0.1];
  const q = [0.5, 0.3, 0.2];
  const smooth = smoothLabels([1, 0, 0], 0.1);
  const lost = [0.5, 0.1, 0.01, 0.001, 1e-6];
  check([
    ['D3.1', () => crossEntropy([1, 0, 0], table), '0.152003093445'],
    ['D3.1 KL', () => klDivergence([1, 0, 0], table), '0.152003093445'],
    ['D3.1 nat', () => crossEntropyFromLogits(tableLogits, 0), '0.105360515658'],
    [
      'D3.2',
      () => [tableLogits[0] - tableLogits[1], tableLogits[2] - tableLogits[1]],
      '3.113515309 0.4054651081',
    ],
    ['D3.2 gradient', () => crossEntropyGradient(tableLogits, 0), '-0.100 0.040 0.060'],
    [
      'D3.2 gradient in bits',
      () => crossEntropyGradient(tableLogits, 0).map((g) => g / Math.LN2),
      '-0.144270 0.057708 0.086562',
    ],
    [
      'D3.3',
      () => [
        crossEntropy(fair, [0.99, 0.01]),
        klDivergence(fair, [0.99, 0.01]),
        klDivergence([0.99, 0.01], fair),
      ],
      '3.32917788 2.32917788 0.9192068641',
    ],
    [
      'D3.4',
      () => [klDivergence(fair, [0.9, 0.1]), klDivergence([0.9, 0.1], fair)],
      '0.7369655942 0.5310044064',
    ],
    [
      'D3.5',
      () => [
        entropy([0.9, 0.1]),
        klDivergence([0.9, 0.1], [0.1, 0.9]),
        jsDivergence([0.9, 0.1], [0.1, 0.9]),
      ],
      '0.4689955936 2.535940001 0.5310044064',
    ],
    [
      'D3.6',
      () => [entropy(p), crossEntropy(p, q), klDivergence(p, q), klDivergence(q, p)],
      '1.156779649 1.279585928 0.1228062789 0.1327753366',
    ],
    [
      'D3.7',
      () => [
        crossEntropy(horses, uniform(8)),
        entropy(horses),
        klDivergence(horses, uniform(8)),
        klDivergence(uniform(8), horses),
      ],
      '3 2 1 1.25',
    ],
    [
      'D3.8',
      () => [
        klDivergence(fair, [0.25, 0.75]),
        klDivergence([0.25, 0.75], [0.1, 0.9]),
        klDivergence(fair, [0.1, 0.9]),
      ],
      '0.2075187496 0.1332062193 0.7369655942',
    ],
    ['D3.9 label', () => smooth, '0.933333 0.0333333 0.0333333'],
    [
      'D3.9',
      () => [entropy(smooth), crossEntropy(smooth, table), klDivergence(smooth, table)],
      '0.4200260017 0.4319612165 0.01193521482',
    ],
    ['D3.9 nat', () => crossEntropyFromLogits(tableLogits, 0, 0.1), '0.2994126993'],
    ['D3.9 gradient', () => crossEntropyGradient(tableLogits, smooth), '-0.0333 0.0067 0.0267'],
    [
      'D3.9 other shares',
      () =>
        [
          [0.9, 0.05, 0.05],
          [0.9, 0.09, 0.01],
        ].map((r) => crossEntropy(smooth, r)),
      '0.429998 0.479129',
    ],
    [
      'D3.10 bit',
      () => lost.map((x) => selfInformation(x)),
      '1 3.321928095 6.64385619 9.965784285 19.93156857',
    ],
    [
      'D3.10 nat',
      () => lost.map((x) => selfInformation(x, 'e')),
      '0.693147181 2.302585093 4.605170186 6.907755279 13.81551056',
    ],
    ['D3.11 σ', () => sigmoid(-6), '0.002472623157'],
    [
      'D3.11 cross-entropy',
      () => [binaryCrossEntropyWithLogits(-6, 1), binaryCrossEntropyGradient(-6, 1)],
      '6.002475685 -0.9975273768',
    ],
    [
      'D3.11 squared error',
      () => [(sigmoid(-6) - 1) ** 2, binarySquaredErrorGradient(-6, 1)],
      '0.9950608676 -0.004920821087',
    ],
    ['D3.12', () => softmax(scores), '0.6590011389 0.2424329707 0.09856589041'],
    [
      'D3.13 nat',
      () => [crossEntropyFromLogits(scores, 0), crossEntropyFromLogits(scores, 2)],
      '0.4170300163 2.317030016',
    ],
    ['D3.13 bit', () => crossEntropy([1, 0, 0], softmax(scores)), '0.6016471364'],
    [
      'D3.13 gradient',
      () => crossEntropyGradient(scores, 0),
      '-0.3409988611 0.2424329707 0.0985658904',
    ],
    [
      'D3.14',
      () =>
        [2, 3, 4, 10, 1000, 50257].map((m) => crossEntropyFromLogits(Array<number>(m).fill(0), 0)),
      '0.6931471806 1.098612289 1.386294361 2.302585093 6.907755279 10.82490512',
    ],
    ['D3.15', () => [Math.exp(3), 3 / Math.LN2], '20.08553692 4.328085123'],
    [
      'D3.16',
      () => [selfInformation(0.8, 'e'), crossEntropy([0, 1], [0.8, 0.2], 'e')],
      '0.2231435513 1.609437912',
    ],
    ['D3.17', () => klDivergence(teams, uniform(8)), '0.2913050304'],
    // A softmax of a softmax: its loss cannot fall below ln(1 + (m − 1)/e).
    [
      'errata 1',
      () =>
        [2, 3, 4, 10, 1000].map((m) =>
          crossEntropyFromLogits([1, ...Array<number>(m - 1).fill(0)], 0),
        ),
      '0.313262 0.551445 0.743668 1.461150 5.909472',
    ],
  ]);
});

describe('chapter 4', () => {
  const seven = (theta: number) => [
    bernoulliLikelihood(7, 10, theta),
    bernoulliLogLikelihood(7, 10, theta),
    bernoulliLogLikelihood(7, 10, theta) / Math.LN2,
    crossEntropy([0.7, 0.3], [theta, 1 - theta]),
    klDivergence([0.7, 0.3], [theta, 1 - theta]),
    binomialCoefficient(10, 7) * bernoulliLikelihood(7, 10, theta),
  ];
  const counts = [5, 3, 2];
  const empirical = categoricalMLE(counts);
  const three = [0.9, 0.6, 0.2];
  const loss = -three.reduce((sum, p) => sum + Math.log(p), 0);
  check([
    [
      'θ = 0.1',
      () => seven(0.1),
      '7.29e-8 -16.4341771979 -23.7095059445 2.37095059445 1.489659695 8.748e-6',
    ],
    [
      'θ = 0.3',
      () => seven(0.3),
      '7.50141e-5 -9.4978344621 -13.7024786777 1.37024786777 0.4889569685 0.009001692',
    ],
    ['θ = 0.5', () => seven(0.5), '0.0009765625 -6.9314718056 -10 1 0.1187091008 0.1171875'],
    [
      'θ = 0.6',
      () => seven(0.6),
      '0.0017915904 -6.32465156198 -9.12454344383 0.912454344383 0.03116344515 0.214990848',
    ],
    [
      'θ = 0.7',
      () => seven(0.7),
      '0.0022235661 -6.10864302055 -8.81290899231 0.881290899231 0.0000000000 0.266827932',
    ],
    [
      'θ = 0.8',
      () => seven(0.8),
      '0.0016777216 -6.3903185965 -9.21928094887 0.921928094887 0.04063719566 0.201326592',
    ],
    [
      'θ = 0.9',
      () => seven(0.9),
      '0.0004782969 -7.64527888859 -11.0298059388 1.10298059388 0.2216896946 0.057395628',
    ],
    [
      'D4.1',
      () => bernoulliLikelihood(7, 10, 0.7) / bernoulliLikelihood(7, 10, 0.5),
      '2.276931686',
    ],
    [
      'D4.1 n = 100',
      () => bernoulliLikelihood(70, 100, 0.7) / bernoulliLikelihood(70, 100, 0.5),
      '3745.415548',
    ],
    ['D4.2', () => 1 / (11 * binomialCoefficient(10, 7)), '0.000757575757576'],
    ['D4.5', () => [betaMean(8, 4), betaMode(8, 4)], '0.6666666667 0.7'],
    ['D4.6', () => [categoricalMLE([3, 0])[0], categoricalMLE([3, 0], 1)[0]], '1 0.8'],
    ['D4.7', () => betaMode(5 + 7, 5 + 3), '0.6111111111'],
    ['D4.8', () => categoricalLogLikelihood(counts, empirical), '-10.2965301406'],
    [
      'D4.8 bit',
      () => [
        entropy(empirical),
        crossEntropy(empirical, uniform(3)),
        klDivergence(empirical, uniform(3)),
      ],
      '1.48547529723 1.584962501 0.09948720349',
    ],
    ['D4.9', () => crossEntropy(empirical, [0.4, 0.4, 0.2]), '1.521928095'],
    [
      'D4.10',
      () => [Math.log(7 / 3), 10 * binaryCrossEntropyGradient(0, 0.7)],
      '0.847297860387 -2',
    ],
    [
      'D4.10 slope at ẑ',
      () => 10 * binaryCrossEntropyGradient(Math.log(7 / 3), 0.7),
      '0.0000000000',
    ],
    [
      'D4.11',
      () => [
        three.reduce((a, b) => a * b),
        loss,
        loss / 3,
        loss / 3 / Math.LN2,
        Math.exp(-loss / 3),
      ],
      '0.108 2.225624052 0.741874683953 1.0702989275 0.4762203156',
    ],
    ['D4.12', () => [selfInformation(2 ** -1074), selfInformation(2 ** -1075)], '1074 Infinity'],
    ['D4.12 n', () => 1075 / entropy([0.7, 0.3]), '1219.801544'],
    ['D4.13', () => categoricalMLE([5, 3, 0], 1), '0.54545454545 0.36363636364 0.09090909091'],
    [
      'D4.13 loss',
      () => [
        selfInformation(categoricalMLE([5, 3, 0], 1)[2]),
        selfInformation(categoricalMLE([5, 3, 0])[2]),
      ],
      '3.459431619 Infinity',
    ],
    ['D4.14 bit', () => 10 * klDivergence([0.7, 0.3], [0.5, 0.5]), '1.187091008'],
    [
      'D4.14 nat',
      () => [10, 20].map((n) => n * klDivergence([0.7, 0.3], [0.5, 0.5], 'e')),
      '0.8228287851 1.64565757',
    ],
  ]);
});

test('who wins is still uncertain once a finalist is known', () => {
  expect(conditionalEntropy(finalAndChampion)).toBeCloseTo(3 - 0.405639062, 8);
});
