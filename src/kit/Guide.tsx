import { type Color, colorClass } from './color.ts';

export interface GuideProps {
  /** Place in percent: height of a level line, or with `vertical` the distance from the left. */
  at: number;
  /** Words at the line's end. */
  label?: string;
  color?: Color;
  vertical?: boolean;
}

/** A dashed straight line across the plot, a layer of `<Plot>`. */
export function Guide({ at, label, color, vertical }: GuideProps) {
  const place = vertical ? { left: `${at}%` } : { bottom: `${at}%` };
  const side = at > 85 ? 'before' : 'after';
  return (
    <span
      class={`guide ${vertical ? 'vertical' : 'level'} ${side} ${colorClass(color)}`}
      style={place}
    >
      {label && <span>{label}</span>}
    </span>
  );
}
