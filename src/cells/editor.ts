// The editor of a code cell: a text box, its letters unseen, exactly over the same code in colours.
// The box is the browser's own: undo, input methods, screen readers and the keyboards of phones work
// as everywhere, and Tab leaves it.

import javascript from 'highlight.js/lib/languages/javascript';
import { h, render } from 'preact';
import { tokenizer } from './codeTokens.ts';
import { Listing } from './Listing.tsx';

/** Longer than anybody types; it has to go into an address. */
export const LONGEST_CODE = 4000;

const tokens = tokenizer(javascript);

export interface Editor {
  /** Shows a text that came from elsewhere; the box keeps its place when it has it already. */
  show: (code: string) => void;
  open: () => void;
  close: () => void;
}

export interface EditorOptions {
  /** Holds the `<pre>`; the box is put beside it. */
  place: HTMLElement;
  label: string;
  /** Id of what says how to run and to leave. */
  hint: string;
  onType: (code: string) => void;
}

export function createEditor({ place, label, hint, onType }: EditorOptions): Editor {
  const listing = place.querySelector('pre')!;
  const box = document.createElement('textarea');
  box.className = 'code-box';
  box.setAttribute('aria-label', label);
  box.setAttribute('aria-describedby', hint);
  Object.assign(box, { spellcheck: false, autocapitalize: 'off', maxLength: LONGEST_CODE });
  box.autocomplete = 'off';
  box.setAttribute('autocorrect', 'off');
  // Nothing is wrapped: a line of code stays a line, and the scroller around both has the bar.
  box.wrap = 'off';

  // What the server wrote goes: the renderer would write beside it.
  const paint = (code: string) => {
    render(h(Listing, { tokens: tokens(code.endsWith('\n') ? `${code} ` : code) }), listing);
  };
  box.value = listing.textContent;
  listing.replaceChildren();
  paint(box.value);

  box.addEventListener('input', () => {
    paint(box.value);
    onType(box.value);
  });
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.metaKey) return;
    const [indent] = /^ */.exec(lineBefore(box))!;
    if (indent === '') return;
    event.preventDefault();
    insert(box, `\n${indent}`);
  });
  return {
    show: (code) => {
      if (box.value !== code) box.value = code;
      paint(code);
    },
    open: () => {
      place.append(box);
      box.focus();
      box.setSelectionRange(0, 0);
    },
    close: () => box.remove(),
  };
}

/** From the start of the line to the caret. */
function lineBefore({ value, selectionStart }: HTMLTextAreaElement): string {
  return value.slice(value.lastIndexOf('\n', selectionStart - 1) + 1, selectionStart);
}

/** As if it had been typed: the browser's own undo knows of it. */
function insert(box: HTMLTextAreaElement, text: string): void {
  // Out of favour but everywhere, and the only way that keeps the history.
  if (document.execCommand('insertText', false, text)) return;
  box.setRangeText(text, box.selectionStart, box.selectionEnd, 'end');
  box.dispatchEvent(new Event('input', { bubbles: true }));
}
