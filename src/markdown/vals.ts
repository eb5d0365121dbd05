// \val{…} and \val[5]{…} in the TeX of a formula.

export interface Val {
  /** Where the backslash stands, and where the text after the closing brace begins. */
  start: number;
  end: number;
  digits: number;
  /** What stands in the braces; undefined when they are not closed. */
  source: string | undefined;
}

const VAL = /\\val(?![A-Za-z])/g;
const HEAD = /^\s*(?:\[(\d+)\])?\s*\{/;

/** Every \val of a formula, in order; after one that is not closed nothing more is read. */
export function valsIn(tex: string): Val[] {
  const found: Val[] = [];
  for (const { index } of tex.matchAll(VAL)) {
    if (found.some(({ end }) => end > index)) continue;
    const after = tex.slice(index + '\\val'.length);
    const head = HEAD.exec(after);
    const length = head ? balancedLength(after.slice(head[0].length)) : -1;
    if (!head || length < 0) {
      found.push({ start: index, end: tex.length, digits: 3, source: undefined });
      break;
    }
    const source = after.slice(head[0].length, head[0].length + length);
    const end = index + '\\val'.length + head[0].length + length + 1;
    found.push({ start: index, end, digits: Number(head[1] ?? 3), source });
  }
  return found;
}

/** Where in a text each \val begins. */
export const valPlaces = (text: string): number[] =>
  [...text.matchAll(VAL)].map(({ index }) => index);

/** How far the text runs to the brace that closes it; −1 when none does. */
function balancedLength(text: string): number {
  let depth = 1;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '{') depth++;
    if (text[i] === '}' && --depth === 0) return i;
  }
  return -1;
}
