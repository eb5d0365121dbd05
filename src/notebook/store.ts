// The values of one page: every control, sentence, figure and code cell that names the same variable
// reads and writes the same signal.

import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import type { Field } from './fields.ts';

export interface Variable<T> {
  readonly key: string;
  readonly field: Field<T>;
  readonly value: ReadonlySignal<T>;
}

/** A text of the address that waits for a cell still to come. */
class Waiting {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What several values were before one step of the reader. */
interface Step {
  before: ReadonlyMap<string, unknown>;
  /** When the last change belonging to this step was made; −∞ for a step that stands alone. */
  time: number;
}

/** Changes of the same values follow each other within this many milliseconds: one step to undo. */
const ONE_GESTURE = 800;
const MOST_STEPS = 200;

type Entry = { field: Field<unknown>; value: Signal<unknown> };
type Values = Readonly<Record<string, unknown>>;

export interface Store {
  /**
   * The variable of that key; made now if there is none, with what the address had for it. Who
   * declares it first gives its field.
   */
  declare: <T>(key: string, field: Field<T>) => Variable<T>;
  /** The variable of that key if it has been declared. */
  find: (key: string) => Variable<unknown> | undefined;
  /**
   * Sets values, as one step that can be undone. Steps that follow each other quickly are one,
   * unless `alone`.
   */
  change: (values: Values, alone?: boolean) => void;
  /** Back to the start, as a step of its own. */
  reset: (keys: readonly string[]) => void;
  /** Takes these keys back to before the last step that touched one of them; others stay. */
  undo: (keys: readonly string[]) => void;
  canUndo: (keys: readonly string[]) => boolean;
  /** Whether one of these values is not what it was at the start. */
  differs: (keys: readonly string[]) => boolean;
  /** Every key declared so far, those that wait, and those that a step could bring back. */
  keys: () => string[];
  /** A cell has declared all that it has: what the address holds for it beside that is junk. */
  settle: (cell: string) => void;
  /** What differs from the start, as it stands in an address. */
  written: ReadonlySignal<ReadonlyMap<string, string>>;
  /**
   * The state an address asks for: values that it does not name go back to the start; those of
   * cells that are not there yet wait for them. One step to undo, unless it is where the page begins.
   */
  arrive: (values: ReadonlyMap<string, string>, begin?: boolean) => void;
}

/** @param now milliseconds, on a clock that only goes forward */
export function createStore(now: () => number): Store {
  const entries = new Map<string, Entry>();
  let waiting = new Map<string, string>();
  const declared = signal(0);
  const steps = signal<readonly Step[]>([]);

  const current = ({ field, value }: Entry) => field.write(value.value);
  const atStart = (entry: Entry) => current(entry) === entry.field.write(entry.field.initial);
  const known = (keys: readonly string[]) =>
    keys.flatMap((key) => (entries.has(key) ? [[key, entries.get(key)!] as const] : []));

  const written = computed(() => {
    void declared.value;
    const texts = new Map<string, string>();
    for (const [key, entry] of entries) if (!atStart(entry)) texts.set(key, current(entry));
    for (const [key, text] of waiting) if (!entries.has(key)) texts.set(key, text);
    return texts;
  });

  function restore(key: string, value: unknown): void {
    const entry = entries.get(key);
    if (!(value instanceof Waiting)) entry!.value.value = value;
    else if (entry) entry.value.value = entry.field.read(value.text) ?? entry.field.initial;
    else waiting.set(key, value.text);
    declared.value += 1;
  }

  function change(values: Values, alone = false, lost = new Map<string, unknown>()): void {
    const changed = known(Object.keys(values)).filter(
      ([key, { field, value }]) => field.write(value.peek()) !== field.write(values[key]),
    );
    if (changed.length === 0 && lost.size === 0) return;
    const time = alone ? -Infinity : now();
    const last = steps.peek().at(-1);
    const sameHand =
      !alone &&
      last &&
      time - last.time < ONE_GESTURE &&
      changed.length === last.before.size &&
      changed.every(([key]) => last.before.has(key));
    const before = sameHand
      ? last.before
      : new Map([...lost, ...changed.map(([key, { value }]) => [key, value.peek()] as const)]);
    const earlier = sameHand ? steps.peek().slice(0, -1) : steps.peek().slice(1 - MOST_STEPS);
    batch(() => {
      for (const [key, { value }] of changed) value.value = values[key];
      steps.value = [...earlier, { before, time }];
    });
  }

  const lastStep = (keys: readonly string[]) =>
    steps.value.findLastIndex(({ before }) => keys.some((key) => before.has(key)));

  return {
    declare: <T>(key: string, field: Field<T>) => {
      if (!entries.has(key)) {
        const text = waiting.get(key);
        const value = (text === undefined ? undefined : field.read(text)) ?? field.initial;
        entries.set(key, { field, value: signal<unknown>(value) } as Entry);
        declared.value += 1;
      }
      const entry = entries.get(key)!;
      return { key, field: entry.field, value: entry.value } as unknown as Variable<T>;
    },
    find: (key) => {
      const entry = entries.get(key);
      return entry && { key, ...entry };
    },
    change: (values, alone) => change(values, alone),
    reset: (keys) =>
      change(Object.fromEntries(known(keys).map(([key, { field }]) => [key, field.initial])), true),
    undo: (keys) => {
      const index = lastStep(keys);
      if (index < 0) return;
      const { before, time } = steps.value[index];
      const asked = [...before].filter(([key]) => keys.includes(key));
      const rest = new Map([...before].filter(([key]) => !keys.includes(key)));
      batch(() => {
        for (const [key, value] of asked) restore(key, value);
        steps.value = steps.value.flatMap((step, i) => {
          if (i !== index) return [step];
          return rest.size > 0 ? [{ before: rest, time }] : [];
        });
      });
    },
    canUndo: (keys) => lastStep(keys) >= 0,
    differs: (keys) => known(keys).some(([, entry]) => !atStart(entry)),
    keys: () => {
      const inSteps = steps.value.flatMap(({ before }) => [...before.keys()]);
      return [...new Set([...entries.keys(), ...waiting.keys(), ...inSteps])];
    },
    settle: (cell) => {
      for (const key of waiting.keys()) {
        if (key.startsWith(`${cell}.`) && !entries.has(key)) waiting.delete(key);
      }
      declared.value += 1;
    },
    written,
    arrive: (values, begin = false) => {
      batch(() => {
        const lost = [...waiting].filter(([key]) => !entries.has(key));
        waiting = new Map(values);
        declared.value += 1;
        change(
          Object.fromEntries(
            [...entries].map(([key, { field }]) => {
              const text = values.get(key);
              return [key, (text === undefined ? undefined : field.read(text)) ?? field.initial];
            }),
          ),
          true,
          new Map(lost.map(([key, text]) => [key, new Waiting(text)])),
        );
        if (begin) steps.value = [];
      });
    },
  };
}
