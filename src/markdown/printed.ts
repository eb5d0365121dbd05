// A computed value as the reader sees it, in prose and in formulas.

import type { Parent, PhrasingContent, Text } from 'mdast';
import { formatNumber, formatPercent, formatTex } from '../kit/format.ts';
import { formatAmount, UNIT_WORD } from '../notebook/units.ts';
import { Formatted } from './scope.ts';

/** `<data value="0.0807…" class="number">0.0808</data>` as a node of the Markdown tree. */
export interface Computed extends Parent {
  type: 'computed';
  data: { hName: 'data'; hProperties: Record<string, string | string[]> };
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
  if (value instanceof Formatted) return [printedFormatted(value)];
  if (typeof value === 'number') return [computed(formatNumber(number(value)), value, 'number')];
  if (typeof value === 'string') return [{ type: 'text', value }];
  const items = list(value);
  const inner = items.flatMap((item, i) => [...(i > 0 ? [text('，')] : []), ...printed(item)]);
  return [text('（'), ...inner, text('）')];
}

/** The TeX that prints `value` in a formula. */
export function printedTex(value: unknown, digits: number): string {
  if (value instanceof Formatted) {
    throw new Error('公式里直接写数，不用bits、nats、percent、digits；位数写成\\val[5]{…}');
  }
  if (typeof value === 'number') return formatTex(number(value), digits);
  if (typeof value === 'string') return `\\text{${value}}`;
  return `(${list(value)
    .map((item) => printedTex(item, digits))
    .join(',\\ ')})`;
}

function printedFormatted({ kind, value, digits }: Formatted): Computed {
  number(value);
  switch (kind) {
    case 'bits':
      return computed(formatAmount(value, 'bit', digits), value, 'amount', { dataUnit: 'bit' });
    case 'nats':
      // No `amount`: losses of frameworks stay in nats whatever unit the reader chose.
      return computed(`${formatNumber(value, digits)}${UNIT_WORD.nat}`, value, 'number', {
        dataUnit: 'nat',
      });
    case 'percent':
      return computed(formatPercent(value, digits), value, 'number');
    case 'digits':
      return computed(formatNumber(value, digits), value, 'number');
  }
}

function computed(
  shown: string,
  value: number,
  className: string,
  more: Record<string, string> = {},
): Computed {
  return {
    type: 'computed',
    // 0 + −0 is 0: a minus before nothing would only puzzle.
    data: {
      hName: 'data',
      hProperties: { value: String(0 + value), className: [className], ...more },
    },
    children: [text(shown)],
  };
}

function text(value: string): Text {
  return { type: 'text', value };
}

function number(value: number): number {
  if (Number.isNaN(value)) throw new Error('结果不是一个数（NaN）');
  return value;
}

function list(value: unknown): unknown[] {
  if (value instanceof Float64Array) return [...value];
  if (Array.isArray(value)) return value;
  if (value === undefined) throw new Error('没有结果（undefined）');
  if (typeof value === 'function') throw new Error('这是一个函数，还没有给它参数');
  if (typeof value === 'object' && value !== null) {
    throw new Error(`结果有几部分，要写明取哪一部分：.${Object.keys(value).join('、.')}`);
  }
  throw new Error(`结果是${String(value)}，不是数`);
}
