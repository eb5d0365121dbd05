// Chance that can be replayed: the same seed, the same tosses, on every machine.

/**
 * Numbers in [0, 1), reproducible from a whole-number seed: the generator `sfc32`, warmed up so that
 * neighbouring seeds part ways.
 *
 * @example const next = seededRandom(2026); next(); next();
 * @see C. Doty-Humphrey, PractRand: small fast counting generator (public domain)
 */
export function seededRandom(seed: number): () => number {
  let a = 0;
  let b = seed >>> 0;
  let c = Math.floor(seed / 2 ** 32) >>> 0;
  let counter = 1;
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 15; i += 1) next();
  return next;
}
