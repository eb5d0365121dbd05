// What a code cell may put below itself. It comes from a worker that ran a stranger's code, so it is
// plain data, and whoever receives it looks at it before believing it.

export type Value = number | string;

export type Output =
  | { kind: 'text'; text: string }
  | { kind: 'table'; header: string[]; rows: Value[][] }
  | { kind: 'bars'; labels: string[]; series: number[][] }
  | { kind: 'curve'; labels: string[]; series: [x: number, y: number][][] }
  /** More than a page can show: what followed is left out. */
  | { kind: 'cut' };

/** How much a cell may put below itself. */
export const MOST = {
  outputs: 60,
  letters: 8000,
  rows: 60,
  columns: 10,
  bars: 24,
  curves: 2,
  points: 161,
} as const;

const isValue = (value: unknown): value is Value =>
  typeof value === 'number' || (typeof value === 'string' && value.length <= MOST.letters);

function isList<T>(value: unknown, most: number, is: (item: unknown) => item is T): value is T[] {
  return Array.isArray(value) && value.length <= most && value.every(is);
}

const isNumber = (value: unknown): value is number => typeof value === 'number';
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= MOST.letters;
const isPoint = (value: unknown): value is [number, number] =>
  isList(value, 2, isNumber) && value.length === 2;
const isRow = (value: unknown): value is Value[] => isList(value, MOST.columns, isValue);
const isSeries = (value: unknown): value is number[] => isList(value, MOST.bars, isNumber);
const isCurve = (value: unknown): value is [number, number][] =>
  isList(value, MOST.points, isPoint);

/** The output that a message is, rebuilt of nothing but its known parts; undefined for junk. */
export function readOutput(message: unknown): Output | undefined {
  if (typeof message !== 'object' || message === null || !('kind' in message)) return undefined;
  const { kind, text, header, rows, labels, series } = message as Record<string, unknown>;
  switch (kind) {
    case 'text':
      return isText(text) ? { kind, text } : undefined;
    case 'table':
      return isList(header, MOST.columns, isText) && isList(rows, MOST.rows, isRow)
        ? { kind, header, rows }
        : undefined;
    case 'bars':
      return isList(labels, MOST.bars, isText) && isList(series, 2, isSeries)
        ? { kind, labels, series }
        : undefined;
    case 'curve':
      return isList(labels, MOST.curves, isText) && isList(series, MOST.curves, isCurve)
        ? { kind, labels, series }
        : undefined;
    case 'cut':
      return { kind };
    default:
      return undefined;
  }
}
