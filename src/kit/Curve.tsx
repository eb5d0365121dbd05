import { type Color, colorClass } from './color.ts';
import { path } from './path.ts';
import type { Scale } from './scale.ts';

export interface CurveProps {
  x: Scale;
  y: Scale;
  /** The function to draw over the whole of x; or give `points`. */
  f?: (x: number) => number;
  /** Points in the quantities' own numbers, left to right. */
  points?: readonly (readonly [x: number, y: number])[];
  /** How many points `f` is drawn through. */
  samples?: number;
  color?: Color;
}

/** A line through points, a layer of `<Plot>`. Where a value is not finite the line has a gap. */
export function Curve(props: CurveProps) {
  const { x, y, f, points, samples = 160, color } = props;
  const places = points ?? (f ? sample(f, x, samples) : []);
  const d = finiteRuns(places)
    .map((run) => path(run.map(([vx, vy]) => [10 * x(vx), 10 * (100 - y(vy))])))
    .join('');
  return (
    <svg
      class={`curve ${colorClass(color)}`}
      viewBox="0 0 1000 1000"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path class="curve-line" vector-effect="non-scaling-stroke" d={d} />
    </svg>
  );
}

type Point = readonly [x: number, y: number];

/** Even in percent of the axis, so that a logarithmic axis is served as well. */
function sample(f: (x: number) => number, x: Scale, samples: number): Point[] {
  return Array.from({ length: samples + 1 }, (_, i) => {
    const place = i === samples ? x.domain[1] : x.invert((100 * i) / samples);
    return [place, f(place)];
  });
}

function finiteRuns(points: readonly Point[]): Point[][] {
  const runs: Point[][] = [[]];
  for (const point of points) {
    if (Number.isFinite(point[1])) runs.at(-1)!.push(point);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}
