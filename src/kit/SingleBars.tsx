import type { Color } from './color.ts';
import type { Scale } from './scale.ts';
import { StackBar } from './StackBar.tsx';
import { StackGroup } from './StackGroup.tsx';

export interface SingleBar {
  label: string;
  value: number;
  /** The value in words, above the bar at the right. */
  text: string;
  /** What the bar is or does, below it; and a few words more, set off. */
  key: string;
  remark?: string;
  color: Color;
}

export interface SingleBarsProps {
  title: string;
  remark?: string;
  /** Must contain zero. */
  x: Scale;
  grid?: number;
  bars: readonly SingleBar[];
}

/** Lengths of one piece each, on one axis: to the right of zero or, if negative, to its left. */
export function SingleBars({ title, remark, x, grid, bars }: SingleBarsProps) {
  return (
    <StackGroup title={title} remark={remark}>
      {bars.map(({ label, value, text, key, remark: more = '', color }) => (
        <StackBar
          key={label}
          label={label}
          total={text}
          x={x}
          grid={grid}
          segments={[{ label: key, value, text: more, color }]}
        />
      ))}
    </StackGroup>
  );
}
