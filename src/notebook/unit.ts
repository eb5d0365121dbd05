// The unit in which the reader wants amounts of information: one for all pages, kept on the device.

import { signal } from '@preact/signals-core';
import { recall, remember } from './memory.ts';
import { isUnit, type Unit } from './units.ts';

/** Bit on the server and before the page has started. */
export const unit = signal<Unit>('bit');

const read = (kept: unknown) => (isUnit(kept) ? kept : undefined);

/** Takes up the unit that the reader chose before, if the device remembers one. */
export function recallUnit(): void {
  unit.value = recall('unit', read) ?? unit.peek();
}

export function chooseUnit(chosen: Unit): void {
  unit.value = chosen;
  remember('unit', chosen);
}
