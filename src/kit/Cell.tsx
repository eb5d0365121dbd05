import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Button } from './Button.tsx';
import { CopyLink } from './CopyLink.tsx';
import { Goal, type GoalProps } from './Goal.tsx';
import { Part } from './Part.tsx';
import { Announce, useAnnouncer } from './useAnnouncer.ts';

export interface Preset<S> {
  /** Its meaning, not its numbers: «大热门». */
  label: string;
  /** The values that make it; others stay as they are. */
  state: Partial<S>;
}

/** What the frame needs to know of the cell's state, wherever that is kept. */
export interface CellState<S> {
  /** The number of the figure: `2.1`. */
  number?: string;
  /** Anchor. */
  id?: string;
  state: S;
  /** Takes up a state as a whole. */
  choose: (values: Partial<S>) => void;
  reset: () => void;
  undo: () => void;
  canUndo: boolean;
  /** The address that shows the page as it is now. */
  link: () => string;
  /** States that the reader brings along from elsewhere. */
  offers: readonly Preset<S>[];
}

export interface CellProps<S> {
  cell: CellState<S>;
  /** One plain sentence: what to do. No full stop. */
  task: string;
  /** Two to four telling states. */
  presets?: readonly Preset<S>[];
  /** The picture. */
  children: ComponentChildren;
  /** Sliders, switches, buttons: at the right of the picture, below it on a phone. */
  controls?: ComponentChildren;
  /** A small task that the example itself recognises as done, below the controls. */
  goal?: GoalProps;
  /** Further `<Part>`s, each with its own picture and controls, below the first. */
  more?: ComponentChildren;
  /** `<Readout>`s. */
  readouts?: ComponentChildren;
  /** What to notice, in a sentence or two. */
  caption: ComponentChildren;
  /** A `<DataTable>` with the numbers of the picture; folded under «数据表». */
  table?: ComponentChildren;
  /** The state in at most 50 characters, spoken to screen readers 600 ms after the last change. */
  status: string;
}

/**
 * The frame around a live example, `<figure class="cell">`: what to do, undo, reset, presets,
 * picture and controls, readouts, data table, the link to this state, what to notice. Holds the
 * cell's only live region.
 */
export function Cell<S extends object>(props: CellProps<S>) {
  const { cell, task, presets = [], children, goal, more, readouts, caption, table } = props;
  const { number, id } = cell;
  const frame = useRef<HTMLElement>(null);
  const { spoken, say } = useAnnouncer(props.status, () => isFocusIn(frame.current));
  const choices = [...presets, ...cell.offers];
  return (
    <Announce.Provider value={say}>
      <figure ref={frame} class="cell" id={id} aria-label={number ? `图${number}：${task}` : task}>
        <div class="cell-head">
          <p class="cell-task">
            <span class="cell-label">动手</span>
            {task}
          </p>
          <div class="cell-reset needs-js">
            <Button disabled={!cell.canUndo} onClick={() => (cell.undo(), say('已撤销一步。'))}>
              撤销
            </Button>
            <Button onClick={() => (cell.reset(), say('已重置。'))}>重置</Button>
          </div>
        </div>
        {choices.length > 0 && (
          <div class="cell-presets needs-js" role="group" aria-label="预设">
            {choices.map(({ label, state }) => (
              <Button
                key={label}
                pressed={isIn(cell.state, state)}
                onClick={() => cell.choose(state)}
              >
                {label}
              </Button>
            ))}
          </div>
        )}
        <Part controls={goal ? [props.controls, <Goal key="goal" {...goal} />] : props.controls}>
          {children}
        </Part>
        {more}
        {readouts && <div class="readouts">{readouts}</div>}
        <div class="cell-foot">
          {table && (
            <details class="cell-data">
              <summary>数据表</summary>
              {table}
            </details>
          )}
          <CopyLink link={cell.link} />
        </div>
        <p class="visually-hidden" role="status">
          {spoken}
        </p>
        <figcaption class="cell-caption">
          {number && (
            <a class="figure-number self-number" href={`#${id}`}>
              图{number}
            </a>
          )}
          <strong>看点</strong>
          {caption}
        </figcaption>
      </figure>
    </Announce.Provider>
  );
}

/** Not where the focus is on a control elsewhere: a number in the text that is bound to this cell. */
function isFocusIn(frame: HTMLElement | null): boolean {
  const { activeElement } = document;
  return !activeElement || activeElement === document.body || !!frame?.contains(activeElement);
}

/** Whether a state has these values, lists compared entry by entry. */
function isIn<S extends object>(state: S, values: Partial<S>): boolean {
  const names = Object.keys(values) as (keyof S)[];
  return names.every((name) => JSON.stringify(state[name]) === JSON.stringify(values[name]));
}
