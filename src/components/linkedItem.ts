// Inside one live example a group of bars, the table column and the lengths of one category belong
// together: they carry the category's name as `data-item`. `data-lit` marks those that are lit.

export interface Item {
  figure: Element;
  name: string;
}

/** The category that an element belongs to, if its live example draws bars by category. */
export function itemAt(element: Element): Item | undefined {
  const figure = element.closest('.cell');
  if (!figure) return undefined;
  for (let one: Element | null = element; one && one !== figure; one = one.parentElement) {
    for (const name of namesOf(one)) {
      const drawn = [...figure.querySelectorAll<HTMLElement>('.bars-group')];
      if (drawn.some(({ dataset }) => dataset.item === name)) return { figure, name };
    }
  }
  return undefined;
}

/** A table cell goes by the name of its column. */
function namesOf(element: Element): string[] {
  const own = nameOf(element);
  const head = element instanceof HTMLTableCellElement ? columnHead(element) : undefined;
  return [own, head && nameOf(head)].filter((name) => name !== undefined);
}

const nameOf = (element: Element): string | undefined => (element as HTMLElement).dataset?.item;

const columnHead = (cell: HTMLTableCellElement): HTMLTableCellElement | undefined =>
  cell.closest('table')?.tHead?.rows[0]?.cells[cell.cellIndex];

let lit: Item | undefined;

/** Marks the parts of that category, and no other. */
export function lightItem(item: Item | undefined): void {
  if (item?.figure === lit?.figure && item?.name === lit?.name) return;
  for (const part of lit?.figure.querySelectorAll('[data-lit]') ?? []) {
    part.removeAttribute('data-lit');
  }
  lit = item;
  for (const part of item ? partsOf(item) : []) part.setAttribute('data-lit', '');
}

function partsOf({ figure, name }: Item): Element[] {
  const named = [...figure.querySelectorAll('[data-item]')].filter((one) => nameOf(one) === name);
  return named.flatMap((one) =>
    one instanceof HTMLTableCellElement
      ? [...one.closest('table')!.rows].flatMap((row) => row.cells[one.cellIndex] ?? [])
      : one,
  );
}
