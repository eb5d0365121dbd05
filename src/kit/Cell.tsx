import type { ComponentChildren } from 'preact';
import { Button } from './Button.tsx';
import { Part } from './Part.tsx';
import { Announce, useAnnouncer } from './useAnnouncer.ts';

export interface Preset {
  /** Its meaning, not its numbers: «大热门». */
  label: string;
  /** Whether the cell is in this state now. */
  pressed: boolean;
  onSelect: () => void;
}

export interface CellProps {
  /** The number after «动手»: `2.1`. */
  label?: string;
  /** Anchor; from the label if not given: `cell-2-1`. */
  id?: string;
  /** One plain sentence: what to do. No full stop. */
  task: string;
  /** Two to four telling states. */
  presets?: readonly Preset[];
  onReset: () => void;
  /** The picture. */
  children: ComponentChildren;
  /** Sliders, switches, buttons: at the right of the picture, below it on a phone. */
  controls?: ComponentChildren;
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
 * The frame around a live example, `<figure class="cell">`: what to do, presets, picture and
 * controls, readouts, data table, what to notice. Holds the cell's only live region.
 */
export function Cell(props: CellProps) {
  const { label, task, presets = [], onReset, children, controls, more } = props;
  const { readouts, caption, table } = props;
  const { spoken, say } = useAnnouncer(props.status);
  const kind = label ? `动手${label}` : '动手';
  const reset = () => {
    onReset();
    say('已重置。');
  };
  return (
    <Announce.Provider value={say}>
      <figure
        class="cell"
        id={props.id ?? (label && `cell-${label.replaceAll('.', '-')}`)}
        aria-label={`${kind}：${task}`}
      >
        <div class="cell-head">
          <p class="cell-task">
            <span class="cell-label">{kind}</span>
            {task}
          </p>
          <div class="cell-reset needs-js">
            <Button onClick={reset}>重置</Button>
          </div>
        </div>
        {presets.length > 0 && (
          <div class="cell-presets needs-js" role="group" aria-label="预设">
            {presets.map((preset) => (
              <Button key={preset.label} pressed={preset.pressed} onClick={preset.onSelect}>
                {preset.label}
              </Button>
            ))}
          </div>
        )}
        <Part controls={controls}>{children}</Part>
        {more}
        {readouts && <div class="readouts">{readouts}</div>}
        {table && (
          <details class="cell-data">
            <summary>数据表</summary>
            {table}
          </details>
        )}
        <p class="visually-hidden" role="status">
          {spoken}
        </p>
        <figcaption class="cell-caption">
          <strong>看点</strong>
          {caption}
        </figcaption>
      </figure>
    </Announce.Provider>
  );
}
