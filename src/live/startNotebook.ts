// Brings a page to life: its variables and their address, the reader's unit, the live numbers of
// the text, and the line at a chapter's head that resets and shares all of it.

import { effect } from '@preact/signals-core';
import { chapters } from 'virtual:live-chapters';
import { copyText } from '@/kit/copyText.ts';
import { notebook } from '@/notebook/notebook.ts';
import { followAddress, linkTo } from '@/notebook/pageAddress.ts';
import { chooseUnit, recallUnit, unit } from '@/notebook/unit.ts';
import { isUnit } from '@/notebook/units.ts';
import { sayCalmly } from './calmStatus.ts';
import { atFirstSign } from './firstSign.ts';
import { attachLiveText } from './liveText.ts';
import { attachNotebookFile } from './notebookFile.ts';
import { attachScrubs } from './scrubs.ts';
import { attachUnitText } from './unitText.ts';

/** So many milliseconds the button says that it has copied. */
const WHILE = 2000;

export function startNotebook(): void {
  recallUnit();
  followAddress(notebook, isExpected);
  attachScrubs(document, notebook);
  attachUnitChoice();
  attachPageState();
  attachUnitText(document);
  attachNotebookFile(writeNote);
  followUnit();
  document.documentElement.dataset.notebook = 'ready';
  whenLive(startLiveText);
  if (document.querySelector('.toc')) atFirstSign(followReading);
}

/** Which sections are read: nobody has read anything before the first sign of life. */
function followReading(): void {
  // Without it the page reads as well, and nothing is told.
  import('./readingProgress.ts').then((progress) => progress.followReading()).catch(() => {});
}

/**
 * At the first sign of the reader, or when the server's first values are not what is to be seen: the
 * address brings a state, or the unit is not bit.
 */
function whenLive(start: () => Promise<void>): void {
  let started = false;
  const once = () => {
    if (started) return;
    started = true;
    start().catch(() => {
      // The next change tries again.
      started = false;
      const trouble = '正文里会变的数没有加载出来。检查网络，再拨一次，或者刷新页面。';
      writeNote(trouble);
      sayCalmly(() => trouble);
    });
  };
  atFirstSign(once);
  effect(() => {
    if (unit.value !== 'bit' || notebook.written.value.size > 0) once();
  });
}

/** Loads the functions of the chapter's live expressions, and the metrics they call. */
async function startLiveText(): Promise<void> {
  const chapter = document.querySelector<HTMLElement>('[data-chapter]')?.dataset.chapter;
  const live = chapter && (await chapters[chapter]?.());
  if (live) attachLiveText(document, live.expressions, notebook);
  writeNote('');
  document.documentElement.dataset.notebook = 'live';
}

/** A number of that name, or the example or the code whose value it is, is on the page. */
function isExpected(key: string): boolean {
  const [name, field] = key.split('.');
  return field === undefined
    ? document.querySelector(`[data-scrub="${name}"], [data-given="${name}"]`) !== null
    : document.getElementById(name)?.matches('figure.cell, .code-cell') === true;
}

/** Chosen in another tab, or on the page from which the reader comes back. */
function followUnit(): void {
  addEventListener('storage', ({ key }) => {
    if (key?.endsWith('.unit')) recallUnit();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) recallUnit();
  });
}

function attachUnitChoice(): void {
  const radios = document.querySelectorAll<HTMLInputElement>('.unit-choice input');
  effect(() => {
    for (const radio of radios) radio.checked = radio.value === unit.value;
  });
  for (const radio of radios) {
    radio.addEventListener('change', () => {
      if (isUnit(radio.value)) chooseUnit(radio.value);
    });
  }
}

/** The buttons at the head of a chapter; other pages have none. */
function attachPageState(): void {
  if (!document.querySelector('.page-state')) return;
  const button = (name: string) => document.querySelector(`[data-page=${name}]`)!;
  const everything = () => notebook.keys();
  effect(() => {
    // Also what waits for an example that is still to come.
    const differs = notebook.written.value.size > 0;
    button('reset').setAttribute('aria-disabled', String(!differs));
    button('undo').setAttribute('aria-disabled', String(!notebook.canUndo(everything())));
  });
  button('undo').addEventListener('click', () => {
    if (!notebook.canUndo(everything())) return;
    notebook.undo(everything());
    sayCalmly(() => '已撤销一步。');
  });
  button('reset').addEventListener('click', () => {
    notebook.arrive(new Map());
    sayCalmly(() => '这一页的数和图都回到了开头的样子。');
  });
  button('link').addEventListener('click', () => void copyLink(button('link')));
}

async function copyLink(button: Element): Promise<void> {
  if (!(await copyText(linkTo(notebook, '')))) return;
  button.textContent = '✓ 已复制';
  setTimeout(() => (button.textContent = '复制此状态的链接'), WHILE);
  sayCalmly(() => '链接已复制。');
}

/** A message for all eyes at the head of the page. */
function writeNote(words: string): void {
  const note = document.querySelector('.page-note');
  if (note) note.textContent = words;
}
