// Loaded when a reader takes a chapter home.

import { currentValue } from '@/cells/currentValue.ts';
import type { Notebook, Place } from '@/jupyter/chapterNotebook.ts';
import { withState } from '@/jupyter/withState.ts';
import { notebook } from '@/notebook/notebook.ts';
import { linkTo } from '@/notebook/pageAddress.ts';

/** Saves the file behind the link, with the page's state in it; throws when it cannot be had. */
export async function downloadNotebook(link: HTMLAnchorElement): Promise<void> {
  const response = await fetch(link.href);
  if (!response.ok) throw new Error(`${response.status} ${link.href}`);
  const file = withState((await response.json()) as Notebook, {
    valueOf: (key, initial) => currentValue(notebook, key, initial),
    textOf,
    origin: location.origin,
  });
  const text = `${JSON.stringify(file, undefined, 1)}\n`;
  const address = URL.createObjectURL(new Blob([text], { type: 'application/x-ipynb+json' }));
  const saving = document.createElement('a');
  saving.href = address;
  saving.download = link.download || link.pathname.split('/').at(-1)!;
  saving.click();
  URL.revokeObjectURL(address);
}

function textOf({ kind, key }: Place): string | undefined {
  switch (kind) {
    case 'text':
    case 'tex':
      return document.querySelector(`[data-live="${CSS.escape(key)}"]`)?.textContent ?? undefined;
    case 'scrub':
      return document.querySelector<HTMLInputElement>(`[data-scrub="${CSS.escape(key)}"]`)?.value;
    case 'figure':
      return linkTo(notebook, key);
  }
}
