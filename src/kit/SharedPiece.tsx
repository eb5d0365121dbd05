import type { Color } from './color.ts';
import { linear } from './scale.ts';
import { StackBar } from './StackBar.tsx';
import { StackGroup } from './StackGroup.tsx';

interface Piece {
  label: string;
  value: number;
}

export interface SharedPieceProps {
  title: string;
  /** What all bars begin with. */
  shared: Piece;
  /** Each bar's name, and the rest of it. */
  bars: readonly { label: string; rest: Piece & { color: Color } }[];
  /** End of the axis, which begins at 0. */
  end: number;
  /** Distance between hair lines. */
  grid: number;
  /** A value in words. */
  format: (value: number) => string;
}

/** Bars on one axis that begin with the same piece: what is common to several wholes. */
export function SharedPiece({ title, shared, bars, end, grid, format }: SharedPieceProps) {
  return (
    <StackGroup title={title} remark={`一格${format(grid)}`}>
      {bars.map(({ label, rest }, i) => (
        <StackBar
          key={i}
          label={label}
          total={format(shared.value + rest.value)}
          segments={[
            { ...shared, text: format(shared.value), color: 'p' },
            { ...rest, text: format(rest.value) },
          ]}
          x={linear([0, end])}
          grid={grid}
        />
      ))}
    </StackGroup>
  );
}
