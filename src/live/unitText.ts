// The amounts in the text that never change but for the unit in which they are read.

import { effect } from '@preact/signals-core';
import { unit } from '@/notebook/unit.ts';
import { formatAmount, type Unit } from '@/notebook/units.ts';

/** `<data class="amount" value="0.0807…" data-unit="bit">` follows the reader's unit. */
export function attachUnitText(root: ParentNode): void {
  const amounts = root.querySelectorAll<HTMLDataElement>('data.amount:not([data-live])');
  // The server wrote bits: nothing to do for most readers.
  let written: Unit = 'bit';
  effect(() => {
    if (unit.value === written) return;
    written = unit.value;
    for (const amount of amounts) {
      const digits = Number(amount.dataset.digits ?? 3);
      amount.textContent = formatAmount(Number(amount.value), written, digits);
    }
  });
}
