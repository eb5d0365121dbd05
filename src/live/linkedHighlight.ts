// Formula terms, bars, table rows and words of one quantity light up together. The state is one
// attribute on the article, `data-hot`; what it looks like is said in styles/highlight.css.

import { itemAt, lightItem, type Item } from './linkedItem.ts';

export type Quantity = 'p' | 'q' | 'h' | 'd';

/** Terms and words carry `t-p`, parts of the live examples `c-p`; `c-p-pale` is P as well. */
const MEMBER = /(?:^|\s)[ct]-([pqhd])(?:-pale)?(?:\s|$)/;

type Node = Pick<Element, 'getAttribute'> & { parentElement: Node | null };

/** The quantity that an element belongs to: its own, or that of what it stands in. */
export function quantityOf(element: Node | null): Quantity | undefined {
  for (let one = element; one; one = one.parentElement) {
    const found = MEMBER.exec(one.getAttribute('class') ?? '');
    if (found) return found[1] as Quantity;
  }
  return undefined;
}

/** What stands at one place of the page. */
export interface Spot {
  quantity?: Quantity;
  /** A category of a live example: one group of bars, one column. */
  item?: Item;
}

/** What the reader attends to, by each of the ways there are. */
export interface Attention {
  /** A mouse or pen rests on it. */
  pointed?: Spot;
  /** A finger tapped on it: stays until the next tap. */
  tapped?: Spot;
  /** The focus is in it, moved there by keyboard. */
  focused?: Spot;
}

export type Happening =
  | { type: 'pointed' | 'tapped' | 'focused'; on?: Spot }
  /** Escape; or a control is being worked with, and then all of the figure matters. */
  | { type: 'released' };

export function attend(now: Attention, happening: Happening): Attention {
  if (happening.type === 'released') return {};
  const { type, on } = happening;
  const again = type === 'tapped' && isSame(on, now.tapped);
  return { ...now, [type]: again ? undefined : on };
}

const isSame = (a?: Spot, b?: Spot): boolean =>
  a?.quantity === b?.quantity && a?.item?.name === b?.item?.name;

/** What is to light up. */
export function hot({ pointed, tapped, focused }: Attention): Spot {
  return pointed ?? tapped ?? focused ?? {};
}

/** Milliseconds: a pointer that only passes over, and text that scrolls under it, light nothing. */
const REST = 80;

const CONTROL = 'a, button, input, label, summary';

/** Lights up what the reader points at, taps or moves the focus to inside `article`. */
export function linkHighlight(article: HTMLElement): void {
  let attention: Attention = {};
  let resting: ReturnType<typeof setTimeout> | undefined;
  let pointer = '';

  const happen = (happening: Happening) => {
    clearTimeout(resting);
    attention = attend(attention, happening);
    const { quantity, item } = hot(attention);
    if (article.dataset.hot !== quantity) {
      if (quantity) article.dataset.hot = quantity;
      else delete article.dataset.hot;
    }
    lightItem(item);
  };
  const spotAt = (element: Element): Spot | undefined => {
    if (!article.contains(element)) return undefined;
    const spot = { quantity: quantityOf(element), item: itemAt(element) };
    return spot.quantity || spot.item ? spot : undefined;
  };
  const point = (target: Element) => {
    clearTimeout(resting);
    resting = setTimeout(() => happen({ type: 'pointed', on: spotAt(target) }), REST);
  };
  const release = () => happen({ type: 'released' });

  document.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType !== 'touch') point(target as Element);
  });
  document.addEventListener('pointerdown', ({ target, pointerType }) => {
    pointer = pointerType;
    if ((target as Element).closest(CONTROL)) release();
  });
  document.addEventListener('click', ({ target }) => {
    const element = target as Element;
    if (element.closest(CONTROL)) release();
    else if (pointer !== 'mouse') happen({ type: 'tapped', on: spotAt(element) });
  });
  article.addEventListener('focusin', ({ target }) => {
    const element = target as Element;
    // A control that was taken hold of with the pointer is at work already.
    if (element.matches(':focus-visible')) happen({ type: 'focused', on: spotAt(element) });
  });
  article.addEventListener('focusout', () => happen({ type: 'focused' }));
  article.addEventListener('input', release);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') release();
  });
}
