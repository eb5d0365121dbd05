// Prepares the global object of a worker for a stranger's code: nothing but the language is left of
// it, and the names of the course are added. The walls are elsewhere (sandboxFrame.ts): this is what
// makes a cell behave alike in the page and while the site is built.

import { seededRandom } from '../kit/random.ts';
import { MOST, type Output, type Value } from './output.ts';
import { BEGIN, END, FAIL } from './program.ts';
import { valueText } from './valueText.ts';

export type FromCell =
  | { kind: 'begin'; cell: number }
  | { kind: 'output'; cell: number; output: Output }
  | { kind: 'error'; message: string; line: number | undefined }
  | { kind: 'end' };

/** The language, without what waits, loads, compiles or draws lots. */
const LANGUAGE = [
  ...['Object', 'Array', 'Number', 'Boolean', 'String', 'Symbol', 'BigInt', 'Math', 'JSON', 'Date'],
  ...['Map', 'Set', 'WeakMap', 'WeakSet', 'WeakRef', 'Promise', 'Proxy', 'Reflect', 'RegExp'],
  ...['Error', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'],
  ...['AggregateError', 'ArrayBuffer', 'DataView', 'Int8Array', 'Uint8Array', 'Uint8ClampedArray'],
  ...['Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array', 'Float32Array', 'Float64Array'],
  ...['BigInt64Array', 'BigUint64Array', 'Intl', 'Iterator', 'parseFloat', 'parseInt', 'isFinite'],
  ...['isNaN', 'NaN', 'Infinity', 'undefined', 'globalThis'],
];

const SEED = 1;

export interface Surroundings {
  /** Every metric by its name. */
  metrics: Readonly<Record<string, unknown>>;
  send: (message: FromCell) => void;
  /** Calls back when all that the program has set going is done. */
  afterwards: (callback: () => void) => void;
  /** The line of the program that an error comes from, out of its stack. */
  lineOf: (stack: string) => number | undefined;
}

type Drawn = (x: number) => unknown;

/** Errors that a reader of Chinese can act on; the page has no author to tell. */
class Misuse extends TypeError {}

const isWeights = (value: unknown): value is ArrayLike<number> =>
  isVector(value) && Array.from(value).every((item) => item >= 0);

const isVector = (value: unknown): value is ArrayLike<number> =>
  (Array.isArray(value) || (ArrayBuffer.isView(value) && 'length' in value)) &&
  Array.from(value as ArrayLike<unknown>).every((item) => typeof item === 'number');

/** Leaves `root` with the language and the names of a cell. */
export function openScope(
  root: object,
  surroundings: Surroundings,
): { fail: (error: unknown) => void } {
  const { metrics, send, afterwards, lineOf } = surroundings;
  let cell = 0;
  let outputs = 0;
  let letters = 0;

  const put = (output: Output) => {
    if (outputs > MOST.outputs) return;
    outputs += 1;
    letters += output.kind === 'text' ? output.text.length : 0;
    if (outputs > MOST.outputs || letters > MOST.letters) {
      outputs = Infinity;
      send({ kind: 'output', cell, output: { kind: 'cut' } });
    } else send({ kind: 'output', cell, output });
  };
  const cut = () => put({ kind: 'cut' });

  const print = (...values: unknown[]) => {
    const text = values.map((value) => valueText(value)).join(' ');
    put({ kind: 'text', text: text.slice(0, MOST.letters) });
    if (text.length > MOST.letters) cut();
  };

  const table = (rows: unknown, header: unknown = []) => {
    if (!Array.isArray(rows)) throw new Misuse('table的第一项要是一列行：table([[1, 2], [3, 4]])');
    if (!Array.isArray(header)) throw new Misuse("table的第二项要是表头：table(rows, ['x', 'y'])");
    const names = header.length > 0 ? header : columnsOf(rows[0]);
    const asRow = (row: unknown): Value[] => {
      if (typeof row !== 'object' || row === null) return [asValue(row)];
      const list = Array.isArray(row) || ArrayBuffer.isView(row);
      const entries = list ? Array.from(row as unknown as ArrayLike<unknown>) : Object.values(row);
      return entries.slice(0, MOST.columns).map(asValue);
    };
    put({
      kind: 'table',
      header: names.slice(0, MOST.columns).map(String),
      rows: rows.slice(0, MOST.rows).map(asRow),
    });
    if (rows.length > MOST.rows || names.length > MOST.columns) cut();
  };

  const bars = (p: unknown, q?: unknown, labels?: unknown) => {
    if (!isWeights(p) || (q !== undefined && !isWeights(q))) {
      throw new Misuse('bars要一列或两列不小于0的数：bars([0.7, 0.3])，bars(p, q)');
    }
    const series = [p, ...(q === undefined ? [] : [q])].map((one) => Array.from(one as number[]));
    const count = Math.max(...series.map((one) => one.length));
    const names = Array.isArray(labels)
      ? labels.map(String)
      : Array.from({ length: count }, (_, i) => String(i + 1));
    put({
      kind: 'bars',
      labels: names.slice(0, Math.min(count, MOST.bars)),
      series: series.map((one) => one.slice(0, MOST.bars)),
    });
    if (count > MOST.bars) cut();
  };

  const curve = (f: unknown, domain: unknown) => {
    const functions: unknown[] = Array.isArray(f) ? f : [f];
    if (functions.length > MOST.curves) throw new Misuse(`curve最多画${MOST.curves}条线`);
    if (!functions.every((one): one is Drawn => typeof one === 'function')) {
      throw new Misuse('curve的第一项要是一个函数：curve(x => x ** 2, [0, 1])');
    }
    const [from, to] = isVector(domain) ? Array.from(domain) : [];
    if (!(Number.isFinite(from) && Number.isFinite(to) && from < to)) {
      throw new Misuse('curve的第二项要是从小到大的两个数：curve(x => x ** 2, [0, 1])');
    }
    const last = MOST.points - 1;
    put({
      kind: 'curve',
      labels: functions.map((one, i) => one.name || `第${i + 1}条`),
      series: functions.map((one) =>
        Array.from({ length: MOST.points }, (_, i): [number, number] => {
          const x = i === last ? to : from + ((to - from) * i) / last;
          const y: unknown = one(x);
          if (typeof y !== 'number') throw new Misuse(`curve的函数在${x}处没有给出数`);
          return [x, y];
        }),
      ),
    });
  };

  const fail = (error: unknown) => {
    const { message, stack } = describe(error);
    send({ kind: 'error', message, line: lineOf(stack) });
  };

  const names = {
    ...metrics,
    ...{ print, table, bars, curve },
    console: { log: print },
    [BEGIN]: (index: number) => {
      cell = index;
      send({ kind: 'begin', cell });
    },
    [FAIL]: fail,
    [END]: () => afterwards(() => send({ kind: 'end' })),
  };

  strip(root);
  const chance = seededRandom(SEED);
  Object.defineProperty(Math, 'random', { value: chance });
  for (const [name, value] of Object.entries(names)) {
    Object.defineProperty(root, name, { value, enumerable: true });
  }
  return { fail };
}

/** Takes away what is not the language, wherever on the chain it stands. */
function strip(root: object): void {
  const kept = new Set<PropertyKey>(LANGUAGE);
  for (let one: object | null = root; one && one !== Object.prototype;) {
    for (const name of Reflect.ownKeys(one)) {
      if (!kept.has(name)) Reflect.deleteProperty(one, name);
    }
    one = Reflect.getPrototypeOf(one);
  }
}

const columnsOf = (row: unknown): string[] =>
  typeof row === 'object' && row !== null && !Array.isArray(row) && !ArrayBuffer.isView(row)
    ? Object.keys(row)
    : [];

const asValue = (value: unknown): Value =>
  typeof value === 'number' ? value + 0 : valueText(value).slice(0, MOST.letters);

/** Anything at all can be thrown. */
function describe(error: unknown): { message: string; stack: string } {
  try {
    if (error instanceof Error) {
      return { message: `${error.name}: ${error.message}`, stack: String(error.stack) };
    }
    return { message: `throw ${valueText(error)}`, stack: '' };
  } catch {
    return { message: 'throw', stack: '' };
  }
}
