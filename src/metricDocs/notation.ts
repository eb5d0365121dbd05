// The light mathematics of docstrings, `p_i`, `log_b n`, `2⁵³`, as parts that a page can set.

export type NotationPart =
  | { kind: 'text'; text: string }
  /** A letter that stands for a number, or a function such as log; upright or slanted. */
  | { kind: 'symbol'; text: string; slanted: boolean; below: string; above: string }
  | { kind: 'above' | 'below'; text: string }
  | { kind: 'code'; text: string }
  /** The name of another metric. */
  | { kind: 'metric'; text: string };

interface Names {
  /** The parameters of the function that is spoken of. */
  parameters: readonly string[];
  metrics: readonly string[];
}

const LETTER = 'A-Za-zα-ωΑ-Ω';
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ';
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

const SCRIPT = String.raw`\{[^{}]*\}|[−+-]?[${LETTER}\d∞]+`;

const TOKENS = new RegExp(
  [
    '`(?<code>[^`]+)`',
    String.raw`(?<literal>'[^'\s]*'|(?<![\w.])[−-]0(?![\w.])|\b(?:NaN|Infinity|null|undefined|true|false)\b)`,
    // Before the names: the e of 1e-9 is none.
    String.raw`(?<mantissa>\d+(?:\.\d+)?)(?:e(?<exponent>[-−]?\d+))?`,
    String.raw`(?<name>[${LETTER}][${LETTER}\d]*[′″]*)(?:_(?<below>${SCRIPT}))?(?:\^(?<above>${SCRIPT}))?`,
    `(?<superscript>[${SUPERSCRIPTS}]+)`,
    `(?<subscript>[${SUBSCRIPTS}]+)`,
  ].join('|'),
  'gu',
);

const plain = (text: string): string =>
  [...text]
    .map((one) => {
      const above = [...SUPERSCRIPTS].indexOf(one);
      if (above >= 0) return '0123456789+−n'[above];
      const below = [...SUBSCRIPTS].indexOf(one);
      return below >= 0 ? String(below) : one;
    })
    .join('');

const script = (text = ''): string => text.replace(/^\{|\}$/g, '').replaceAll('-', '−');

/** The parts of a field of a docstring, in order. */
export function notationParts(text: string, { parameters, metrics }: Names): NotationPart[] {
  const parts: NotationPart[] = [];
  let done = 0;
  for (const { 0: token, index, groups = {} } of text.matchAll(TOKENS)) {
    const { code, literal, mantissa, exponent, name, below, above, superscript, subscript } =
      groups;
    if (mantissa && !exponent) continue;
    let part: NotationPart | undefined;
    if (code ?? literal) part = { kind: 'code', text: code ?? literal };
    else if (mantissa) part = power(mantissa, exponent);
    else if (superscript) part = { kind: 'above', text: plain(superscript) };
    else if (subscript) part = { kind: 'below', text: plain(subscript) };
    else if (below || above) part = symbol(name, below, above);
    else if (metrics.includes(name)) part = { kind: 'metric', text: name };
    else if (name.length > 1 && parameters.includes(name)) part = { kind: 'code', text: name };
    else if (isLetter(name)) part = symbol(name);
    if (!part) continue;
    if (index > done) parts.push({ kind: 'text', text: unbroken(text.slice(done, index)) });
    parts.push(part);
    done = index + token.length;
  }
  if (done < text.length) parts.push({ kind: 'text', text: unbroken(text.slice(done)) });
  return parts;
}

/** 1e-9 as 10⁻⁹ */
const power = (mantissa: string, exponent: string): NotationPart => ({
  kind: 'symbol',
  text: mantissa === '1' ? '10' : `${mantissa}×10`,
  slanted: false,
  below: '',
  above: script(exponent),
});

/** `p > 0` stays on one line; beside a Chinese character a line may break anyway. */
const unbroken = (text: string): string =>
  text
    .replace(/(?<!\p{Script=Han}) (?=[=≠≈<>≤≥+−·→] )/gu, '\u00a0')
    .replace(/(?<= ?[=≠≈<>≤≥+−·→]) (?!\p{Script=Han})/gu, '\u00a0');

const isLetter = (name: string): boolean => /^\p{L}[′″]*$/u.test(name);

const symbol = (name: string, below?: string, above?: string): NotationPart => ({
  kind: 'symbol',
  text: name,
  slanted: isLetter(name),
  below: script(below),
  above: script(above),
});
