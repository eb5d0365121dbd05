/**
 * How often each character of a text occurs, in order of first appearance. A character is what a
 * reader takes for one: an emoji family, a letter with its combining marks, a line break CR LF.
 *
 * @see Unicode Standard Annex #29, Unicode Text Segmentation, §3 (grapheme clusters)
 */
export function countCharacters(text: string, name: string, caller: string): Map<string, number> {
  if (typeof text !== 'string') {
    throw new RangeError(`${caller} requires ${name} to be a text, but received ${text}`);
  }
  if (text === '') {
    throw new RangeError(
      `${caller} requires ${name} to have at least one character, but received none`,
    );
  }
  const counts = new Map<string, number>(); // not an object, in which «__proto__» is no key
  // Made here and not once for all: a browser without it can still load what needs no text.
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text)) {
    counts.set(segment, (counts.get(segment) ?? 0) + 1);
  }
  return counts;
}
