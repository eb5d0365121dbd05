// Who is compared with whom, on what.
import type { Contender } from './loop.ts';
import type { Pairing } from './inputs.ts';
import type { Metric } from './metricsFolder.ts';
import type { Peers } from './peers.ts';

type Naive = typeof import('./naive.ts');
type WithXlogy = typeof import('./xlogy.ts');

/** Gives each contender code of its own, which the engine shares with nobody. */
export interface Materials {
  readonly metric: Metric;
  readonly peers: Peers;
  readonly naive: () => Promise<Naive>;
  readonly withXlogy: () => Promise<WithXlogy>;
}

export interface Scene {
  readonly title: string;
  /** The metric that is ours. */
  readonly metric: string;
  readonly pairing: Pairing;
  readonly sizes: readonly number[];
  /** The most our ratio may be at each size. */
  readonly bars: Readonly<Record<number, number>>;
  /** The first is the yardstick, `OURS` is ours. */
  readonly contenders: (materials: Materials) => Promise<Record<string, Contender>>;
  /** Contenders that take a number[] only. */
  readonly arraysOnly?: readonly string[];
}

export const OURS = 'ours';
export const AGAIN = 'the same again';
const NAIVE = 'plain loop';
const XLOGY = '@stdlib xlogy';
const MATHJS = 'mathjs';
const ML_DISTANCE = 'ml-distance';

const ALL_SIZES = [3, 10, 1e3, 1e6];
const UP_TO_1000 = [3, 10, 1e3];

const ENTROPY_BARS = { 3: 1.5, 10: 1.5, 1e3: 1.2, 1e6: 1.2 };
const CROSS_ENTROPY_BARS = { 3: 1.5, 10: 1.5, 1e3: 1.5, 1e6: 1.5 };
const NEAR_BARS = { 3: 1.8, 10: 1.8, 1e3: 1.8, 1e6: 1.8 };
const RANDOM_BARS = { 3: 2.2, 10: 2.2, 1e3: 2.2 };

/** The yardstick, and two rows that show whether the measurement holds: they must be 1 and 2. */
async function yardstick(
  naive: Materials['naive'],
  name: 'logs' | 'exps',
): Promise<Record<string, Contender>> {
  const [first, again, one, two] = [await naive(), await naive(), await naive(), await naive()];
  const title = `n × Math.${name.slice(0, -1)}`;
  return {
    [title]: (p) => first[name](p),
    [AGAIN]: (p) => again[name](p),
    'the same twice over': (p) => one[name](p) + two[name](p),
  };
}

const klInNats = async ({ metric, peers, naive }: Materials) => {
  const { klDivergenceInNats } = await naive();
  const { kullbackLeibler } = peers.mlDistance.distance;
  return {
    ...(await yardstick(naive, 'logs')),
    [OURS]: (p, q) => metric(p, q, 'e'),
    [NAIVE]: (p, q) => klDivergenceInNats(p, q),
    [ML_DISTANCE]: (p, q) => kullbackLeibler(p, q),
  } satisfies Record<string, Contender>;
};

/** With the slow ones, to whom it is all the same whether q is near p. */
const klInNatsBesideAll = async (materials: Materials) => {
  const { peers, withXlogy } = materials;
  const { klDivergence: xlogySum } = await withXlogy();
  const { kldivergence } = peers.mathjs;
  const { xlogy } = peers;
  return {
    ...(await klInNats(materials)),
    [XLOGY]: (p, q) => xlogySum(p, q, xlogy),
    [MATHJS]: (p, q) => kldivergence(p, q),
  } satisfies Record<string, Contender>;
};

const klInBits = async ({ metric, naive }: Materials) => {
  const { klDivergenceInBits } = await naive();
  return {
    ...(await yardstick(naive, 'logs')),
    [OURS]: (p, q) => metric(p, q),
    [NAIVE]: (p, q) => klDivergenceInBits(p, q),
  } satisfies Record<string, Contender>;
};

