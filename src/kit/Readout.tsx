import { type Color, colorClass } from './color.ts';

export interface ReadoutProps {
  /** What it is, in a few words. */
  name: string;
  /** The number as text. */
  value: string;
  /** The unit word, set small after the number. */
  unit?: string;
  /** A few grey words below: how it came about, or what to make of it. */
  note?: string;
  color?: Color;
}

/** One result: a bar of its colour and texture, its name, a large number, its unit. */
export function Readout({ name, value, unit, note, color }: ReadoutProps) {
  return (
    <div class={`readout ${colorClass(color)}`}>
      <span class="readout-name">{name}</span>
      <output class="readout-value" aria-live="off">
        {value}
        {unit && <small>{unit}</small>}
      </output>
      {note && <span class="readout-note">{note}</span>}
    </div>
  );
}
