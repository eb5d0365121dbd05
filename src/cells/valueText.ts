// A value as `print` shows it: numbers in full, as code means them; text as it is.

const MOST_DEPTH = 4;
const MOST_ITEMS = 200;

/** `[0.5, 0.25]`, `{ a: 1 }`, `∞`; text inside a list stands in quotes. */
export function valueText(value: unknown, depth = 0): string {
  if (typeof value === 'string') return depth === 0 ? value : `'${value}'`;
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return `（函数${value.name}）`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  const list = listOf(value);
  if (list) return `[${items(list, depth, (item) => valueText(item, depth + 1))}]`;
  const pairs = value instanceof Map ? [...value] : Object.entries(value);
  const pair = ([key, one]: [unknown, unknown]) => `${String(key)}: ${valueText(one, depth + 1)}`;
  return pairs.length > 0 ? `{ ${items(pairs, depth, pair)} }` : '{}';
}

export function numberText(value: number): string {
  return String(value + 0).replace('Infinity', '∞');
}

function listOf(value: object): unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (value instanceof Set) return [...value];
  return ArrayBuffer.isView(value) && 'length' in value
    ? Array.from(value as unknown as ArrayLike<unknown>)
    : undefined;
}

/** What goes too deep or on too long, a list that holds itself say, ends in an ellipsis. */
function items<T>(list: readonly T[], depth: number, write: (item: T) => string): string {
  if (depth >= MOST_DEPTH) return '…';
  const texts = list.slice(0, MOST_ITEMS).map(write);
  return [...texts, ...(list.length > MOST_ITEMS ? ['…'] : [])].join(', ');
}
