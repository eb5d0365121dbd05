import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { characterCounts } from '../../src/metrics/characterCounts.ts';
import { expectRangeError, law } from './law.ts';

describe('values', () => {
  test.each<[string, string[], number[]]>([
    ['天天向上', ['天', '向', '上'], [2, 1, 1]],
    ['abracadabra', ['a', 'b', 'r', 'c', 'd'], [5, 2, 2, 1, 1]],
    [' ', [' '], [1]],
    ['𠮷野家𠮷', ['𠮷', '野', '家'], [2, 1, 1]], // one character outside the first 65,536
    ['👨‍👩‍👧👨‍👩‍👧👩', ['👨‍👩‍👧', '👩'], [2, 1]],
    ['🇨🇳🇦🇷🇨🇳', ['🇨🇳', '🇦🇷'], [2, 1]],
    ['e\u0301e', ['e\u0301', 'e'], [1, 1]],
    ['\u00e9e\u0301', ['\u00e9', 'e\u0301'], [1, 1]], // two spellings of é stay two
    ['a\r\nb\n\r\n', ['a', '\r\n', 'b', '\n'], [1, 2, 1, 1]],
    ['\ud800a\ud800', ['\ud800', 'a'], [2, 1]], // half of a pair
    ['aA', ['a', 'A'], [1, 1]],
  ])('characterCounts(%j)', (text, characters, counts) => {
    expect(characterCounts(text)).toEqual({ characters, counts });
  });

  test('a character named like a property of every object', () => {
    expect(characterCounts('__proto__').characters).toEqual(['_', 'p', 'r', 'o', 't']);
  });
});

describe('laws', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
  law('no character is listed twice, and each occurs', [text], (t) => {
    const { characters, counts } = characterCounts(t);
    expect(new Set(characters).size).toBe(characters.length);
    expect(counts).toHaveLength(characters.length);
    expect(counts.every((count) => count >= 1)).toBe(true);
  });
  law('the characters, as often as they occur, make up the length of the text', [text], (t) => {
    const { characters, counts } = characterCounts(t);
    const length = characters.reduce((sum, character, i) => sum + character.length * counts[i], 0);
    expect(length).toBe(t.length);
  });
  law('in order of first appearance', [text], (t) => {
    expect(t.startsWith(characterCounts(t).characters[0])).toBe(true);
    const places = [...'甲乙丙丁'].filter((character) => t.includes(character));
    expect(characterCounts(places.join('') + '甲乙丙丁').characters).toEqual([
      ...new Set([...places, ...'甲乙丙丁']),
    ]);
  });
  law(
    'a text twice over has every count twice',
    [fc.array(fc.constantFrom(...'天上人间'))],
    (a) => {
      const once = characterCounts(`人${a.join('')}`);
      const twice = characterCounts(`人${a.join('')}`.repeat(2));
      expect(twice.characters).toEqual(once.characters);
      expect(twice.counts).toEqual(once.counts.map((count) => 2 * count));
    },
  );
});

describe('errors', () => {
  test.each<[unknown[], string]>([
    [[''], 'characterCounts requires text to have at least one character, but received none'],
    [[5], 'characterCounts requires text to be a text, but received 5'],
    [[['天']], 'characterCounts requires text to be a text, but received 天'],
    [[undefined], 'characterCounts requires text to be a text, but received undefined'],
  ])('characterCounts(...%j)', (args, message) => {
    expectRangeError(() => (characterCounts as (...args: unknown[]) => unknown)(...args), message);
  });
});
