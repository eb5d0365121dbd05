import { useRef } from 'preact/hooks';
import { formatNumber } from './format.ts';
import type { NumberRow } from './NumberTable.tsx';

export interface ShareRow {
  /** The last numbers that were shares of one whole: what is drawn meanwhile. */
  whole: readonly number[];
  /** What is wrong with what stands in the boxes, in words. */
  fault: string | undefined;
  /** The row for `<NumberTable>`. */
  row: NumberRow;
}

export interface ShareRowOptions {
  name: string;
  /** What stands in the boxes, perhaps halfway through an edit. At first it must be whole. */
  typed: readonly number[];
  /** The rule that decides: the kit knows no theory. */
  isWhole: (row: readonly number[]) => boolean;
  onType: (row: number[]) => void;
  /** Asked for when the row can be mended by division. */
  onMend: (row: readonly number[]) => void;
}

const total = (row: readonly number[]) => row.reduce((sum, value) => sum + value, 0);

/** Why a row is no division of one whole, in words. */
export function shareFault(name: string, row: readonly number[]): string {
  return row.some((value) => value < 0)
    ? `“${name}”里有小于0的数。`
    : `“${name}”加起来是${formatNumber(total(row), 7)}，不是1。`;
}

/** A row of shares that is typed number by number: what is not yet whole is told, not refused. */
export function useShareRow({ name, typed, isWhole, onType, onMend }: ShareRowOptions): ShareRow {
  const whole = useRef(typed);
  const fault = isWhole(typed) ? undefined : shareFault(name, typed);
  if (!fault) whole.current = typed;
  const mendable = typed.every((value) => value >= 0) && total(typed) > 0;
  return {
    whole: whole.current,
    fault,
    row: {
      label: name,
      name,
      texts: typed.map((value) => formatNumber(value)),
      values: typed,
      total: formatNumber(total(typed)),
      onChange: (index, value) => onType(typed.map((old, i) => (i === index ? value : old))),
      problem: fault && `${fault}图和其余各行仍按上一次合格的数来算。`,
      remedy:
        fault && mendable ? { label: '按比例凑成1', onApply: () => onMend(typed) } : undefined,
    },
  };
}
