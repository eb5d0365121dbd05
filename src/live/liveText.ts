// The live numbers of the text: computed again, in place, whenever a variable or the unit changes.

import { effect } from '@preact/signals-core';
import type { LiveExpression } from 'virtual:live-chapters';
import { formatNumber } from '@/kit/format.ts';
import { Formatted, shown } from '@/notebook/formatted.ts';
import type { Store } from '@/notebook/store.ts';
import { unit } from '@/notebook/unit.ts';

type Expressions = Readonly<Record<string, LiveExpression>>;

/** Keeps every `data-live` below `root` up to date. */
export function attachLiveText(root: ParentNode, expressions: Expressions, store: Store): void {
  const places = new Map<string, HTMLElement[]>();
  for (const place of root.querySelectorAll<HTMLElement>('[data-live]')) {
    const key = place.dataset.live!;
    places.set(key, [...(places.get(key) ?? []), place]);
  }
  for (const [key, elements] of places) {
    // One expression, computed once, for all the places where it stands.
    const [names, compute] = expressions[key];
    effect(() => {
      const values = names.map((name) => store.find(name)!.value.value as number);
      let result: unknown;
      let problem = '';
      try {
        result = compute(...values);
      } catch (error) {
        problem = (error as Error).message;
      }
      for (const element of elements) write(element, result, problem);
    });
  }
}

function write(element: HTMLElement, result: unknown, problem: string): void {
  const text = problem ? '—' : wordsFor(element, result);
  if (element.textContent !== text) element.textContent = text;
  if (problem) element.title = `在这里算不出来：${problem}`;
  else if (element.title) element.removeAttribute('title');
  const number = result instanceof Formatted ? result.value : result;
  if (element instanceof HTMLDataElement) element.value = String(Number(number) + 0);
}

/** A number in a formula has as many digits as the formula asks for. */
function wordsFor(element: HTMLElement, result: unknown): string {
  const { digits } = element.dataset;
  return digits === undefined || result instanceof Formatted
    ? shown(result, unit.value)
    : formatNumber(result as number, Number(digits));
}
