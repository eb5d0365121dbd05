import fc from 'fast-check';

/*
 * What the laws are tested on. Everything is made from `distribution`, which does produce what
 * breaks careless code: zeros, probabilities of 1e-300, a certain outcome, length 1, equal entries.
 */

const weight = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  { weight: 2, arbitrary: fc.constantFrom(0, 1, 2, 4) },
  { weight: 1, arbitrary: fc.constantFrom(5e-324, 1e-300, 1e-30, 1e-17, 1e-12) },
);

/** The weights divided by their sum, in plain arithmetic: no metric has a hand in it. */
function shares(weights: readonly number[]): number[] {
  const total = weights.reduce((a, b) => a + b, 0);
  const p = weights.map((w) => w / total);
  const sum = p.reduce((a, b) => a + b, 0);
  // Weights that are all tiny do not divide well; such a draw becomes a certain outcome.
  return Math.abs(sum - 1) < 1e-12 && p.every((pi) => pi <= 1) ? p : p.map((_, i) => +(i === 0));
}

/** A distribution over `minLength` to `maxLength` outcomes. */
export function distribution({ minLength = 1, maxLength = 8 } = {}): fc.Arbitrary<number[]> {
  return fc.array(weight, { minLength, maxLength }).map(shares);
}

/** The same, and nothing impossible: every entry at least 1e-3 of the largest. */
export function fullDistribution({ minLength = 1, maxLength = 8 } = {}): fc.Arbitrary<number[]> {
  return distribution({ minLength, maxLength }).map((p) => shares(p.map((pi) => pi + 1e-3)));
}

/** A neighbour of p: the same entries, each changed by a relative step of 1e-16 to 1e-2. */
function neighbour(p: readonly number[]): fc.Arbitrary<number[]> {
  const size = fc.constantFrom(2 ** -53, 2 ** -52, 1e-14, 1e-9, 1e-5, 1e-2);
  const signs = fc.array(fc.constantFrom(-1, 0, 1), { minLength: p.length, maxLength: p.length });
  return fc
    .tuple(size, signs)
    .map(([step, sign]) => shares(p.map((pi, i) => pi * (1 + sign[i] * step))));
}

/** Pairs of 2 to 5 outcomes that differ in the last digits only: quicker than fast-check makes. */
export function* nearPairs(count: number): Generator<readonly [number[], number[]]> {
  let state = 20261122;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0; // Mulberry32, by Tommy Ettinger
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  for (let made = 0; made < count; made++) {
    const p = shares(Array.from({ length: 2 + (made % 4) }, () => random() + 1e-9));
    const q = p.slice();
    const step = 2 ** -52 * Math.ceil(random() * 9);
    q[0] *= 1 + step;
    q[1] *= 1 - step;
    yield [p, q];
  }
}

/** Two distributions over the same outcomes: unrelated, nearly equal, or equal. */
export function pair(): fc.Arbitrary<readonly [number[], number[]]> {
  return distribution().chain((p) =>
    fc.oneof(
      distribution({ minLength: p.length, maxLength: p.length }).map((q) => [p, q] as const),
      neighbour(p).map((q) => [p, q] as const),
      fc.constant([p, p.slice()] as const),
    ),
  );
}

/** `count` distributions over the same outcomes that share nothing in their making. */
export function unrelated(
  count: number,
  { of = distribution, minLength = 1, maxLength = 8 } = {},
): fc.Arbitrary<number[][]> {
  return fc.integer({ min: minLength, max: maxLength }).chain((n) => {
    const one = of({ minLength: n, maxLength: n });
    return fc.array(one, { minLength: count, maxLength: count });
  });
}

/** A distribution of powers of two, and the number of halvings that made each of them. */
export function dyadic({ minSplits = 0, maxSplits = 9 } = {}): fc.Arbitrary<
  readonly [number[], number[]]
> {
  return fc.array(fc.nat(), { minLength: minSplits, maxLength: maxSplits }).map((choices) => {
    const depths = [0];
    for (const choice of choices) {
      const place = choice % depths.length;
      depths.splice(place, 1, depths[place] + 1, depths[place] + 1);
    }
    return [depths.map((depth) => 2 ** -depth), depths] as const;
  });
}

/** Two such distributions over the same outcomes. */
export function dyadicPair() {
  return fc.nat(9).chain((n) => {
    const one = dyadic({ minSplits: n, maxSplits: n });
    return fc.tuple(one, one);
  });
}

/** Two distributions and an order of their places. */
export function shuffledPair(): fc.Arbitrary<readonly [number[], number[], number[]]> {
  return pair().chain(([p, q]) => {
    const places = p.map((_, i) => i);
    return fc
      .shuffledSubarray(places, { minLength: p.length, maxLength: p.length })
      .map((order) => [p, q, order] as const);
  });
}

/** A distribution and an order of its places. */
export function shuffled(): fc.Arbitrary<readonly [number[], number[]]> {
  return distribution().chain((p) => {
    const places = p.map((_, i) => i);
    return fc
      .shuffledSubarray(places, { minLength: p.length, maxLength: p.length })
      .map((order) => [p, order] as const);
  });
}

/** A joint distribution of up to 4 × 4 cells, some of them independent, some deterministic. */
export function joint(): fc.Arbitrary<number[][]> {
  const cells = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([rows, columns]) =>
      distribution({ minLength: rows * columns, maxLength: rows * columns }).map((p) =>
        Array.from({ length: rows }, (_, i) => p.slice(i * columns, (i + 1) * columns)),
      ),
    );
  return fc.oneof(
    cells,
    fc.tuple(distribution({ maxLength: 4 }), distribution({ maxLength: 4 })).map(product),
  );
}

/** The joint distribution of two independent variables. */
export function product([p, q]: readonly [readonly number[], readonly number[]]): number[][] {
  return p.map((pi) => q.map((qj) => pi * qj));
}

/** The sums of the rows and of the columns. */
export function marginals(table: readonly (readonly number[])[]): [number[], number[]] {
  const rows = table.map((row) => row.reduce((a, b) => a + b, 0));
  const columns = table[0].map((_, j) => table.reduce((a, row) => a + row[j], 0));
  return [rows, columns];
}

/** Scores of 1 to 6 classes: ordinary, far apart, nearly equal. */
export function logits(): fc.Arbitrary<number[]> {
  const entry = fc.oneof(
    fc.double({ min: -30, max: 30, noNaN: true }),
    fc.double({ min: -2000, max: 2000, noNaN: true }),
    fc.constantFrom(0, 1e-17, -1e-17, 36.7, 745, -745),
  );
  return fc.array(entry, { minLength: 1, maxLength: 6 });
}

/** Logits and a label for them: a class index or a distribution. */
export function labelled(): fc.Arbitrary<readonly [number[], number | number[]]> {
  return logits().chain((z) =>
    fc.tuple(
      fc.constant(z),
      fc.oneof(
        fc.integer({ min: 0, max: z.length - 1 }),
        distribution({ minLength: z.length, maxLength: z.length }),
      ),
    ),
  );
}

/** A number in [0, 1], the ends and their neighbourhoods included. */
export const probability = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom(0, 1, 0.5, 5e-324, 1e-17, 1e-9, 1 - 2 ** -53, 1 - 1e-9),
);

/** A base of the logarithm. */
export const base = fc.constantFrom<number | 'e'>(2, 'e', 10, 3);
