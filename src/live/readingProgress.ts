// Which sections of a chapter were read, and the marks of it in the table of contents. A section counts
// once most of its blocks have stayed in view: flying past, or jumping to the end, is not reading.

import { doneOn, setDone } from '@/notebook/progress.ts';

/** Milliseconds that a block has to stay in view. */
const STAY = 400;
/** This share of the blocks of a section. */
const MOST = 0.8;

interface Section {
  id: string;
  blocks: number;
  seen: Set<Element>;
}

const page = document.querySelector<HTMLElement>('[data-chapter]')!.dataset.chapter!;

export function followReading(): void {
  const sections = sectionsByBlock();
  markContents();
  const timers = new Map<Element, ReturnType<typeof setTimeout>>();
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      clearTimeout(timers.get(target));
      if (isIntersecting)
        timers.set(
          target,
          setTimeout(() => see(target), STAY),
        );
    }
  });

  function see(block: Element): void {
    const section = sections.get(block)!;
    observer.unobserve(block);
    section.seen.add(block);
    if (section.seen.size < MOST * section.blocks || doneOn(page, 'read').has(section.id)) return;
    setDone(page, 'read', section.id);
    markContents();
  }

  for (const block of sections.keys()) observer.observe(block);
  // Something may have been read, solved or forgotten in another tab.
  addEventListener('storage', markContents);
}

/** What stands between one heading and the next. */
function sectionsByBlock(): Map<Element, Section> {
  const found = new Map<Element, Section>();
  let section: Section | undefined;
  for (const block of document.querySelectorAll('.prose > *')) {
    const heading = block.matches('.heading-2') ? block.querySelector('h2') : null;
    if (heading) section = { id: heading.id, blocks: 0, seen: new Set() };
    // A live example stands in an element without a box; a script has none at all.
    const box = block.tagName === 'ASTRO-ISLAND' ? block.querySelector('figure') : block;
    if (!section || !box || box.getClientRects().length === 0) continue;
    section.blocks += 1;
    found.set(box, section);
  }
  return found;
}

function markContents(): void {
  const read = doneOn(page, 'read');
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.toc a[href^="#"]')) {
    const isRead = read.has(decodeURIComponent(link.hash.slice(1)));
    if (isRead === 'read' in link.dataset) continue;
    if (isRead) link.dataset.read = '';
    else delete link.dataset.read;
    link.querySelector('.visually-hidden')?.remove();
    if (isRead) link.append(hidden('（读过）'));
  }
  const solved = doneOn(`${page}/exercises`, 'solved');
  for (const count of document.querySelectorAll<HTMLElement>('.toc-solved')) {
    // Only what is still there: an exercise that is gone shall not count.
    const ids = count.dataset.ids!.split(' ');
    const right = ids.filter((id) => solved.has(id)).length;
    count.textContent = right > 0 ? `做对${right}/${ids.length}` : '';
  }
}

function hidden(words: string): HTMLElement {
  const span = document.createElement('span');
  span.className = 'visually-hidden';
  span.textContent = words;
  return span;
}
