import { type Color, colorClass } from './color.ts';
import { path } from './path.ts';
import type { Scale } from './scale.ts';
import './Band.css';

export interface BandProps {
  x: Scale;
  y: Scale;
  /** Where the band is, from its lower to its upper edge, left to right, in the quantities' own numbers. */
  points: readonly (readonly [x: number, low: number, high: number])[];
  color?: Color;
}

/** The area between two lines, a layer of `<Plot>`. What lies beyond the plot is cut off. */
export function Band({ x, y, points, color }: BandProps) {
  if (points.length === 0) return null;
  const place = (vx: number, vy: number) => [10 * x(vx), 10 * (100 - y(vy))] as const;
  const low = points.map(([vx, value]) => place(vx, value));
  const high = points.map(([vx, , value]) => place(vx, value)).reverse();
  return (
    <svg
      class={`curve band ${colorClass(color)}`}
      viewBox="0 0 1000 1000"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path vector-effect="non-scaling-stroke" d={`${path([...low, ...high])}z`} />
    </svg>
  );
}
