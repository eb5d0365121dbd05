import { type Color, colorClass } from './color.ts';

export interface MarkerProps {
  /** Place in percent of the plot, from the left and from below. */
  x: number;
  y: number;
  /** Words beside the dot; they turn inward near the edges. */
  label?: string;
  color?: Color;
  /** A ring instead of a dot. */
  hollow?: boolean;
}

/** A dot that stays round at every width, a layer of `<Plot>`. */
export function Marker({ x, y, label, color, hollow }: MarkerProps) {
  const side = `${x > 60 ? 'west' : 'east'} ${y > 80 ? 'south' : 'north'}`;
  return (
    <span
      class={`marker ${side} ${hollow ? 'hollow ' : ''}${colorClass(color)}`}
      style={{ left: `${x}%`, bottom: `${y}%` }}
    >
      {label && <span>{label}</span>}
    </span>
  );
}
