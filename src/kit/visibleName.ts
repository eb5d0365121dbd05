const NAMES: Readonly<Record<string, string>> = {
  ' ': '空格',
  '\n': '换行',
  '\t': '制表符',
  '\u3000': '全角空格',
};

/**
 * What a reader sees of a character: itself, a blank by its name, anything else that leaves no mark
 * by its number.
 *
 * @example visibleName('\u200B') // 'U+200B'
 */
export function visibleName(character: string): string {
  const name = NAMES[character];
  if (name || !/^[\p{C}\p{Z}]+$/u.test(character)) return name ?? character;
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase()}`;
}
