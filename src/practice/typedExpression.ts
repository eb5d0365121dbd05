// A number as a reader types it in an exercise: all that a prediction takes, or the sum that leads to
// it: -log2(0.24), 0.5*log2(4) + 1/3, 2^10, with its unit behind it or not.

import { selfInformation } from '@/metrics/selfInformation.ts';
import type { Unit } from '@/notebook/units.ts';
import type { Typed } from './judge.ts';
import { typedNumber } from '@/live/typedNumber.ts';

const UNIT_NAMES: Readonly<Record<string, Unit>> = {
  比特: 'bit',
  bits: 'bit',
  bit: 'bit',
  奈特: 'nat',
  nats: 'nat',
  nat: 'nat',
  哈特: 'hartley',
  hartley: 'hartley',
};

/** undefined when there is nothing; a text says what is wrong. */
export function typedExpression(text: string, word = ''): Typed | string | undefined {
  let rest = powers(text).normalize('NFKC').trim();
  if (rest === '') return undefined;
  let unit: Unit | undefined;
  for (const [name, one] of Object.entries(UNIT_NAMES)) {
    if (!rest.toLowerCase().endsWith(name)) continue;
    unit = one;
    rest = rest.slice(0, -name.length);
    break;
  }
  if (unit === undefined && word !== '' && rest.endsWith(word)) rest = rest.slice(0, -word.length);
  const value = typedNumber(rest) ?? NaN;
  const found = Number.isNaN(value) ? compute(rest) : value;
  if (typeof found === 'string') return found;
  return { value: found, ...(unit && { unit }) };
}

/** 2³ and 10⁻³ would lose their height below. */
function powers(text: string): string {
  const heights = '⁰¹²³⁴⁵⁶⁷⁸⁹';
  return text.replace(
    /([⁻⁺]?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g,
    (_all, sign: string, digits: string) =>
      `^(${sign === '⁻' ? '-' : ''}${[...digits].map((one) => heights.indexOf(one)).join('')})`,
  );
}

const TOKEN = /\s*(?:(\d+\.?\d*(?:e[+-]?\d+)?|\.\d+)|(log10|log2|[a-z]+|√)|(.))/giy;

/** × ÷ and the minus signs of Chinese keyboards, as ASCII. */
function plain(text: string): string {
  return text
    .replace(/[−–—]/g, '-')
    .replace(/[×·]/g, '*')
    .replace(/÷/g, '/')
    .replace(/\*\*/g, '^')
    .toLowerCase();
}

class Problem extends Error {}

function compute(text: string): number | string {
  try {
    return new Reader(plain(text)).whole();
  } catch (error) {
    if (error instanceof Problem) return error.message;
    throw error;
  }
}

const logarithm = (x: number, base: 2 | 'e' | 10): number => {
  if (!(x > 0)) throw new Problem('对数里面要大于0。');
  // The metrics take probabilities: a number above 1 is turned upside down.
  return x <= 1 ? -selfInformation(x, base) : selfInformation(1 / x, base);
};

const FUNCTIONS: Readonly<Record<string, (x: number) => number>> = {
  log2: (x) => logarithm(x, 2),
  ln: (x) => logarithm(x, 'e'),
  lg: (x) => logarithm(x, 10),
  log10: (x) => logarithm(x, 10),
  exp: (x) => Math.exp(x),
  sqrt: (x) => Math.sqrt(x),
  '√': (x) => Math.sqrt(x),
};

/** sum: product (± product)…; product: power (*,/ power)…; power: atom (^ power). */
class Reader {
  readonly #tokens: string[];
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = [...text.matchAll(TOKEN)].map(([token]) => token.trim()).filter(Boolean);
  }

  whole(): number {
    const value = this.#sum();
    if (this.#at < this.#tokens.length) this.#stop();
    if (Number.isNaN(value)) throw new Problem('这个式子算不出数来。');
    return value;
  }

  #stop(): never {
    const token = this.#tokens[this.#at];
    if (token === 'log') throw new Problem('log是以几为底？写成log2、ln或lg。');
    throw new Problem(
      token === undefined
        ? `“${this.#text.trim()}”没有写完。`
        : `看不懂“${token}”。可以写1/8、0.125、12.5%，或者-log2(1/8)。`,
    );
  }

  #take(...wanted: string[]): string | undefined {
    const token = this.#tokens[this.#at];
    if (token === undefined || !wanted.includes(token)) return undefined;
    this.#at += 1;
    return token;
  }

  #isNext(...wanted: string[]): boolean {
    return wanted.includes(this.#tokens[this.#at] ?? '');
  }

  #sum(): number {
    let value = this.#product();
    for (let sign; (sign = this.#take('+', '-'));) {
      const next = this.#product();
      value = sign === '+' ? value + next : value - next;
    }
    return value;
  }

  #product(): number {
    let value = this.#signed();
    for (;;) {
      const sign = this.#take('*', '/');
      // 2log2(3) and 3(1 + 2), as one writes by hand.
      if (!sign && !this.#isNext('(', 'e', ...Object.keys(FUNCTIONS))) return value;
      const next = this.#signed();
      value = sign === '/' ? value / next : value * next;
    }
  }

  #signed(): number {
    const sign = this.#take('-', '+');
    if (sign) return sign === '-' ? -this.#signed() : this.#signed();
    const base = this.#atom();
    return this.#take('^') ? base ** this.#signed() : base;
  }

  #atom(): number {
    const token = this.#tokens[this.#at];
    if (token !== undefined && /^[\d.]/.test(token)) {
      this.#at += 1;
      return this.#take('%') ? Number(token) / 100 : Number(token);
    }
    if (this.#take('(')) {
      const value = this.#sum();
      if (!this.#take(')')) this.#stop();
      return value;
    }
    if (this.#take('e')) return Math.E;
    if (token !== undefined && Object.hasOwn(FUNCTIONS, token)) {
      this.#at += 1;
      const isClear = this.#isNext('(');
      const argument = this.#atom();
      if (!isClear && this.#isNext('/', '*', '^')) {
        throw new Problem(`${token}管到哪里为止？给它加上括号：${token}(…)。`);
      }
      return FUNCTIONS[token](argument);
    }
    return this.#stop();
  }
}
