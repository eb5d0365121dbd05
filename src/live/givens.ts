// The numbers of a question that can be drawn anew: <Given name="reach" value={0.4} … />.

import { effect } from '@preact/signals-core';
import { formatNumber } from '@/kit/format.ts';
import { seededRandom } from '@/kit/random.ts';
import { numberField } from '@/notebook/fields.ts';
import { notebook } from '@/notebook/notebook.ts';

const givensIn = (root: ParentNode) => [
  ...root.querySelectorAll<HTMLDataElement>('data[data-given]'),
];

/** Declares the numbers below `root` as variables of the page and prints what they are now. */
export function attachGivens(root: ParentNode): void {
  for (const element of givensIn(root)) {
    const { given, min, max } = element.dataset;
    const field = numberField(Number(element.value), [Number(min), Number(max)]);
    const { value } = notebook.declare(given!, field);
    effect(() => {
      element.value = String(value.value);
      element.textContent = formatNumber(value.value, 12);
    });
  }
}

/** Draws all numbers below `root` by the seed: from each grid one value, one as likely as another. */
export function drawGivens(root: ParentNode, seed: number): void {
  const next = seededRandom(seed);
  const drawn = givensIn(root).map(({ dataset: { given, min, max, step } }) => {
    const stops = Math.round((Number(max) - Number(min)) / Number(step));
    const value = Number(min) + Math.floor(next() * (stops + 1)) * Number(step);
    // Without the dust of the multiplication: 0.1 + 2 × 0.1 is 0.3.
    return [given!, Number(value.toPrecision(12))];
  });
  notebook.change(Object.fromEntries(drawn), true);
}
