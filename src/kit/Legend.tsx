import { type Color, colorClass } from './color.ts';

export interface LegendProps {
  /** `line` shows a stroke instead of a filled patch: for curves and guides. */
  items: readonly { label: string; color: Color; line?: boolean }[];
}

/** Names of the series, each with a swatch in its own colour and texture. */
export function Legend({ items }: LegendProps) {
  return (
    <ul class="legend">
      {items.map(({ label, color, line }) => (
        <li key={label} class={colorClass(color)}>
          <span class={line ? 'swatch line' : 'swatch fill'} />
          {label}
        </li>
      ))}
    </ul>
  );
}
