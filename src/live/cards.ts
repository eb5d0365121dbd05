// The card beside a term, a citation or a footnote's mark: on hover, focus and tap. The pointer may
// move into it, Esc closes it, and the link stays what it is: a second tap, or Enter, follows it.

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
/** What described the carrier before. */
let described: string | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let terms: Promise<Record<string, Term>> | undefined;

/** @param start what the reader came near to, or tapped, while this was being loaded */
export function attachCards(start: HTMLAnchorElement, isTap: boolean): void {
  document.body.append(card);
  addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType !== 'touch') hover(target as Element);
  });
  addEventListener('focusin', ({ target }) => {
    const link = carrierOf(target as Element);
    if (link && hasKeyboard(link)) void show(link);
    else if (target !== carrier) hide();
  });
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
  // A finger cannot hover: its first tap shows the card, the second follows the link.
  addEventListener('click', (event) => {
    const link = carrierOf(event.target as Element);
    if (!link) {
      if (!card.contains(event.target as Node)) hide();
    } else if ((event as PointerEvent).pointerType === 'touch' && link !== carrier) {
      event.preventDefault();
      tap(link);
    }
  });
  // The keyboard scrolls what it reaches into view, and keeps its card.
  const follow = () => {
    // A card that is about to come is left to come.
    if (carrier && hasKeyboard(carrier)) place(carrier);
    else if (carrier) hide();
  };
  addEventListener('scroll', follow, { passive: true });
  addEventListener('resize', follow);

  if (isTap) tap(start);
  else if (hasKeyboard(start)) void show(start);
  else if (start.matches(':hover')) hover(start);
}

const carrierOf = (element: Element) => element.closest?.<HTMLAnchorElement>(CARRIERS) ?? undefined;

const hasKeyboard = (link: Element) => link.matches(':focus-visible');

function hover(target: Element): void {
  const link = carrierOf(target);
  clearTimeout(timer);
  if (card.contains(target) || (link && link === carrier)) return;
  if (link) timer = setTimeout(() => void show(link), WAIT);
  else if (carrier && !hasKeyboard(carrier)) timer = setTimeout(hide, GRACE);
}

function tap(link: HTMLAnchorElement): void {
  void show(link).then((isShown) => {
    if (!isShown) location.assign(link.href);
  });
}

function hide(): void {
  clearTimeout(timer);
  if (!carrier) return;
  if (described === null) carrier.removeAttribute('aria-describedby');
  else carrier.setAttribute('aria-describedby', described);
  carrier = undefined;
  if (card.matches(':popover-open')) card.hidePopover();
}

/** False when there is nothing to show, or the browser cannot. */
async function show(link: HTMLAnchorElement): Promise<boolean> {
  if (link === carrier) return true;
  hide();
  carrier = link;
  described = link.getAttribute('aria-describedby');
  const content = 'showPopover' in card ? await contentOf(link) : undefined;
  // Gone elsewhere in the meantime.
  if (carrier !== link) return true;
  if (!content) {
    hide();
    return false;
  }
  card.replaceChildren(...content);
  card.showPopover();
  place(link);
  link.setAttribute('aria-describedby', [described, card.id].filter(Boolean).join(' '));
  return true;
}

function contentOf(link: HTMLAnchorElement): Promise<Node[] | undefined> | Node[] | undefined {
  if (link.matches('.term')) return termContent(link);
  const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!target) return undefined;
  const copy = target.cloneNode(true) as HTMLElement;
  for (const back of copy.querySelectorAll('[data-footnote-backref], .back')) back.remove();
  // A tooltip holds nothing to press: the links are where this was copied from.
  for (const inner of copy.querySelectorAll('a')) inner.replaceWith(...inner.childNodes);
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
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
