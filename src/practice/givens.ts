// The numbers of a question that can be drawn anew: <Given name="reach" value={0.4} … />.

import { effect } from '@preact/signals-core';
import { formatNumber } from '@/kit/format.ts';
import { seededRandom } from '@/kit/random.ts';
import { snap } from '@/kit/snap.ts';
import { numberField, type Field } from '@/notebook/fields.ts';
import { notebook } from '@/notebook/notebook.ts';

interface Given {
  element: HTMLDataElement;
  name: string;
  min: number;
  max: number;
  step: number;
}

function givensIn(root: ParentNode): Given[] {
  return [...root.querySelectorAll<HTMLDataElement>('data[data-given]')].map((element) => {
    const { given, min, max, step } = element.dataset;
    return { element, name: given!, min: Number(min), max: Number(max), step: Number(step) };
  });
}

/** Whatever an address says, a value of the grid comes of it. */
function fieldOf({ element, min, max, step }: Given): Field<number> {
  const field = numberField(Number(element.value), [min, max]);
  return {
    ...field,
    read: (text) => {
      const value = field.read(text);
      return value === undefined ? undefined : snap(value, [min, max], step);
    },
  };
}

/** Declares the numbers below `root` as variables of the page and prints what they are now. */
export function attachGivens(root: ParentNode): void {
  for (const given of givensIn(root)) {
    const { value } = notebook.declare(given.name, fieldOf(given));
    effect(() => {
      given.element.value = String(value.value);
      if (!given.element.hidden) given.element.textContent = formatNumber(value.value, 12);
    });
  }
}

export const givenNames = (root: ParentNode) => givensIn(root).map(({ name }) => name);

/** Values for all numbers below `root`, by the seed: from each grid one, one as likely as another. */
export function drawGivens(root: ParentNode, seed: number): Record<string, number> {
  const next = seededRandom(seed);
  const drawn = givensIn(root).map(({ name, min, max, step }) => {
    const stops = Math.round((max - min) / step);
    return [name, snap(min + Math.floor(next() * (stops + 1)) * step, [min, max], step)];
  });
  return Object.fromEntries(drawn);
}
