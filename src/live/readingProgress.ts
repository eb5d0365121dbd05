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
    if (block.tagName === 'H2') section = { id: block.id, blocks: 0, seen: new Set() };
    if (!section) continue;
    section.blocks += 1;
    found.set(block, section);
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
  const solved = doneOn(`${page}/exercises`, 'solved').size;
  for (const count of document.querySelectorAll<HTMLElement>('.toc-solved')) {
    count.textContent = solved > 0 ? `做对${solved}/${count.dataset.of}` : '';
  }
}

function hidden(words: string): HTMLElement {
  const span = document.createElement('span');
  span.className = 'visually-hidden';
  span.textContent = words;
  return span;
}
