// The numbers in the sentences that a reader can turn: by typing, by keys, by dragging to the side,
// with a finger too. A native number box: what the browser knows of numbers, it does.

import { effect } from '@preact/signals-core';
import { numberField } from '@/notebook/fields.ts';
import { snap } from '@/kit/snap.ts';
import type { Store } from '@/notebook/store.ts';
import { liveSentence, sayCalmly } from './calmStatus.ts';

/** So many pixels to the side are one step; with Shift held, ten. */
const PIXELS_A_STEP = 4;

/** Declares the variable of every number box below `root` and ties the two together. */
export function attachScrubs(root: ParentNode, store: Store): void {
  for (const box of root.querySelectorAll<HTMLInputElement>('input[data-scrub]')) {
    attach(box, store);
  }
}

function attach(box: HTMLInputElement, store: Store): void {
  const name = box.dataset.scrub!;
  const label = box.getAttribute('aria-label')!;
  const [min, max, step] = [box.min, box.max, box.step].map(Number);
  const range = [min, max] as const;
  const variable = store.declare(name, numberField(Number(box.defaultValue), range));
  const note = document.getElementById(box.getAttribute('aria-describedby')!)!;

  const set = (value: number) => store.change({ [name]: value });
  const tell = (problem: string) => {
    if (note.textContent === problem) return;
    note.textContent = problem;
    box.setAttribute('aria-invalid', String(problem !== ''));
  };
  const show = (value: number) => {
    box.value = String(value);
    fit(box);
  };

  effect(() => {
    const value = variable.value.value;
    // Nobody's typing is rewritten: 0. on the way to 0.5 stays 0.
    if (Number(box.value) !== value || box.value === '') show(value);
  });
  box.addEventListener('input', () => {
    fit(box);
    const typed = box.valueAsNumber;
    if (typed >= min && typed <= max) {
      tell('');
      set(typed);
      sayCalmly(
        () => `${label}${variable.value.peek()}。${liveSentence(box.closest('p, li, td'))}`,
      );
    } else {
      // `step` and the arrows may lead out of the range, but nobody is corrected while typing.
      tell(Number.isNaN(typed) ? '请写一个数' : `只能在${min}到${max}之间`);
    }
  });
  let before = variable.value.peek();
  box.addEventListener('focus', () => {
    before = variable.value.peek();
  });
  box.addEventListener('blur', () => {
    const typed = box.valueAsNumber;
    if (typed < min || typed > max) {
      set(snap(typed, range, step));
      sayCalmly(() => `${label}只能在${min}到${max}之间，已改为${variable.value.peek()}。`);
    } else if (Number.isNaN(typed)) {
      sayCalmly(() => `没有读到数，${label}仍是${variable.value.peek()}。`);
    }
    show(variable.value.peek());
    tell('');
  });
  box.addEventListener('keydown', (event) => {
    const pages = { PageUp: 10, PageDown: -10 }[event.key];
    if (event.key === 'Escape') {
      // What was typed or turned since the box was entered is taken back.
      set(before);
      show(before);
      tell('');
      sayCalmly(() => `${label}仍是${before}。`);
    }
    if (pages === undefined) return;
    event.preventDefault();
    set(snap(variable.value.peek() + pages * step, range, step));
    box.dispatchEvent(new Event('input'));
  });
  // A wheel over a box that is being edited is meant for the page.
  box.addEventListener('wheel', () => box.blur(), { passive: true });
  makeDraggable(box, (steps, from) => {
    tell('');
    set(snap(from + steps * step, range, step));
    sayCalmly(() => `${label}${variable.value.peek()}。${liveSentence(box.closest('p, li, td'))}`);
  });
}

/** As wide as what stands in it: browsers without `field-sizing` are helped. */
function fit(box: HTMLInputElement): void {
  box.style.setProperty('--letters', String(Math.max(1, box.value.length)));
}

/** Drags to the side turn the number; a press without a drag is left to the box. */
function makeDraggable(box: HTMLInputElement, turn: (steps: number, from: number) => void): void {
  let start: { x: number; value: number } | undefined;
  const end = () => {
    start = undefined;
    delete box.dataset.dragged;
  };
  box.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    start = { x: event.clientX, value: box.valueAsNumber };
  });
  box.addEventListener('pointermove', (event) => {
    // Released where nobody told: outside, before it had become a drag.
    if (event.buttons === 0) end();
    if (!start || Number.isNaN(start.value)) return;
    const far = event.clientX - start.x;
    if (!box.hasPointerCapture(event.pointerId)) {
      if (Math.abs(far) < PIXELS_A_STEP) return;
      box.setPointerCapture(event.pointerId);
      box.dataset.dragged = '';
    }
    event.preventDefault();
    turn(Math.round(far / PIXELS_A_STEP) * (event.shiftKey ? 10 : 1), start.value);
  });
  box.addEventListener('pointerup', end);
  box.addEventListener('pointercancel', end);
  // A drag would select the digits.
  box.addEventListener('selectstart', (event) => {
    if ('dragged' in box.dataset) event.preventDefault();
  });
}
