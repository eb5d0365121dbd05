import { describe, expect, it } from 'vitest';
import { CLASSES, OF_EACH, SIDE, digitSet, pack, unpack } from '../../src/training/digits.ts';

const picture = (shade: (i: number) => number) =>
  Float64Array.from({ length: SIDE * SIDE }, (_, i) => shade(i));

describe('pack and unpack', () => {
  it('keep every shade of sixteen', () => {
    const shaded = picture((i) => (i % 16) / 15);
    expect(unpack(pack([shaded, picture(() => 0), picture(() => 1)]))).toEqual([
      shaded,
      picture(() => 0),
      picture(() => 1),
    ]);
  });

  it('round any other ink to the nearest shade', () => {
    const [back] = unpack(pack([picture((i) => i / (SIDE * SIDE))]));
    back.forEach((ink, i) => expect(Math.abs(ink - i / (SIDE * SIDE))).toBeLessThanOrEqual(1 / 30));
  });

  it('take two pixels a byte', () => {
    expect(atob(pack([picture(() => 0.4)]))).toHaveLength((SIDE * SIDE) / 2);
  });

  it('say what is missing when a picture is not whole', () => {
    expect(() => unpack(btoa('too short'))).toThrow(
      'unpack requires a multiple of 98 bytes, but received 9',
    );
  });
});

describe('digitSet', () => {
  const all = Array.from({ length: 2 * OF_EACH * CLASSES }, (_, k) => picture(() => k));

  it('gives each half as many of every digit, and no picture to both', () => {
    const { training, heldOut } = digitSet(all);
    for (const { labels, pictures } of [training, heldOut]) {
      expect(pictures).toHaveLength(OF_EACH * CLASSES);
      for (let digit = 0; digit < CLASSES; digit += 1) {
        expect(labels.filter((label) => label === digit)).toHaveLength(OF_EACH);
      }
    }
    const ids = [...training.pictures, ...heldOut.pictures].map(([id]) => id);
    expect(new Set(ids).size).toBe(all.length);
    training.pictures.forEach(([id], i) => {
      expect(Math.floor(id / (2 * OF_EACH))).toBe(training.labels[i]);
    });
  });

  it('refuses another number of pictures', () => {
    expect(() => digitSet(all.slice(1))).toThrow(
      'digitSet requires 1000 pictures, but received 999',
    );
  });
});
