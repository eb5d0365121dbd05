// The link to the chapter's notebook gives the file as the page is now: with the reader's values, and
// with addresses that lead back here. Without this script it gives the file as it lies on the host.

import { sayCalmly } from './calmStatus.ts';

/** @param tell puts a message where all can see it */
export function attachNotebookFile(tell: (words: string) => void): void {
  const link = document.querySelector<HTMLAnchorElement>('.notebook-file a[download]');
  link?.addEventListener('click', (event) => {
    // A new tab, a menu, a copied address: the file itself.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    tell('');
    import('./downloadNotebook.ts')
      .then(({ downloadNotebook }) => downloadNotebook(link))
      .then(
        () => sayCalmly(() => 'notebook已下载，里面是这一页现在的值。'),
        () => tell('notebook没有下载成。检查网络，再按一次。'),
      );
  });
}
