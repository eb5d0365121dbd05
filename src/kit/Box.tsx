import { type Color, colorClass } from './color.ts';
import './Box.css';

export interface BoxProps {
  /** Its upper right corner in percent of the plot; above 100 it is cut off with an open end. */
  x: number;
  y: number;
  color?: Color;
  /** Only its outline, to compare with. */
  hollow?: boolean;
}

/** A rectangle from the origin of the plot, whose area is to be seen; a layer of `<Plot>`. */
export function Box({ x, y, color, hollow }: BoxProps) {
  if (!(x > 0 && y > 0)) return null;
  const kind = `${hollow ? 'hollow' : 'fill'} ${y > 100 ? 'beyond ' : ''}`;
  return (
    <span
      class={`plot-box ${kind}${colorClass(color)}`}
      style={{ width: `${x}%`, height: `${Math.min(100, y)}%` }}
    />
  );
}
