/**
 * A name or a query in the form in which they are compared: full-width and half-width, upper and
 * lower case, hyphens and spaces make no difference.
 */
export const matchKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, '');
