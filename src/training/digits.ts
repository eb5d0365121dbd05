// Handwritten digits, as many of each: some to learn from, as many that are held out.
// How they are packed is decided here, in both directions.

/** Width and height in pixels. */
export const SIDE = 14;
export const CLASSES = 10;
/** Of each digit, in either half. */
export const OF_EACH = 50;
/** Shades of a pixel: 0 is paper, the highest is ink. */
const SHADES = 16;

/** Pixels row by row, each from 0 (paper) to 1 (ink). */
export type Picture = Float64Array;

export interface Examples {
  pictures: readonly Picture[];
  /** The digit that each picture shows. */
  labels: readonly number[];
}

export interface DigitSet {
  training: Examples;
  heldOut: Examples;
}

/** Pictures as text, two pixels a byte, in base64. */
export function pack(pictures: readonly Picture[]): string {
  const bytes = pictures.flatMap((picture) => {
    const shades = Array.from(picture, (ink) => Math.round(ink * (SHADES - 1)));
    return shades.flatMap((shade, i) => (i % 2 === 0 ? [SHADES * shade + shades[i + 1]] : []));
  });
  return btoa(bytes.map((byte) => String.fromCharCode(byte)).join(''));
}

/**
 * What `pack` made of them.
 * @throws {RangeError} when the text does not hold whole pictures
 */
export function unpack(text: string): Picture[] {
  const bytes = Array.from(atob(text), (one) => one.charCodeAt(0));
  const size = (SIDE * SIDE) / 2;
  if (bytes.length % size !== 0) {
    throw new RangeError(
      `unpack requires a multiple of ${size} bytes, but received ${bytes.length}`,
    );
  }
  return Array.from({ length: bytes.length / size }, (_, k) =>
    Float64Array.from(
      bytes
        .slice(k * size, (k + 1) * size)
        .flatMap((byte) => [Math.floor(byte / SHADES), byte % SHADES]),
      (shade) => shade / (SHADES - 1),
    ),
  );
}

/**
 * The two halves out of one row of pictures: the digits in order, of each first those to learn from.
 * @throws {RangeError} when there are not as many as there should be
 */
export function digitSet(pictures: readonly Picture[]): DigitSet {
  const wanted = 2 * OF_EACH * CLASSES;
  if (pictures.length !== wanted) {
    throw new RangeError(`digitSet requires ${wanted} pictures, but received ${pictures.length}`);
  }
  const half = (second: boolean): Examples => {
    const places = pictures.flatMap((_, i) => (i % (2 * OF_EACH) >= OF_EACH === second ? [i] : []));
    return {
      pictures: places.map((i) => pictures[i]),
      labels: places.map((i) => Math.floor(i / (2 * OF_EACH))),
    };
  };
  return { training: half(false), heldOut: half(true) };
}
