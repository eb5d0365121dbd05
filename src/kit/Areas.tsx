import { type Color, colorClass } from './color.ts';
import { type Scale, round2 } from './scale.ts';
import './Areas.css';

export interface AreaPiece {
  from: number;
  to: number;
  /** Without a colour the piece is only outlined: what is missing. */
  color?: Color;
  /** A word in the piece, or at its left where it is too narrow. */
  text?: string;
}

export interface AreaColumn {
  name: string;
  /** Its width as a share of the whole. */
  share: number;
  /** Heights in the quantity's own numbers. */
  pieces: readonly AreaPiece[];
}

export interface AreasProps {
  columns: readonly AreaColumn[];
  y: Scale;
}

/** Share below which a column has no room for a word of its own. */
const ROOM = 0.07;

/**
 * Columns side by side, each as wide as its share of one: what weighs is the area. A layer of a
 * `<Plot>` without ticks below; neighbours too narrow for their names share one, «戊–辛».
 */
export function Areas({ columns, y }: AreasProps) {
  const edges = edgesOf(columns);
  return (
    <div class="areas">
      {columns.map(({ name, share, pieces }, i) => (
        <div
          key={name}
          class="areas-column"
          data-item={name}
          style={{ left: `${edges[i]}%`, width: `${round2(100 * share)}%` }}
        >
          {pieces.map(
            ({ from, to, color, text }, j) =>
              from < to && (
                <span
                  key={j}
                  class={`areas-piece ${color ? 'fill' : 'missing'} ${colorClass(color)}`}
                  style={{ bottom: `${y(from)}%`, height: `${round2(y(to) - y(from))}%` }}
                >
                  {text && <b class={share < ROOM ? 'beside' : undefined}>{text}</b>}
                </span>
              ),
          )}
        </div>
      ))}
      {nameRuns(columns).map(([first, last]) => (
        <span
          key={first}
          class="areas-name"
          style={{ left: `${round2((edges[first] + edges[last + 1]) / 2)}%` }}
        >
          {columns[first].name}
          {last > first && `–${columns[last].name}`}
        </span>
      ))}
    </div>
  );
}

/** Where each column begins, and where the last one ends, in percent. */
function edgesOf(columns: readonly AreaColumn[]): number[] {
  let edge = 0;
  return [0, ...columns.map(({ share }) => round2(100 * (edge += share)))];
}

/** First and last of the columns that share a name. */
function nameRuns(columns: readonly AreaColumn[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  columns.forEach(({ share }, i) => {
    const joins = i > 0 && share < ROOM && columns[i - 1].share < ROOM;
    if (joins) runs.at(-1)![1] = i;
    else runs.push([i, i]);
  });
  return runs;
}
