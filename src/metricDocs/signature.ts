// What a metric is called with, read from its declaration: enough for the plain functions of
// src/metrics, and an error for anything else.

export interface Parameter {
  name: string;
  /** As written; a parameter with a default may leave it out. */
  type: string | undefined;
  /** As written, `2` or `'e'`; undefined when the argument is required. */
  default: string | undefined;
}

export interface Signature {
  parameters: Parameter[];
  /** The type of the result, as written. */
  result: string;
}

const OPENING = '([{<';
const CLOSING = ')]}>';
const PARAMETER = /^(\w+)(?:\s*:\s*([^=]+?))?(?:\s*=\s*(\S.*))?$/s;

/** The signature of `export function NAME(…): … {` in `source`; throws when it is of another form. */
export function parseSignature(name: string, source: string): Signature {
  const declaration = `export function ${name}(`;
  const start = source.indexOf(declaration) + declaration.length;
  if (start < declaration.length) throw new Error(`no \`${declaration}\``);
  const end = closingOf(source, start);
  const [, result] = /^\s*:\s*([^{}\n]+?)\s*\{/.exec(source.slice(end + 1)) ?? [];
  if (!result) throw new Error(`\`${declaration}…)\` names no type of its result`);
  const parameters = splitAtCommas(source.slice(start, end)).map((text) => {
    const [, parameter, type, value] = PARAMETER.exec(text) ?? [];
    if (!parameter || !(type || value)) {
      throw new Error(`the parameter \`${text}\` has not the form \`name: Type = default\``);
    }
    return { name: parameter, type: type?.replace(/\s+/g, ' '), default: value };
  });
  return { parameters, result };
}

/** The place of the bracket that closes the one before `start`. */
function closingOf(text: string, start: number): number {
  let depth = 1;
  for (let i = start; i < text.length; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')' && --depth === 0) return i;
  }
  throw new Error('a bracket of the parameters is not closed');
}

/** The parts of a list between its own commas, those inside brackets left alone. */
export function splitAtCommas(list: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= list.length; i++) {
    const isEnd = i === list.length;
    if (!isEnd && OPENING.includes(list[i])) depth++;
    else if (!isEnd && CLOSING.includes(list[i])) depth--;
    else if (isEnd || (depth === 0 && list[i] === ',')) {
      parts.push(list.slice(from, i).trim());
      from = i + 1;
    }
  }
  return parts.filter((part) => part !== '');
}

/** `entropy(p: Vector, base: Base = 2): number` */
export function signatureText(name: string, { parameters, result }: Signature): string {
  const inside = parameters.map((one) =>
    [one.type ? `${one.name}: ${one.type}` : one.name, one.default]
      .filter((part) => part !== undefined)
      .join(' = '),
  );
  return `${name}(${inside.join(', ')}): ${result}`;
}
