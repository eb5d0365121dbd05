import type { ComponentChildren, TargetedPointerEvent } from 'preact';
import { useMemo } from 'preact/hooks';
import { Band } from './Band.tsx';
import { Grip } from './Grip.tsx';
import { Guide } from './Guide.tsx';
import { Marker } from './Marker.tsx';
import { Plot } from './Plot.tsx';
import { padded } from './padded.ts';
import { type Scale, linear } from './scale.ts';
import { shortestAxis } from './shortestAxis.ts';
import { clamp, snap } from './snap.ts';
import './CrossCuts.css';

export interface CrossCutsProps {
  /** One sentence: what the surface is, where one stands, how high it is there. */
  label: string;
  x: Scale;
  /** Heights over row 0, 1, … and x. Kept between renders: the surface is drawn once. */
  f: (row: number, x: number) => number;
  rows: number;
  at: { row: number; x: number };
  onMove: (to: { row: number; x: number }) => void;
  /** Names of the two axes. */
  axes: readonly [x: string, row: string];
  /** What the cut through all rows, and what the one through all x, comes to. */
  titles: readonly [upright: string, level: string];
  /** What to call the two handles. */
  handles: readonly [x: string, row: string];
  /** Ends that the heights' axes may have, rising. */
  ends: readonly number[];
  /** A few words for the corner that is left. */
  children: ComponentChildren;
}

const COLUMNS = 25;
const SHADES = 6;

/**
 * A surface over rows and a continuous x, seen from above, and two cuts through one place of it:
 * upright through all rows (a bar each), level through all x (a curve).
 */
export function CrossCuts(props: CrossCutsProps) {
  const { x, f, rows, at, onMove, axes, titles, handles, ends } = props;
  const y = linear([-0.5, rows - 0.5]);
  const each = Array.from({ length: rows }, (_, row) => row);
  const shades = useMemo(() => <Shades x={x} f={f} rows={rows} />, [x, f, rows]);
  const bars = each.map((row) => f(row, at.x));
  const across = shortestAxis(ends, Math.max(...bars));
  const curve = useMemo(() => {
    const heights = Array.from({ length: 61 }, (_, i) => {
      const place = x.invert((100 * i) / 60);
      return [place, f(at.row, place)] as const;
    });
    const up = shortestAxis(ends, Math.max(...heights.map(([, height]) => height)));
    return { heights, up };
  }, [x, f, at.row]);
  const height = f(at.row, at.x);
  const follow = (event: TargetedPointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - box.left) / box.width;
    const row = Math.floor((rows * (box.bottom - event.clientY)) / box.height);
    onMove({ row: clamp(row, [0, rows - 1]), x: snap(x.invert(100 * share), x.domain, 0.01) });
  };
  return (
    <div class="cross-cuts">
      <Plot label={props.label} x={x} y={y} yLabel={axes[1]} yTicks={each} formatY={padded(3)}>
        {shades}
        <Guide vertical at={x(at.x)} />
        <Guide at={y(at.row)} />
        <Marker x={x(at.x)} y={y(at.row)} />
        <span
          class="cross-pad needs-js"
          onPointerDown={(event) => {
            if (event.button !== 0) return;
            event.currentTarget.setPointerCapture(event.pointerId);
            follow(event);
          }}
          onPointerMove={(event) => {
            if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
          }}
        />
      </Plot>
      <Plot
        label={titles[0]}
        x={across}
        xTicks={across.ticks(2)}
        y={y}
        yTicks={[]}
        yLabel={titles[0]}
        operable
      >
        {bars.map((bar, row) => (
          <span
            key={row}
            class="cross-bar fill c-q"
            style={{ bottom: `${y(row)}%`, width: `${across(bar)}%` }}
            hidden={across(bar) === 0}
          />
        ))}
        <Guide at={y(at.row)} />
        <Marker x={across(height)} y={y(at.row)} color="q" />
        <Grip
          vertical
          label={handles[1]}
          value={at.row}
          domain={[0, rows - 1]}
          step={1}
          onChange={(row) => onMove({ ...at, row })}
        />
      </Plot>
      <Plot
        label={titles[1]}
        x={x}
        y={curve.up}
        yTicks={curve.up.ticks(2)}
        xLabel={axes[0]}
        yLabel={titles[1]}
        operable
      >
        <Band x={x} y={curve.up} points={curve.heights.map(([place, top]) => [place, 0, top])} />
        <Guide vertical at={x(at.x)} />
        <Marker x={x(at.x)} y={curve.up(height)} />
        <Grip
          label={handles[0]}
          value={at.x}
          domain={x.domain}
          onChange={(to) => onMove({ ...at, x: to })}
        />
      </Plot>
      {props.children}
    </div>
  );
}

/** The surface from above: the higher, the darker. One path a shade, because cells are many. */
function Shades({ x, f, rows }: Pick<CrossCutsProps, 'x' | 'f' | 'rows'>) {
  const paths = Array.from({ length: SHADES }, () => '');
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < COLUMNS; column += 1) {
      const height = f(row, x.invert((100 * (column + 0.5)) / COLUMNS));
      // Roots, so that the foot of the mountain is seen as well.
      const shade = Math.round(SHADES * Math.sqrt(Math.min(1, 2.5 * height)));
      if (shade > 0) paths[shade - 1] += `M${column} ${rows - 1 - row}h1v1h-1z`;
    }
  }
  return (
    <svg
      class="curve cross-shades"
      viewBox={`0 0 ${COLUMNS} ${rows}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {paths.map((d, i) => d && <path key={i} d={d} fill-opacity={(i + 1) / (SHADES + 2)} />)}
    </svg>
  );
}
