// What is to be said of a number that a reader has filled in.

import { convert, UNIT_WORD, UNITS, type Unit } from '@/notebook/units.ts';

/** What a number counts: an amount of information, in bits or pinned to nats; a share; itself. */
export type Measure = 'bits' | 'nats' | 'percent' | 'plain';

export interface Quantity {
  value: number;
  measure: Measure;
}

/** A number as it was typed, and the unit that was typed with it. */
export interface Typed {
  value: number;
  unit?: Unit;
}

export type Verdict =
  | { kind: 'right' }
  /** A known mistake, by its place in the list. */
  | { kind: 'known'; index: number }
  | { kind: 'slip'; message: string }
  | { kind: 'wrong'; message: string };

/** An answer may be off by half a per cent, or be right to three significant digits. */
const TOLERANCE = 0.005;
const NEAR = 0.05;
const DIGITS = 3;

/** @param reading the unit of a number that came without one, where the answer is in bits */
export function judge(
  typed: Typed,
  answer: Quantity,
  mistakes: readonly Quantity[],
  reading: Unit,
): Verdict {
  const own = answer.measure === 'bits' ? reading : 'nat';
  const isAmount = answer.measure === 'bits' || answer.measure === 'nats';
  // A unit behind what is no amount of information, such as 位 as bit, says nothing.
  const unit = isAmount ? typed.unit : undefined;
  const read = unit === undefined ? typed.value : convert(typed.value, unit, own);
  const right = inUnit(answer, own);
  if (agree(read, right)) return { kind: 'right' };

  const index = mistakes.findIndex((one) => agree(read, inUnit(one, own)));
  if (index >= 0) return { kind: 'known', index };

  if (right !== 0 && agree(read, -right)) {
    return slip('数对了，符号反了。概率小于1，对数是负的，别忘了前面的负号。');
  }
  if (isAmount && unit === undefined) {
    const other = UNITS.find((one) => one !== own && agree(read, convert(right, own, one)));
    if (other) {
      const words = `这是${UNIT_WORD[other]}的数：你用的是${LOGARITHM[other]}。`;
      return slip(`${words}这里问的是${UNIT_WORD[own]}，用${LOGARITHM[own]}。`);
    }
  }
  if (answer.measure === 'percent' && agree(read, right * 100)) {
    return slip('你填的是百分数，却少写了%。');
  }
  if (right !== 0 && Math.abs(read - right) <= NEAR * Math.abs(right)) {
    return { kind: 'wrong', message: '很接近了，再算细一点：留三位有效数字。' };
  }
  return { kind: 'wrong', message: '不对。再算一遍，或者看看下面的提示和答案。' };
}

const LOGARITHM: Readonly<Record<Unit, string>> = { bit: 'log₂', nat: 'ln', hartley: 'lg' };

const slip = (message: string): Verdict => ({ kind: 'slip', message });

function inUnit({ value, measure }: Quantity, unit: Unit): number {
  return measure === 'bits' ? convert(value, 'bit', unit) : value;
}

function agree(x: number, truth: number): boolean {
  if (!Number.isFinite(x) || !Number.isFinite(truth)) return x === truth;
  if (Math.abs(x - truth) <= TOLERANCE * Math.abs(truth)) return true;
  return x.toPrecision(DIGITS) === truth.toPrecision(DIGITS);
}
