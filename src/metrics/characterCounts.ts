import { countCharacters } from './shared/countCharacters.ts';

export interface CharacterCounts {
  /** The different characters, in order of first appearance. */
  readonly characters: string[];
  /** How often each of them occurs. */
  readonly counts: number[];
}

/**
 * 字符计数 · Character counts: the different characters of a text, and how often each occurs.
 *
 * 一段文字里有哪些字，各出现几次：经验分布的分子。
 *
 *   $k_i = \#\{t : x_t = a_i\}$
 *
 * Unit    次
 * Domain  text：至少一个字符的文字
 * Range   characters各不相同，按首次出现的先后排列；counts（式中的k）都是正整数，和为字符总数
 * Limits  读者看作一个字符的，就算一个：一家人的表情、带附加符号的字母、CRLF换行；
 *   此外不改动文字：大写与小写、é的两种编码，各算各的
 *
 * @throws {RangeError} text不是文字，或是空的
 * @example characterCounts('天天向上').counts // [2, 1, 1]
 * @chapter 02-entropy
 * @alias 字频、character frequencies
 * @see Unicode Standard Annex #29, Unicode Text Segmentation, §3
 */
export function characterCounts(text: string): CharacterCounts {
  const counts = countCharacters(text, 'text', 'characterCounts');
  return { characters: [...counts.keys()], counts: [...counts.values()] };
}
