// Inside one live example a group of bars, a row of shares, a table column and lengths of one
// category belong together. Drawings carry the category's name as `data-item`, a column has it as its heading;
// `data-lit` marks those that are lit.

export interface Item {
  figure: Element;
  name: string;
}

const DRAWN = '.bars-group, .deviation, .shares > [data-item]';

/** The category that an element belongs to, if its live example draws something by category. */
export function itemAt(element: Element): Item | undefined {
  const figure = element.closest('.cell');
  const drawn = [...(figure?.querySelectorAll<HTMLElement>(DRAWN) ?? [])];
  const categories = new Set(drawn.map(({ dataset }) => dataset.item));
  for (let one: Element | null = element; one && one !== figure; one = one.parentElement) {
    const name = nameOf(one);
    if (figure && name && categories.has(name)) return { figure, name };
  }
  return undefined;
}

/** A table cell goes by the heading of its column. */
function nameOf(element: Element): string | undefined {
  if (!(element instanceof HTMLTableCellElement)) return (element as HTMLElement).dataset?.item;
  const head = element.closest('table')?.tHead?.rows[0];
  return head?.cells[element.cellIndex]?.textContent;
}

let lit: Item | undefined;

/** Marks the parts of that category, and no other. */
export function lightItem(item: Item | undefined): void {
  if (item?.figure === lit?.figure && item?.name === lit?.name) return;
  for (const part of lit?.figure.querySelectorAll('[data-lit]') ?? []) {
    part.removeAttribute('data-lit');
  }
  lit = item;
  if (!item) return;
  for (const part of item.figure.querySelectorAll('[data-item], th, td')) {
    if (nameOf(part) === item.name) part.setAttribute('data-lit', '');
  }
}