export const SCENES: Readonly<Record<string, Scene>> = {
  'entropy-nats': {
    title: 'entropy in nats',
    metric: 'entropy',
    pairing: 'random',
    sizes: ALL_SIZES,
    bars: ENTROPY_BARS,
    contenders: async ({ metric, peers, naive, withXlogy }) => {
      const { entropyInNats } = await naive();
      const { entropy: xlogySum } = await withXlogy();
      const { xlogy } = peers;
      return {
        ...(await yardstick(naive, 'logs')),
        [OURS]: (p) => metric(p, 'e'),
        [NAIVE]: (p) => entropyInNats(p),
        [XLOGY]: (p) => xlogySum(p, xlogy),
      };
    },
  },
  'entropy-bits': {
    title: 'entropy in bits',
    metric: 'entropy',
    pairing: 'random',
    sizes: ALL_SIZES,
    bars: ENTROPY_BARS,
    contenders: async ({ metric, naive }) => {
      const { entropyInBits, log2s } = await naive();
      return {
        ...(await yardstick(naive, 'logs')),
        'n × Math.log2': (p) => log2s(p),
        [OURS]: (p) => metric(p),
        [NAIVE]: (p) => entropyInBits(p),
      };
    },
  },
  'cross-entropy-nats': {
    title: 'crossEntropy in nats',
    metric: 'crossEntropy',
    pairing: 'random',
    sizes: ALL_SIZES,
    bars: CROSS_ENTROPY_BARS,
    contenders: async ({ metric, peers, naive, withXlogy }) => {
      const { crossEntropyInNats } = await naive();
      const { crossEntropy: xlogySum } = await withXlogy();
      const { xlogy } = peers;
      return {
        ...(await yardstick(naive, 'logs')),
        [OURS]: (p, q) => metric(p, q, 'e'),
        [NAIVE]: (p, q) => crossEntropyInNats(p, q),
        [XLOGY]: (p, q) => xlogySum(p, q, xlogy),
      };
    },
  },
  'cross-entropy-bits': {
    title: 'crossEntropy in bits',
    metric: 'crossEntropy',
    pairing: 'random',
    sizes: UP_TO_1000,
    bars: CROSS_ENTROPY_BARS,
    contenders: async ({ metric, naive }) => {
      const { crossEntropyInBits } = await naive();
      return {
        ...(await yardstick(naive, 'logs')),
        [OURS]: (p, q) => metric(p, q),
        [NAIVE]: (p, q) => crossEntropyInBits(p, q),
      };
    },
  },
  'kl-near-nats': {
    title: 'klDivergence in nats, q near p',
    metric: 'klDivergence',
    pairing: 'near',
    sizes: ALL_SIZES,
    bars: NEAR_BARS,
    contenders: klInNatsBesideAll,
    arraysOnly: [MATHJS],
  },
  'kl-near-bits': {
    title: 'klDivergence in bits, q near p',
    metric: 'klDivergence',
    pairing: 'near',
    sizes: UP_TO_1000,
    bars: NEAR_BARS,
    contenders: klInBits,
  },
  'kl-random-nats': {
    title: 'klDivergence in nats, p and q random',
    metric: 'klDivergence',
    pairing: 'random',
    sizes: ALL_SIZES,
    bars: RANDOM_BARS,
    contenders: klInNats,
  },
  'kl-random-bits': {
    title: 'klDivergence in bits, p and q random',
    metric: 'klDivergence',
    pairing: 'random',
    sizes: UP_TO_1000,
    bars: RANDOM_BARS,
    contenders: klInBits,
  },
  'log-sum-exp': {
    title: 'logSumExp',
    metric: 'logSumExp',
    pairing: 'logits',
    sizes: UP_TO_1000,
    bars: {},
    contenders: async ({ metric, naive }) => {
      const plain = await naive();
      return {
        ...(await yardstick(naive, 'exps')),
        [OURS]: (x) => metric(x),
        [NAIVE]: (x) => plain.logSumExp(x),
      };
    },
  },
  softmax: {
    title: 'softmax',
    metric: 'softmax',
    pairing: 'logits',
    sizes: UP_TO_1000,
    bars: {},
    contenders: async ({ metric, naive }) => {
      const plain = await naive();
      return {
        ...(await yardstick(naive, 'exps')),
        [OURS]: (x) => metric(x)[0],
        [NAIVE]: (x) => plain.softmax(x)[0],
      };
    },
  },
};
