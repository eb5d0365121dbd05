// Reads the docstring of a metric: the one place where its name, formula, domain and example stand.
// The format is described in src/metrics/README.md.

import { parseSignature, type Signature } from './signature.ts';

export interface Throws {
  /** `RangeError` */
  error: string;
  when: string;
}

export interface Example {
  /** `entropy([0.5, 0.25, 0.25])` */
  expression: string;
  /** What the docstring says it gives: `1.5`, `Math.log(4)`, `log2(3) = 1.584962500721156`. */
  stated: string;
}

export interface Docstring {
  /** The name of the function and of its file. */
  name: string;
  signature: Signature;
  chineseName: string;
  englishName: string;
  /** Other names to be found by. */
  aliases: string[];
  chineseSentence: string;
  englishSentence: string;
  /** TeX, without the dollar signs. */
  formulas: string[];
  unit: string;
  domain: string;
  range: string;
  limits: string;
  throws: Throws[];
  examples: Example[];
  /** A file of content/ without its extension: `02-entropy`. */
  chapter: string;
  sources: string[];
}

/** All that is wrong with one docstring. */
export class DocstringError extends Error {
  readonly problems: readonly string[];

  constructor(name: string, problems: readonly string[]) {
    super(problems.map((problem) => `src/metrics/${name}.ts: ${problem}`).join('\n'));
    this.problems = problems;
  }
}

const FIELDS = ['Unit', 'Domain', 'Range', 'Limits'];
const TAGS = ['@throws', '@example', '@chapter', '@see', '@alias'];

const HEAD = /^(\S.*?) · (\S[^:]*): (\S.*)$/;
const FIELD = /^([A-Z][a-z]+) {2,}(\S.*)$/;
const TAG = /^(@\w+)(?: +(\S.*))?$/;

const HAN_OR_WIDE = String.raw`[\p{Script=Han}，。；：？！、（）《》“”]`;
const LINE_END = new RegExp(
  String.raw`(?<=${HAN_OR_WIDE})\s*\n\s*|\s*\n\s*(?=${HAN_OR_WIDE})`,
  'gu',
);

/** A line break is a space, but none beside a Chinese character. */
const join = (lines: readonly string[]): string =>
  lines
    .join('\n')
    .replace(LINE_END, '')
    .replace(/\s*\n\s*/g, ' ')
    .trim();

/** The record that the file `src/metrics/${name}.ts` with this text describes; throws DocstringError. */
export function parseDocstring(name: string, source: string): Docstring {
  const problems: string[] = [];
  const comment = docstringOf(name, source);
  if (comment === undefined) {
    throw new DocstringError(name, [`no docstring right before \`export function ${name}(\``]);
  }
  const { prose, entries, strays } = read(comment);
  for (const line of strays) problems.push(`the docstring has a line of no known kind: “${line}”`);

  const only = (key: string): string => {
    const values = entries.get(key) ?? [];
    if (values.length > 1) problems.push(`the docstring has ${values.length} × ${key}, not one`);
    if (!values[0]) problems.push(`the docstring lacks ${key}`);
    return values[0] ?? '';
  };
  const several = (key: string): string[] => {
    const values = entries.get(key) ?? [];
    if (values.length === 0) problems.push(`the docstring lacks ${key}`);
    return values;
  };
  const matched = (text: string, pattern: RegExp, form: string): string[] => {
    const found = pattern.exec(text);
    if (!found) problems.push(`“${text}” has not the form “${form}”`);
    return found ? found.slice(1) : ['', '', ''];
  };

  const [head, ...rest] = prose;
  const [chineseName, englishName, englishSentence] = matched(
    head ?? '',
    HEAD,
    '中文名 · English name: English sentence.',
  );
  const formulas = rest.filter((one) => one.startsWith('$'));
  const sentences = rest.filter((one) => !one.startsWith('$'));
  if (formulas.length === 0) problems.push('the docstring lacks a formula $…$');
  for (const formula of formulas) {
    if (!/^\$[^$]+\$$/.test(formula)) problems.push(`a formula stands between $ and $: ${formula}`);
  }
  if (!sentences.some((one) => /\p{Script=Han}/u.test(one))) {
    problems.push('the docstring lacks a Chinese sentence between its name and its formula');
  }
  const signature = attempt(() => parseSignature(name, source), problems);

  const docstring: Docstring = {
    name,
    signature: signature ?? { parameters: [], result: '' },
    chineseName,
    englishName,
    aliases: (entries.get('@alias') ?? []).flatMap((line) => line.split(/[，、,]\s*/)),
    chineseSentence: sentences.join(''),
    englishSentence,
    formulas: formulas.map((one) => one.slice(1, -1).trim()),
    unit: only('Unit'),
    domain: only('Domain'),
    range: only('Range'),
    limits: only('Limits'),
    throws: several('@throws').map((line) => {
      const [error, when] = matched(line, /^\{(\w+)\} (\S.*)$/, '@throws {RangeError} 何时报错');
      return { error, when };
    }),
    examples: several('@example').map((line) => {
      const [expression, stated] = matched(line, /^(\S.*?) \/\/ (\S.*)$/, '@example call // value');
      if (expression && !expression.includes(`${name}(`)) {
        problems.push(`the example does not call ${name}: ${expression}`);
      }
      return { expression, stated };
    }),
    chapter: only('@chapter'),
    sources: several('@see'),
  };
  if (problems.length > 0) throw new DocstringError(name, problems);
  return docstring;
}

/** The lines of the comment right before `export function NAME(`, without their stars. */
function docstringOf(name: string, source: string): string[] | undefined {
  const declaration = source.indexOf(`export function ${name}(`);
  const start = source.lastIndexOf('/**', declaration);
  if (declaration < 0 || start < 0) return undefined;
  const [, body] =
    /^\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*$/.exec(source.slice(start, declaration)) ?? [];
  return body?.split(/\r?\n/).map((line) => line.replace(/^\s*\* ?/, '').trimEnd());
}

/** Paragraphs before the fields; the values of fields and tags by their names; what is neither. */
function read(lines: readonly string[]) {
  const paragraphs: string[][] = [];
  const entries = new Map<string, string[][]>();
  const strays: string[] = [];
  // Where a line goes that begins nothing by itself.
  let open: string[] | undefined;
  const begin = (key: string, text: string | undefined): void => {
    open = text === undefined ? [] : [text];
    entries.set(key, [...(entries.get(key) ?? []), open]);
  };
  for (const line of lines) {
    const [, field, value] = FIELD.exec(line) ?? [];
    const [, tag, text] = TAG.exec(line) ?? [];
    const isProse = entries.size === 0 && !field && !tag;
    if (line === '') open = undefined;
    else if (field && FIELDS.includes(field)) begin(field, value);
    else if (tag && TAGS.includes(tag)) begin(tag, text);
    else if (open && (isProse || line.startsWith('  '))) open.push(line);
    else if (isProse) paragraphs.push((open = [line]));
    else {
      strays.push(line);
      open = undefined;
    }
  }
  return {
    prose: paragraphs.map(join),
    entries: new Map([...entries].map(([key, values]) => [key, values.map(join)])),
    strays,
  };
}

function attempt<T>(action: () => T, problems: string[]): T | undefined {
  try {
    return action();
  } catch (error) {
    problems.push((error as Error).message);
    return undefined;
  }
}
