import type { ComponentChildren } from 'preact';
import './Ruler.css';
import { type Color, colorClass } from './color.ts';

export interface Tick {
  /** Place in percent. */
  at: number;
  /** A tick without words is a short stroke. */
  text?: string;
}

export interface RulerProps {
  /** One sentence: what is measured, and what the pointer shows. */
  label: string;
  /** Name of the reading, above the ruler at the left; the reading in words, at the right. */
  name: string;
  reading: string;
  /** The upper and the lower scale: two ways to read the same place. */
  upper: { name: string; ticks: readonly Tick[] };
  lower: { name: string; ticks: readonly Tick[] };
  /** Known places; numbered on the ruler, named in the list below. */
  marks: readonly { at: number; label: string; text: string }[];
  /** So many coins of equal width fill the length between the scales. */
  coins: number;
  /** The pointer, in percent: up to here the coins are filled, the last one in part. */
  at: number;
  color?: Color;
  /** A `<Grip>` that moves the pointer. */
  children?: ComponentChildren;
}

/** A slide rule: two scales with a lane of coins between them, a pointer across, marks with a key. */
export function Ruler(props: RulerProps) {
  const { label, name, reading, upper, lower, marks, coins, at, color, children } = props;
  return (
    <div class={`ruler ${colorClass(color)}`}>
      <p class="stack-head">
        <span>{name}</span>
        <b>{reading}</b>
      </p>
      <div class="ruler-body" role={children ? 'group' : 'img'} aria-label={label}>
        <span class="ruler-name">{upper.name}</span>
        <Ticks ticks={upper.ticks} />
        <div class="ruler-lane" style={{ '--coins': coins }}>
          <span class="ruler-coins" />
          <span class="ruler-coins full" style={{ '--at': `${at}%` }} />
          <span class="ruler-pointer" style={{ left: `${at}%` }} />
          {marks.map((mark, i) => (
            <span key={mark.label} class="ruler-mark" style={{ left: `${mark.at}%` }}>
              {i + 1}
            </span>
          ))}
          {children}
        </div>
        <Ticks ticks={lower.ticks} />
        <span class="ruler-name">{lower.name}</span>
      </div>
      <ol class="ruler-key">
        {marks.map((mark) => (
          <li key={mark.label}>
            {mark.label}
            <b>{mark.text}</b>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Ticks({ ticks }: { ticks: readonly Tick[] }) {
  return (
    <div class="ruler-ticks">
      {ticks.map(({ at, text }) => (
        <span key={at} style={{ left: `${at}%` }}>
          {text}
        </span>
      ))}
    </div>
  );
}
