// Which characters count as Chinese when text is checked or joined.

/** A Han character. */
export const HAN = String.raw`\p{Script=Han}`;
/** Full-width punctuation; quotes are left out, English uses the same “ ”. */
export const WIDE = '，。；：？！、（）《》';
