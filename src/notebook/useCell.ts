// The state of a live example: its values live in the page's notebook, under the example's id or, if
// the author bound a prop to a variable, under the variable's name.

import { effect } from '@preact/signals-core';
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { numberField, type Field, type Range } from './fields.ts';
import { keep, keepNot, kept, type Kind, type Kinds } from './keepsakes.ts';
import { notebook } from './notebook.ts';
import { linkTo } from './pageAddress.ts';
import { useSignal } from './useSignal.ts';

/** A prop that names a variable of the page: `<TwoMatches france="win" />`. Written at build. */
export interface Binding {
  name: string;
  initial: number;
  min: number;
  max: number;
}

/** What the build gives to every live example. */
export interface CellGivens {
  /** `2.1`: the number of the figure. */
  cell?: string;
  /** The anchor. */
  id?: string;
  bind?: Readonly<Record<string, Binding>>;
}

export type Fields<S> = { readonly [K in keyof S]: Field<S[K]> };

export interface CellOptions<S> {
  /** What a later chapter may take over from here. */
  keeps?: (state: S) => Partial<Kinds>;
  /** What this example can take over from earlier chapters. */
  takes?: readonly Takeover<S>[];
}

export interface Takeover<S> {
  kind: Kind;
  /** What is taken, for the button: «分布» in «用你在第一章留下的分布». */
  what: string;
  /** The state with it; undefined when it does not fit. */
  state: (value: Kinds[Kind]) => Partial<S> | undefined;
}

/** The names of the state's numbers. */
type NumberIn<S> = { [K in keyof S]: S[K] extends number ? K : never }[keyof S];

export interface Dial {
  value: number;
  domain: Range;
  onChange: (value: number) => void;
}

export interface Cell<S> {
  number?: string;
  id?: string;
  state: S;
  /** A step of the reader's hand. */
  set: (values: Partial<S>) => void;
  /** A number of the state as a slider wants it: `<Slider {...cell.dial('win')} label=… />`. */
  dial: (name: NumberIn<S>) => Dial;
  /** A state chosen as a whole. */
  choose: (values: Partial<S>) => void;
  reset: () => void;
  undo: () => void;
  canUndo: boolean;
  /** The address of the page as it is now, opened at this example. */
  link: () => string;
  /** States made of what the reader left in earlier chapters. */
  offers: readonly { label: string; state: Partial<S> }[];
}

/** So many milliseconds after the last change, what can be taken along is kept. */
const KEEP_AFTER = 500;
const CHAPTERS = '零一二三四五六七八九';

const chapterOf = (number: string | undefined) => Number(number?.split('.')[0] ?? NaN);

const chapterWord = (chapter: number) => `第${CHAPTERS[chapter] ?? chapter}章`;

/**
 * @param fields one for each value of the state, with the start that the props give; looked at
 *   once, when the example first appears
 */
export function useCell<S extends object>(
  givens: CellGivens,
  fields: Fields<S>,
  options: CellOptions<NoInfer<S>> = {},
): Cell<S> {
  const { number, id, values, initial } = useMemo(() => plan(givens, fields), []);
  const keys = values.map(({ key }) => key);
  const chapter = chapterOf(number);

  useLayoutEffect(() => {
    for (const { key, field } of values) notebook.declare(key, field);
    if (id) notebook.settle(id);
  }, []);
  const read = () =>
    Object.fromEntries(values.map(({ name, key }) => [name, notebook.find(key)!.value.value])) as S;
  const state = useSignal(read, initial, (a, b) =>
    values.every(({ name }) => Object.is(a[name], b[name])),
  );
  const canUndo = useSignal(() => notebook.canUndo(keys), false);
  const offers = useOffers(options.takes ?? [], chapter);
  useLayoutEffect(() => {
    if (options.keeps && chapter > 0) return keepUp(options.keeps, read, keys, chapter);
    return undefined;
  }, []);

  const change = (patch: Partial<S>, alone: boolean) => {
    const named = values.filter(({ name }) => name in patch);
    notebook.change(
      Object.fromEntries(named.map(({ name, key, fit }) => [key, fit(patch[name])])),
      alone,
    );
  };
  return {
    number,
    id,
    state,
    set: (patch) => change(patch, false),
    dial: (name) => ({
      value: state[name] as number,
      domain: fields[name].range!,
      onChange: (value) => change({ [name]: value } as Partial<S>, false),
    }),
    choose: (patch) => change(patch, true),
    reset: () => notebook.reset(keys),
    undo: () => notebook.undo(keys),
    canUndo,
    link: () => linkTo(notebook, id ?? ''),
    offers,
  };
}

interface Place<S> {
  name: keyof S & string;
  key: string;
  field: Field<unknown>;
  /** The nearest value that the variable may take. */
  fit: (value: unknown) => unknown;
}

/** Which value stands under which key; a bound one keeps to the range of its variable. */
function plan<S extends object>({ cell, id, bind }: CellGivens, fields: Fields<S>) {
  const anchor = id ?? (cell && `cell-${cell.replaceAll('.', '-')}`);
  const names = Object.keys(fields) as (keyof S & string)[];
  const values = names.map((name): Place<S> => {
    const bound = bind?.[name];
    if (!bound) {
      const key = `${anchor ?? 'cell'}.${name}`;
      return { name, key, field: fields[name] as Field<unknown>, fit: (value) => value };
    }
    const { min, max } = bound;
    return {
      name,
      key: bound.name,
      field: numberField(bound.initial, [min, max]) as Field<unknown>,
      fit: (value) => Math.min(max, Math.max(min, value as number)),
    };
  });
  const initial = Object.fromEntries(values.map(({ name, field }) => [name, field.initial])) as S;
  return { number: cell, id: anchor, values, initial };
}

function useOffers<S>(takes: readonly Takeover<S>[], chapter: number): Cell<S>['offers'] {
  const [offers, setOffers] = useState<Cell<S>['offers']>([]);
  // Only in the page: the server knows no reader.
  useLayoutEffect(() => {
    if (takes.length > 0) setOffers(takes.flatMap((take) => offer(take, chapter)));
  }, []);
  return offers;
}

/** The nearest earlier chapter that left something which fits. */
function offer<S>({ kind, what, state }: Takeover<S>, chapter: number): Cell<S>['offers'] {
  for (let from = chapter - 1; from > 0; from -= 1) {
    const value = kept(kind, from);
    const taken = value === undefined ? undefined : state(value);
    if (taken) return [{ label: `用你在${chapterWord(from)}留下的${what}`, state: taken }];
  }
  return [];
}

/**
 * Keeps what the reader has made, wherever it was made: in the example or with a number in a
 * sentence. What is taken back is kept no longer; what the page begins with is nobody's.
 */
function keepUp<S>(
  keeps: (state: S) => Partial<Kinds>,
  read: () => S,
  keys: readonly string[],
  chapter: number,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = () => {};
  let begun = false;
  const flush = () => {
    clearTimeout(timer);
    last();
    last = () => {};
  };
  addEventListener('pagehide', flush);
  const stop = effect(() => {
    const made = Object.entries(keeps(read())) as [Kind, never][];
    const own = notebook.differs(keys);
    if (begun) {
      clearTimeout(timer);
      last = () => {
        for (const [kind, value] of made) {
          if (own) keep(kind, chapter, value);
          else keepNot(kind, chapter);
        }
      };
      timer = setTimeout(flush, KEEP_AFTER);
    }
    begun = true;
  });
  return () => {
    stop();
    removeEventListener('pagehide', flush);
  };
}
