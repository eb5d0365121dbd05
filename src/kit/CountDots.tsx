import './CountDots.css';
import { type Color, colorClass } from './color.ts';
import { round2 } from './scale.ts';

export interface CountDot {
  /** Place in percent of the plot, from the left and from below. */
  x: number;
  y: number;
  /** How many there are at this place: the dot's area. */
  count: number;
  /** Words beside the dot. */
  text?: string;
  /** A ring: the true place lies beyond the plot. */
  hollow?: boolean;
}

export interface CountDotsProps {
  dots: readonly CountDot[];
  /** As many make the largest dot. */
  most: number;
  color?: Color;
}

/** Many points, those at one place as one dot of their joint area: a layer of `<Plot>`. */
export function CountDots({ dots, most, color }: CountDotsProps) {
  return (
    <div class={`count-dots ${colorClass(color)}`}>
      {dots.map(({ x, y, count, text, hollow }) => (
        <span
          key={x}
          class={hollow ? 'hollow' : undefined}
          style={{ left: `${x}%`, bottom: `${y}%`, '--size': round2(Math.sqrt(count / most)) }}
        >
          {text && <b class={y > 80 ? 'below' : undefined}>{text}</b>}
        </span>
      ))}
    </div>
  );
}
