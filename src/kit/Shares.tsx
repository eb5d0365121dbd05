import { type Color, colorClass } from './color.ts';
import { round2 } from './scale.ts';
import './Shares.css';

export interface Share {
  label: string;
  /** Ends of the piece as shares of the whole, 0 to 1. */
  from: number;
  to: number;
  /** Without a colour the piece is only outlined: what falls away. */
  color?: Color;
}

export interface SharesRow {
  label: string;
  /** The name of what it is about, as it heads a column of a table: they light up together. */
  item?: string;
  /** At the right: the row's value or sum in words. */
  text: string;
  pieces: readonly Share[];
}

export interface SharesProps {
  /** One sentence for the whole picture. */
  label: string;
  rows: readonly SharesRow[];
}

/**
 * Rows of one whole, each piece below the part it was cut from: a tree of probabilities in which
 * every width is to scale.
 */
export function Shares({ label, rows }: SharesProps) {
  return (
    <div class="shares" role="img" aria-label={label}>
      {rows.map((row) => (
        <div key={row.label} data-item={row.item}>
          <p class="shares-head">
            <span>{row.label}</span>
            <b>{row.text}</b>
          </p>
          <div class="shares-track">
            {row.pieces.map((piece) => (
              <Piece key={piece.label} {...piece} />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

/** Percent of the width below which a piece has no room for its name. */
const ROOM_FOR_NAME = 22;

function Piece({ label, from, to, color }: Share) {
  const width = round2(100 * (to - from));
  const kind = color ? `fill ${colorClass(color)}` : 'rest';
  return (
    <span
      class={`shares-piece ${kind}`}
      style={{ left: `${round2(100 * from)}%`, width: `${width}%` }}
      hidden={width === 0}
    >
      {!color && width > ROOM_FOR_NAME && label}
    </span>
  );
}
