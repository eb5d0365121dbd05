// The state of a live example: its values live in the page's notebook, under the example's id or, if
// the author bound a prop to a variable, under the variable's name.

import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { numberField, type Field } from './fields.ts';
import { keep, keptBefore, type Keepsake, type Kind } from './keepsakes.ts';
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
  keeps?: (state: S) => Partial<{ [K in Kind]: Keepsake<K>['value'] }>;
  /** What this example can take over from earlier chapters. */
  takes?: readonly Takeover<S>[];
}

export interface Takeover<S> {
  kind: Kind;
  /** What is taken, for the button: «分布» in «用你在第一章留下的分布». */
  what: string;
  /** The state with it; undefined when it does not fit. */
  state: (value: Keepsake['value']) => Partial<S> | undefined;
}

export interface Cell<S> {
  number?: string;
  id?: string;
  state: S;
  /** A step of the reader's hand. */
  set: (values: Partial<S>) => void;
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
  }, []);
  const state = useSignal(
    () =>
      Object.fromEntries(
        values.map(({ name, key }) => [name, notebook.find(key)!.value.value]),
      ) as S,
    initial,
    (a, b) => values.every(({ name }) => Object.is(a[name], b[name])),
  );
  const canUndo = useSignal(() => notebook.canUndo(keys), false);
  const offers = useOffers(options.takes ?? [], chapter);

  const change = (patch: Partial<S>, alone: boolean) => {
    const named = values.filter(({ name }) => name in patch);
    notebook.change(
      Object.fromEntries(named.map(({ name, key, fit }) => [key, fit(patch[name])])),
      alone,
    );
    if (options.keeps && chapter > 0) keepSoon(options.keeps({ ...state, ...patch }), chapter);
  };
  return {
    number,
    id,
    state,
    set: (patch) => change(patch, false),
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

function offer<S>({ kind, what, state }: Takeover<S>, chapter: number): Cell<S>['offers'] {
  const kept = keptBefore(chapter, kind);
  const taken = kept && state(kept.value);
  return taken ? [{ label: `用你在${chapterWord(kept.chapter)}留下的${what}`, state: taken }] : [];
}

let timer: ReturnType<typeof setTimeout> | undefined;

function keepSoon(kept: Partial<Record<Kind, Keepsake['value']>>, chapter: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    for (const [kind, value] of Object.entries(kept)) keep(kind as Kind, value as never, chapter);
  }, KEEP_AFTER);
}
