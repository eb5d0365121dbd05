// The card beside a term, a citation or a footnote's mark: on hover, focus and tap. The pointer may
// move into it, Esc closes it, and the link stays what it is: a second tap, or Enter, follows it.

import '@/styles/cards.css';
import { CARRIERS } from './cardCarriers.ts';

/** Milliseconds: nobody is surprised on the way across a line, and the card can be reached. */
const WAIT = 150;
const GRACE = 250;
/** Pixels between the link and the card, and between the card and the edge of the window. */
const GAP = 6;
const MARGIN = 12;

interface Term {
  term: string;
  english: string;
  definition: string;
}

const card = document.createElement('div');
card.id = 'card';
card.className = 'card';
card.popover = 'manual';
card.role = 'tooltip';

let carrier: HTMLAnchorElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let terms: Promise<Record<string, Term>> | undefined;

/** @param start what the reader came near to while this was being loaded */
export function attachCards(start: Element): void {
  document.body.append(card);
  addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType !== 'touch') hover(target as Element);
  });
  addEventListener('focusin', ({ target }) => {
    const link = carrierOf(target as Element);
    if (link?.matches(':focus-visible')) show(link);
    else if (carrier && target !== carrier) hide();
  });
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && carrier) hide();
  });
  // A finger cannot hover: its first tap shows the card, the second follows the link.
  addEventListener('click', (event) => {
    const link = carrierOf(event.target as Element);
    if (!link) {
      if (!card.contains(event.target as Node)) hide();
    } else if ((event as PointerEvent).pointerType === 'touch' && link !== carrier) {
      event.preventDefault();
      show(link);
    }
  });
  addEventListener('scroll', hide, { passive: true });
  addEventListener('resize', hide);

  const link = carrierOf(start);
  if (!link) return;
  if (link.matches(':focus-visible')) show(link);
  else if (link.matches(':hover')) hover(link);
}

const carrierOf = (element: Element) => element.closest?.<HTMLAnchorElement>(CARRIERS) ?? undefined;

function hover(target: Element): void {
  const link = carrierOf(target);
  if (link === carrier && link !== undefined) return clearTimeout(timer);
  if (card.contains(target)) return clearTimeout(timer);
  clearTimeout(timer);
  if (link) timer = setTimeout(() => show(link), WAIT);
  else if (carrier && !carrier.matches(':focus-visible')) timer = setTimeout(hide, GRACE);
}

function hide(): void {
  clearTimeout(timer);
  carrier?.removeAttribute('aria-describedby');
  carrier = undefined;
  if (card.matches(':popover-open')) card.hidePopover();
}

async function show(link: HTMLAnchorElement): Promise<void> {
  if (link === carrier) return;
  hide();
  carrier = link;
  const content = await contentOf(link);
  // Gone elsewhere in the meantime.
  if (carrier !== link) return;
  if (!content) return hide();
  card.replaceChildren(...content);
  card.showPopover();
  place(link);
  link.setAttribute('aria-describedby', card.id);
}

function contentOf(link: HTMLAnchorElement): Promise<Node[] | undefined> | Node[] | undefined {
  if (link.matches('.term')) return termContent(link);
  const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!target) return undefined;
  const copy = target.cloneNode(true) as HTMLElement;
  for (const back of copy.querySelectorAll('[data-footnote-backref], .back')) back.remove();
  return [...copy.childNodes];
}

async function termContent(link: HTMLAnchorElement): Promise<Node[] | undefined> {
  terms ??= fetch(new URL('../glossary.json', link.href)).then((response) => response.json());
  try {
    const found = (await terms)[link.hash.slice(1)];
    return found && [head(found), text('p', found.definition)];
  } catch {
    terms = undefined;
    return undefined;
  }
}

function head({ term, english }: Term): HTMLElement {
  const line = text('p', '');
  const name = text('b', term);
  const other = text('span', english);
  other.lang = 'en';
  line.append(name, ' ', other);
  return line;
}

function text(tag: string, words: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = words;
  return element;
}

/** Below the line where the link ends, or above when there is no room; never over the edge. */
function place(link: HTMLAnchorElement): void {
  const line = [...link.getClientRects()].at(-1)!;
  const { width, height } = card.getBoundingClientRect();
  const room = document.documentElement.clientWidth - MARGIN - width;
  const below = line.bottom + GAP;
  const isBelow = below + height <= innerHeight || line.top - GAP - height < 0;
  card.style.left = `${Math.max(MARGIN, Math.min(line.left, room))}px`;
  card.style.top = `${isBelow ? below : line.top - GAP - height}px`;
}
