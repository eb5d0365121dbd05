import { type Color, colorClass } from './color.ts';

export interface LegendProps {
  items: readonly { label: string; color: Color }[];
}

/** Names of the series, each with a swatch in its own colour and texture. */
export function Legend({ items }: LegendProps) {
  return (
    <ul class="legend">
      {items.map(({ label, color }) => (
        <li key={label} class={colorClass(color)}>
          <span class="swatch fill" />
          {label}
        </li>
      ))}
    </ul>
  );
}
