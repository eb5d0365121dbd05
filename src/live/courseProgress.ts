// The home page: how far the reader has come in each chapter, and what may be done with the record.

import { canRemember, forgetEverything, restore, saved } from '@/notebook/allKept.ts';
import { doneOn } from '@/notebook/progress.ts';

const FILE = '从信息量到交叉熵-进度.json';

export function showProgress(): void {
  for (const line of document.querySelectorAll<HTMLElement>('.thread-progress')) {
    const { page, sections, exercises } = line.dataset;
    const read = count(page!, 'read', sections!);
    const solved = count(`${page}/exercises`, 'solved', exercises!);
    line.hidden = read + solved === 0;
    line.textContent = '';
    if (line.hidden) continue;
    const parts = [`读过${read}/${length(sections!)}节`];
    if (exercises) parts.push(`做对${solved}/${length(exercises)}题`);
    line.textContent = parts.join('，');
  }
}

const ids = (list: string) => list.split(' ').filter(Boolean);
const length = (list: string) => ids(list).length;

/** Only what is still there: a section that is gone shall not count. */
function count(page: string, what: 'read' | 'solved', list: string): number {
  const done = doneOn(page, what);
  return ids(list).filter((id) => done.has(id)).length;
}

export function attachProgressButtons(root: HTMLElement): void {
  const button = (name: string) =>
    root.querySelector<HTMLButtonElement>(`[data-progress=${name}]`)!;
  const said = root.querySelector('[role=status]')!;
  const chooser = root.querySelector<HTMLInputElement>('[type=file]')!;
  const undo = button('undo');
  let forgotten = '';

  /** Where nothing can be kept there is nothing to save, to bring back or to forget. */
  function isKept(): boolean {
    if (canRemember()) return true;
    tell('浏览器不让网页存东西，进度没有记下来。');
    return false;
  }

  function tell(words: string): void {
    said.textContent = words;
    showProgress();
  }

  button('save').addEventListener('click', () => {
    if (!isKept()) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([saved()], { type: 'application/json' }));
    link.download = FILE;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href));
    tell(`存成了“${FILE}”。`);
  });
  button('open').addEventListener('click', () => {
    if (isKept()) chooser.click();
  });
  chooser.addEventListener('change', () => {
    const [file] = chooser.files ?? [];
    chooser.value = '';
    if (!file) return;
    void file.text().then((text) => {
      const before = saved();
      const problem = restore(text);
      if (!problem) offerUndo(before);
      tell(problem ?? '进度放进来了。');
    });
  });
  button('forget').addEventListener('click', () => {
    if (!isKept()) return;
    offerUndo(saved());
    forgetEverything();
    tell('都忘掉了。');
  });
  undo.addEventListener('click', () => {
    restore(forgotten);
    undo.hidden = true;
    button('forget').focus();
    tell('放回来了。');
  });

  function offerUndo(before: string): void {
    forgotten = before;
    undo.hidden = false;
  }
}
