// The reader's unit inside a live example.

import { useMemo } from 'preact/hooks';
import { formatNumber } from '../kit/format.ts';
import { unit } from './unit.ts';
import { BASE, convert, UNIT_WORD, type Unit } from './units.ts';
import { useSignal } from './useSignal.ts';

export interface UnitView {
  unit: Unit;
  /** For the metrics: `entropy(p, base)` is in the reader's unit. */
  base: 2 | 'e' | 10;
  /** 比特, 奈特, 哈特. */
  word: string;
  /** An amount in the reader's unit with its word: `0.0808比特`. */
  amount: (amount: number, digits?: number) => string;
  /** What is so many bits in the reader's unit: for the ends of axes and for goals. */
  fromBits: (bits: number) => number;
}

function view(chosen: Unit): UnitView {
  const word = UNIT_WORD[chosen];
  return {
    unit: chosen,
    base: BASE[chosen],
    word,
    amount: (amount, digits = 3) => formatNumber(amount, digits) + word,
    fromBits: (bits) => convert(bits, 'bit', chosen),
  };
}

export function useUnit(): UnitView {
  const chosen = useSignal<Unit>(() => unit.value, 'bit');
  return useMemo(() => view(chosen), [chosen]);
}
