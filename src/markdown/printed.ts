// A computed value as the reader sees it, in prose and in formulas.

import type { Parent, PhrasingContent, Text } from 'mdast';
import { formatTex } from '../kit/format.ts';
import { Formatted, shown } from '../notebook/formatted.ts';

/**
 * `<data value="0.0807…" class="number">0.0808</data>`, or what a live expression comes to, as a node of
 * the Markdown tree.
 */
export interface Computed extends Parent {
  type: 'computed';
  data: { hName: 'data' | 'span'; hProperties: Record<string, string | string[]> };
  children: Text[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    computed: Computed;
  }
  interface RootContentMap {
    computed: Computed;
  }
}

/** The nodes that print `value` in prose; throws what is wrong with a value that cannot be printed. */
export function printed(value: unknown): PhrasingContent[] {
  requirePrintable(value);
  if (typeof value === 'string') return [{ type: 'text', value }];
  if (value instanceof Formatted) return [computed(value, value.value, FORMATS[value.kind](value))];
  if (typeof value === 'number') return [computed(value, value, { className: ['number'] })];
  const items = [...(value as Iterable<unknown>)];
  const inner = items.flatMap((item, i) => [...(i > 0 ? [text('，')] : []), ...printed(item)]);
  return [text('（'), ...inner, text('）')];
}

/** The node of a live expression: its first value, and the key of what computes the next. */
export function printedLive(value: unknown, key: string): Computed {
  requirePrintable(value);
  const number = value instanceof Formatted ? value.value : value;
  if (typeof number === 'number') {
    const [node] = printed(value) as Computed[];
    const { className, ...others } = node.data.hProperties;
    const hProperties = { ...others, className: [...className, 'live'], dataLive: key };
    return { ...node, data: { hName: 'data', hProperties } };
  }
  return {
    type: 'computed',
    data: { hName: 'span', hProperties: { className: ['live'], dataLive: key } },
    children: [text(shown(value, 'bit'))],
  };
}

type Attributes = Record<string, string | string[]>;

/** `amount` follows the unit that the reader chooses; losses of frameworks stay in nats. */
const FORMATS: Readonly<Record<Formatted['kind'], (result: Formatted) => Attributes>> = {
  bits: ({ digits }) => ({
    className: ['amount'],
    dataUnit: 'bit',
    ...(digits === 3 ? {} : { dataDigits: String(digits) }),
  }),
  nats: () => ({ className: ['number'], dataUnit: 'nat' }),
  percent: () => ({ className: ['number'] }),
  digits: () => ({ className: ['number'] }),
};

/** The TeX that prints `value` in a formula. */
export function printedTex(value: unknown, digits: number): string {
  if (value instanceof Formatted) {
    throw new Error('公式里直接写数，不用bits、nats、percent、digits；位数写成\\val[5]{…}');
  }
  requirePrintable(value);
  if (typeof value === 'number') return formatTex(value, digits);
  if (typeof value === 'string') return `\\text{${value}}`;
  return `(${[...(value as Iterable<unknown>)]
    .map((item) => printedTex(item, digits))
    .join(',\\ ')})`;
}

function computed(result: unknown, value: number, attributes: Attributes): Computed {
  return {
    type: 'computed',
    // 0 + −0 is 0: a minus before nothing would only puzzle.
    data: { hName: 'data', hProperties: { value: String(0 + value), ...attributes } },
    children: [text(shown(result, 'bit'))],
  };
}

function text(value: string): Text {
  return { type: 'text', value };
}

/** Throws what is wrong with a value that cannot be printed, in words for the author. */
export function requirePrintable(value: unknown): void {
  if (typeof value === 'string') return;
  const number = value instanceof Formatted ? value.value : value;
  if (typeof number === 'number') {
    if (Number.isNaN(number)) throw new Error('结果不是一个数（NaN）');
    return;
  }
  if (Array.isArray(value) || value instanceof Float64Array) {
    for (const item of value) requirePrintable(item);
    return;
  }
  if (value === undefined) throw new Error('没有结果（undefined）');
  if (typeof value === 'function') throw new Error('这是一个函数，还没有给它参数');
  if (typeof value === 'object' && value !== null) {
    throw new Error(`结果有几部分，要写明取哪一部分：.${Object.keys(value).join('、.')}`);
  }
  throw new Error(`结果是${String(value)}，不是数`);
}
